"""What limits packages, in words: red lines alone, or conditions too, whether a party's or by the nature of things."""

from summitry.brief.wording import listed
from summitry.records import Domain


def limits(domain: Domain) -> str:
    """``red lines``, ``conditions`` or both, as the domain has them."""
    kinds = {"red lines": domain.red_lines, "conditions": domain.linkages}
    return listed([kind for kind, found in kinds.items() if found]) or "red lines"


def kept(domain: Domain, packages: int) -> str:
    """What so many packages do: ``cross no red line``; ``keeps all red lines and conditions``."""
    if not domain.linkages:
        return f"cross{'es' if packages == 1 else ''} no red line"
    return f"keep{'s' if packages == 1 else ''} all {limits(domain)}"


def none_of(domain: Domain) -> str:
    return "no red line or condition" if domain.linkages else "no red line"


def own(domain: Domain) -> str:
    """What of each party's own rules packages out."""
    tied = any(linkage.party is not None for linkage in domain.linkages)
    return "own red lines and conditions" if tied else "own red lines"


def natural(domain: Domain) -> bool:
    return any(linkage.party is None and linkage.forbidden for linkage in domain.linkages)
