"""Any table that can be laid or written by hand, with names as odd as coverage has them."""

from hypothesis import strategies as st

from summitry.plain import plain
from summitry.records import (
    Account,
    Agenda,
    Corroboration,
    Coupling,
    Evidence,
    Gap,
    Issue,
    Option,
    Position,
    Preference,
    Seat,
    Table,
)
from summitry.table.sheet.orders import reduced

FEW = st.sampled_from(["a", "b", "a, b", "a > b", "c"])  # so that two tables speak of the same things
NAMES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12) | st.sampled_from(
    ["yes", "null", "30", "2031-05-04", "- a", "a: b", "#", "a #b", "'", '"', "[", "{}", "&a", "!b", "\n", "...", "<<", ",", " a", "a > b"]
)  # fmt: skip
STANCES = st.sampled_from(["for", "against", "conditional"])
VOICES = st.sampled_from(["own", "spokesman", "reporter", "another party", "analyst"])
DAYS = st.sampled_from(
    [None, "2031", "2031-05", "2031-05-04", "2031-05-04/2031-05-06", "../2031-05", "2031-05-04?", "2031-21"]
)
EVIDENCE = st.builds(Evidence, NAMES, NAMES, NAMES, st.integers(0, 9), st.integers(9, 20), st.none() | NAMES)
SOURCES = st.lists(EVIDENCE, max_size=2).map(tuple)
IDS = st.lists(NAMES, max_size=3).map(tuple)
SHARES = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(lambda ends: (min(ends) / 100, max(ends) / 100))


def positions(party, issue, history=()):
    wanted = st.sampled_from([None, *(option.name for option in issue.options)])
    return st.builds(
        Position, st.just(party), st.just(issue.name), STANCES, wanted, st.booleans(), DAYS, IDS,
        st.just(history), VOICES, st.booleans(), SOURCES,
    )  # fmt: skip


def preferences(party, issue):
    """Pairs that go down some order of the options, so never round in a ring."""
    names = [option.name for option in issue.options]

    def ordered(drawn):
        order, kept = drawn
        pairs = [(a, b) for number, a in enumerate(order) for b in order[number + 1 :]]
        return reduced((pair for pair, keep in zip(pairs, kept, strict=False) if keep), names)

    better = st.tuples(st.permutations(names), st.lists(st.booleans(), min_size=6, max_size=6)).map(ordered)
    return st.builds(Preference, st.just(party), st.just(issue.name), better, SHARES, IDS)


def cells(make, parties, issues):
    """For some of the cells what ``make`` gives."""
    drawn = [st.none() | make(party, issue) for party in parties for issue in issues]
    return st.tuples(*drawn).map(lambda several: tuple(one for one in several if one is not None))


@st.composite
def issues(draw, names):
    made = []
    for name in draw(st.lists(names, unique=True, min_size=1, max_size=3)):
        options = draw(st.lists(names, unique=True, min_size=1, max_size=4))
        ways = tuple(Option(one, draw(NAMES), draw(st.booleans())) for one in options)
        made.append(Issue(name, draw(NAMES), draw(NAMES), ways, ordered=draw(st.booleans())))
    return tuple(made)


@st.composite
def couplings(draw, parties, names):
    places = [(party, one, other) for party in (None, *parties) for one in names for other in names if one != other]
    tied = draw(st.lists(st.sampled_from(places), unique=True, max_size=3)) if places else []
    return tuple(Coupling(*place, draw(st.booleans()), draw(IDS)) for place in tied)


def corroborations(verdict):
    accounts = st.lists(st.builds(Account, NAMES, SOURCES, st.integers(0, 9)), max_size=2).map(tuple)
    one = st.builds(Corroboration, st.just(verdict), NAMES, NAMES, NAMES, accounts)
    return st.lists(one, unique_by=lambda one: one.about, max_size=2).map(tuple)


def visible(name):
    """What a reader tells names of parties apart by."""
    return " ".join(plain(name).casefold().split())


@st.composite
def tables(draw, names=NAMES):
    matters = draw(issues(names))
    seen = names.filter(visible)
    parties = tuple(draw(st.lists(seen, unique_by=visible, max_size=3)))
    others = draw(st.lists(names, unique=True, max_size=1))
    places = st.sampled_from(["at the table", "away", "unknown"])
    stands = draw(
        cells(
            lambda p, i: st.lists(positions(p, i), max_size=2).flatmap(lambda h: positions(p, i, tuple(h))),
            parties,
            matters,
        )
    )
    return Table(
        agenda=Agenda(draw(NAMES), draw(NAMES), matters),
        parties=parties,
        positions=stands,
        corroborations=draw(corroborations("conflict")) + draw(corroborations("confirmed")),
        package_rule=draw(st.lists(NAMES, unique=True, max_size=3).map(tuple)),
        seats=tuple(
            Seat(party, draw(places), draw(st.none() | st.booleans()), draw(st.booleans()), draw(SOURCES))
            for party in dict.fromkeys([*parties, *others])
        ),
        preferences=draw(cells(preferences, parties, matters)),
        couplings=draw(couplings(parties, [issue.name for issue in matters])),
        gaps=draw(cells(lambda p, i: st.builds(Gap, st.just(p), st.just(i.name), IDS, IDS), parties, matters)),
    )
