"""Small domains at random: ties, couplings, red lines, reservations, joint values."""

from fractions import Fraction

from hypothesis import strategies as st

from summitry.records import Choice, Domain, Joint, Linkage, RedLine, Stake, Utility

PARTIES = ("Arvel", "Besh", "Corin", "Dorn")
values = st.integers(0, 12).map(lambda n: Fraction(n, 4))  # few, so that ties are common


@st.composite
def choices(draw: st.DrawFn) -> tuple[Choice, ...]:
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=5))
    names = [(f"i{i}", tuple(f"o{o}" for o in range(size))) for i, size in enumerate(sizes)]
    return tuple(Choice(issue, options, issue, options) for issue, options in names)


@st.composite
def joints(draw: st.DrawFn, of: tuple[Choice, ...]) -> tuple[Joint, ...]:
    if len(of) < 2 or not draw(st.booleans()):
        return ()
    pair = draw(st.permutations(of))[:2]
    cells = len(pair[0].options) * len(pair[1].options)
    return (Joint(tuple(one.issue for one in pair), tuple(draw(st.lists(values, min_size=cells, max_size=cells)))),)


@st.composite
def utilities(draw: st.DrawFn, of: tuple[Choice, ...]) -> Utility:
    rows = [tuple(draw(st.lists(values, min_size=len(c.options), max_size=len(c.options)))) for c in of]
    return Utility(tuple(rows), draw(joints(of)), draw(st.sampled_from((Fraction(0), Fraction(-3), Fraction(1, 3)))))


@st.composite
def red_lines(draw: st.DrawFn, of: tuple[Choice, ...], parties: tuple[str, ...]) -> tuple[RedLine, ...]:
    cells = [(party, choice) for party in parties for choice in of]
    drawn = draw(st.lists(st.sampled_from(cells), max_size=4, unique_by=lambda cell: (cell[0], cell[1].issue)))
    return tuple(
        RedLine(p, c.issue, tuple(o for o in c.options if draw(st.booleans())) or c.options[:1], ()) for p, c in drawn
    )


@st.composite
def linkages(draw: st.DrawFn, of: tuple[Choice, ...], parties: tuple[str, ...]) -> tuple[Linkage, ...]:
    if len(of) < 2:
        return ()
    made = []
    for _ in range(draw(st.integers(0, 3))):
        scope = draw(st.permutations(of))[: draw(st.integers(2, min(3, len(of))))]
        combinations = st.tuples(*(st.sampled_from(choice.options) for choice in scope))
        forbidden = draw(st.lists(combinations, min_size=1, max_size=6, unique=True))
        party = draw(st.sampled_from((None, *parties)))
        made.append(Linkage(tuple(choice.issue for choice in scope), tuple(sorted(forbidden)), party))
    return tuple(made)


@st.composite
def domains(draw: st.DrawFn, least: int = 1, most: int = 4) -> Domain:
    """Domains of ``least`` to ``most`` parties, all with utilities, at most 4^5 packages."""
    of = draw(choices())
    parties = PARTIES[: draw(st.integers(least, most))]
    reservations = st.none() | st.integers(0, 20).map(lambda n: Fraction(n, 4))
    stakes = tuple(Stake(p, draw(utilities(of)), (), draw(reservations), draw(st.integers(0, 3)) > 0) for p in parties)
    return Domain("drawn", of, stakes, draw(red_lines(of, parties)), draw(linkages(of, parties)))
