"""The page of a domain: finding first, then what is possible, what blocks, which packages, under which doubts, who moves."""

from summitry.brief.blocks import Section, Sheet
from summitry.brief.space import asked, blocked, drawings, fair, finding, method, moves, packages, possible, readings
from summitry.brief.space.names import NOTHING_BEHIND, Behind, names_of
from summitry.brief.space.roster import roster, uncertain
from summitry.records import Analysis, Domain


def deals_sheet(domain: Domain, analysis: Analysis, behind: Behind = NOTHING_BEHIND) -> Sheet:
    names, shown = names_of(domain), roster(domain, analysis)
    sections: tuple[Section, ...] = (
        possible.show(names, analysis, behind, {}),
        blocked.show(names, analysis),
        packages.show(names, analysis, shown, drawings.frontier(domain, analysis, shown)),
        fair.show(names, analysis.fairness, shown),
        readings.show(names, analysis, shown, drawings.accepted(domain, uncertain(analysis), shown)),
        moves.show(names, analysis, shown),
        *asked.show(names, analysis, shown),
        *method.undone(analysis.problems),
        method.show(domain, analysis),
    )
    return Sheet(domain.name, finding.head(names, analysis, shown), sections)
