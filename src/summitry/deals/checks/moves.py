"""Whether moves are right: paths walked again, and every package and every exchange of a small domain tried."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from summitry.deals.checks.listing import Listing, listing
from summitry.records import Domain, Logroll, Moves, Package, Path


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """Every package with what it is worth to each party, of ``parties`` who bargain and have numbers."""

    domain: Domain
    parties: tuple[str, ...]
    worths: dict[Package, dict[str, Fraction]]
    stands: frozenset[Package]
    ranges: dict[str, tuple[Fraction, Fraction]]

    def shares(self, party: str, amount: Fraction) -> Fraction:
        low, high = self.ranges[party]
        return amount / (high - low) if high > low else Fraction(0)

    def loss(self, party: str, old: Package, new: Package) -> Fraction:
        return self.shares(party, self.worths[old][party] - self.worths[new][party])


def moves_faults(domain: Domain, found: Moves, listed: int = 5) -> list[str]:
    """What is wrong with the moves of a domain all of whose bargainers have numbers; nothing where all is right.

    ``listed`` is how many exchanges are kept for a package."""
    book = _book(domain, listing(domain))
    if not book.ranges:
        return ["there are moves, and no package that nature allows"] if found.paths or found.logrolls else []
    faults = [fault for path in found.paths for fault in _path_faults(book, path)]
    faults += _least_faults(book, found.paths)
    starts = dict.fromkeys(
        [*([found.compromise] if found.compromise else []), *(p.package for p in found.paths if not p.least)]
    )
    for start in starts:
        faults += _exchange_faults(book, start, [one for one in found.logrolls if one.package == start], listed)
    return faults + _compromise_faults(book, found.compromise)


def _book(domain: Domain, every: Listing) -> Book:
    packages = [tuple(c.options[o] for c, o in zip(domain.choices, row, strict=True)) for row in every.options.tolist()]
    parties = tuple(s.party for s in domain.stakes if s.must_accept) or domain.parties
    worths = {
        package: {party: Fraction(int(every.worths[party][n]), every.scale) for party in parties}
        for n, package in enumerate(packages)
    }
    hard = [link for link in domain.linkages if link.party is None]
    natural = [p for p in packages if not any(_meets(domain, p, link.issues, link.forbidden) for link in hard)]
    ranges = {q: (min(worths[p][q] for p in natural), max(worths[p][q] for p in natural)) for q in parties if natural}
    return Book(domain, parties, worths, frozenset(p for p, s in zip(packages, every.stands, strict=True) if s), ranges)


def _meets(domain: Domain, package: Package, issues: Sequence[str], combinations: Sequence[Package]) -> bool:
    return tuple(package[domain.place(issue)] for issue in issues) in combinations


def _asked(book: Book, path: Path, party: str) -> Package:
    """What a path starts from for one party."""
    asked = list(path.package)
    for move in path.moves:
        if move.party == party:
            asked[book.domain.place(move.issue)] = move.old
    return tuple(asked)


def _most(book: Book, party: str) -> Fraction:
    """The worth of the best package with what the party has asked for, inside of its own lines where some is."""
    domain, stake = book.domain, book.domain.stake(party)
    said = stake.opening or (None,) * len(domain.choices)
    out = {(line.issue, o) for line in domain.red_lines if line.party == party for o in line.options}
    fitting = []
    for package in book.worths:
        kept = True
        for choice, option, word in zip(domain.choices, package, said, strict=True):
            shut = all((choice.issue, other) in out for other in choice.options)
            kept &= option == word if word is not None else shut or (choice.issue, option) not in out
        fitting += [package] if kept else []
    own = [link for link in domain.linkages if link.party in (None, party)]
    inside = [p for p in fitting if not any(_meets(domain, p, link.issues, link.forbidden) for link in own)]
    return max(book.worths[package][party] for package in inside or fitting)


def _path_faults(book: Book, path: Path) -> Iterator[str]:
    asks = {party: _asked(book, path, party) for party in book.parties}
    left = {party: sum(move.party == party for move in path.moves) for party in book.parties}
    for party, ask in asks.items():
        if book.worths[ask][party] != _most(book, party):
            yield f"{party} does not start from what it asks for"
        if dict(path.concessions)[party] != book.loss(party, ask, path.package):
            yield f"the concessions of {party} do not add up"
    for move in path.moves:
        risks = {party: _risk(book, asks, party) for party in book.parties if left[party]}
        if risks[move.party] != min(risks.values()):
            yield f"{move.party} moves, and another risks less"
        place = book.domain.place(move.issue)
        after = (*asks[move.party][:place], move.new, *asks[move.party][place + 1 :])
        if move.loss != book.loss(move.party, asks[move.party], after) or move.new != path.package[place]:
            yield f"{move.party} does not lose that on {move.issue}"
        asks[move.party] = after
        left[move.party] -= 1
    if any(ask != path.package for ask in asks.values()):
        yield "somebody has not arrived"


def _risk(book: Book, asks: dict[str, Package], party: str) -> Fraction:
    worths = {other: book.worths[ask][party] for other, ask in asks.items()}
    reservation = book.domain.stake(party).reservation
    stake = worths[party] - (book.ranges[party][0] if reservation is None else reservation)
    return (worths[party] - min(worths.values())) / stake if stake > 0 else Fraction(1)


def _acceptable(book: Book) -> list[Package]:
    least = {party: book.domain.stake(party).reservation for party in book.parties}
    return [p for p in book.stands if all(bound is None or book.worths[p][q] >= bound for q, bound in least.items())]


def _least_faults(book: Book, paths: Sequence[Path]) -> list[str]:
    """Against every package that all accept."""
    asked = {party: _most(book, party) for party in book.parties}
    lost = [[book.shares(q, asked[q] - book.worths[p][q]) for q in book.parties] for p in _acceptable(book)]
    faults = []
    for path in paths:
        own = [book.shares(q, asked[q] - book.worths[path.package][q]) for q in book.parties]
        if "total" in path.least and sum(own) != min(map(sum, lost)):
            faults.append("another package asks for less in all")
        if "largest" in path.least and sorted(own, reverse=True) != min(sorted(one, reverse=True) for one in lost):
            faults.append("another package has a smaller largest concession")
    told = {measure for path in paths for measure in path.least}
    return (
        faults
        if told == ({"total", "largest"} if lost else set())
        else [*faults, "packages of least concessions are missing"]
    )


def _exchange_faults(book: Book, start: Package, found: Sequence[Logroll], listed: int) -> list[str]:
    every = _every_exchange(book, start) if start in book.stands else {}
    expected = sorted(every.values(), reverse=True)[:listed]
    told = [(min(one.gains), sum(one.gains)) for one in found]
    wrong = [one for one in found if every.get(_where(one)) != (min(one.gains), sum(one.gains))]
    return ["an exchange is not one, or not the best on its issues"] * bool(wrong) + [
        "better exchanges are missing"
    ] * (told != expected)


def _where(one: Logroll) -> tuple[str, ...]:
    return one.gives.party, one.gives.issue, one.takes.party, one.takes.issue


def _every_exchange(book: Book, start: Package) -> dict[tuple[str, ...], tuple[Fraction, Fraction]]:
    """The best smaller gain and sum of any two changes on any two issues, by who gives what."""
    best: dict[tuple[str, ...], tuple[Fraction, Fraction]] = {}
    changes = [(n, o) for n, choice in enumerate(book.domain.choices) for o in choice.options if o != start[n]]
    for (i, a), (j, b) in product(changes, changes):
        one, other = (*start[:i], a, *start[i + 1 :]), (*start[:j], b, *start[j + 1 :])
        both = (*one[:j], b, *one[j + 1 :])
        gains = [-book.loss(party, start, both) for party in book.parties]
        if i == j or both not in book.stands or min(gains) < 0:
            continue
        for (m, p), (n, q) in product(enumerate(book.parties), repeat=2):
            gives = book.loss(p, start, one) > 0 > book.loss(q, start, one)
            takes = book.loss(q, start, other) > 0 > book.loss(p, start, other)
            if m < n and gives and takes and min(gains[m], gains[n]) > 0:
                where = (p, book.domain.choices[i].issue, q, book.domain.choices[j].issue)
                new = (min(gains[m], gains[n]), gains[m] + gains[n])
                best[where] = max(best.get(where, new), new)
    return best


def _compromise_faults(book: Book, found: Package | None) -> list[str]:
    if found is None:
        return ["a compromise is missing"] if book.stands else []
    least = min(_squares(book, package) for package in book.stands)
    return [] if found in book.stands and _squares(book, found) == least else ["another package is nearer half-way"]


def _squares(book: Book, package: Package) -> Fraction:
    total = Fraction(0)
    for party in book.parties:
        utility = book.domain.stake(party).utility
        if utility is not None:
            for choice, row, option in zip(book.domain.choices, utility.values, package, strict=True):
                total += _square(row, choice.options.index(option))
            for joint in utility.joints:
                cell = 0
                for issue in joint.issues:
                    place = book.domain.place(issue)
                    cell = cell * len(book.domain.choices[place].options) + book.domain.choices[place].options.index(
                        package[place]
                    )
                total += _square(joint.values, cell)
    return total


def _square(values: Sequence[Fraction], at: int) -> Fraction:
    return ((max(values) - values[at]) / (max(values) - min(values))) ** 2 if max(values) > min(values) else Fraction(0)
