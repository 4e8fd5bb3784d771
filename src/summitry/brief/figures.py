"""Worths, shares and counts, short enough to be read: the exact numbers are in the JSON."""

from decimal import MAX_EMAX, ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext
from fractions import Fraction

from summitry.brief.wording import POWERS, large
from summitry.records import Count, Share, Stake

DIGITS = 3
UNKNOWN = "not known"
LARGEST = 10**6  # from here on, and below its inverse, a power of ten is shorter


def short(value: Fraction | None) -> str:
    """Three digits, no fewer than a whole number has: ``0.742``, ``1,240``, ``3.1e30``."""
    if value is None:
        return UNKNOWN
    if value and not Fraction(1, LARGEST) <= abs(value) < LARGEST:
        return f"{_decimal(value, DIGITS):.{DIGITS - 1}e}".replace("e+", "e")
    digits = max(DIGITS, len(str(int(abs(value)))))
    shown = f"{_decimal(value, digits):,f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown).replace("-", "−")


def _decimal(value: Fraction, digits: int) -> Decimal:
    with localcontext() as context:
        context.prec = digits
        return Decimal(value.numerator) / Decimal(value.denominator)


def percent(part: Fraction | float | None) -> str:
    """``37%``; what is not quite nothing or everything is not rounded to it."""
    if part is None:
        return UNKNOWN
    value = float(part)
    if 0 < abs(value) < 0.005:
        return "under 1%" if value > 0 else "over −1%"
    if 0.995 <= value < 1:
        return "over 99%"
    return f"{round(value * 100)}%".replace("-", "−")


def share(of: Share) -> str:
    """``62% ± 0.5``, the error in the same points; no error where the share is exact."""
    return percent(of.value) + (f" ± {points(of.error)}" if of.error else "")


def points(part: float) -> str:
    """A difference of shares: ``8``, ``0.5``; the fewer, the more exactly."""
    digits = 0 if part >= 0.1 else 1 if part >= 0.001 else 2
    return f"{part * 100:.{digits}f}"


def number(of: Count) -> str:
    if of.low == of.high:
        return about(of.low)
    low, high = about(of.low), about(of.high)
    low, high = (low, high) if low != high else _apart(of)
    return f"between {low} and {high}".replace("about ", "")


def _apart(of: Count) -> tuple[str, str]:
    """As many digits as it takes to tell the bounds apart, rounded down and up, so that what is printed holds."""
    if of.high < POWERS:
        return f"{of.low:,}", f"{of.high:,}"
    digits = 2 + Decimal(of.high).adjusted() - Decimal(of.high - of.low).adjusted()
    return _power(of.low, digits, ROUND_FLOOR), _power(of.high, digits, ROUND_CEILING)


def _power(number: int, digits: int, rounding: str) -> str:
    """``9.8123 × 10^29``."""
    with localcontext() as context:
        context.prec, context.rounding, context.Emax = digits, rounding, MAX_EMAX
        tail, power = f"{+Decimal(number):e}".split("e+")
    return f"{tail} × 10^{power}"


def about(number: int) -> str:
    """``none``, ``12,400``, ``about 3.2 million``: the exact number is beside it where it matters."""
    return large(number).partition(" (")[0] if number else "none"


def worth(stake: Stake, value: Fraction | None) -> str:
    """In the party's own units; where it has only orders, as a share of the way from its worst package to its best."""
    return percent(value) if stake.utility is None else short(value)
