"""Numbers as files write them, exactly: decimals, and quotients where no decimal is exact."""

import re
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from summitry.deals.files.errors import DomainError, shown

LARGEST_POWER = 300  # of ten, of a number that can be meant; its exact sums stay short enough to work with
MOST_DIGITS = 300
NOISE = 15  # significant digits that binary floating point keeps; what stands behind them is its noise
SHORT = 10  # digits at most of a number that somebody meant so
QUOTIENT = re.compile(r"-?\d{1,40}/[1-9]\d{0,39}", re.ASCII)
DECIMAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
WRITE = "Write a number such as 0.25, or a quotient such as 1/3."


def decimal(text: str) -> Decimal:
    """The number as written, nothing rounded; NaN where it is none or has an exponent beyond all bounds."""
    try:
        return Decimal(text) if DECIMAL.fullmatch(text.strip()) else Decimal("NaN")
    except InvalidOperation:
        return Decimal("NaN")


def exact(written: Decimal | str, place: str) -> Fraction:
    """The number that stands at ``place``. DomainError for what is none, or none that can be meant."""
    if isinstance(written, str) and QUOTIENT.fullmatch(written.strip()):
        return Fraction(written.strip())
    number = decimal(written) if isinstance(written, str) else written
    if not number.is_finite():
        raise DomainError(place, _odd(written), WRITE)
    if number and (abs(number.adjusted()) > LARGEST_POWER or len(number.as_tuple().digits) > MOST_DIGITS):
        far = f"{shown(str(written))} is beyond what can be meant (10^{LARGEST_POWER}, {MOST_DIGITS} digits)."
        raise DomainError(place, far, "Write all numbers in a smaller unit.")
    return Fraction(number)


def factor(value: Fraction, place: str) -> Fraction:
    """A factor by which delay lessens worths, above 0 and up to 1. DomainError for any other number."""
    if not 0 < value <= 1:
        told = f"{text(value)} is no factor by which delay lessens worths."
        raise DomainError(place, told, "Write one above 0 and up to 1; 1 where nothing is lost.")
    return value


def _odd(written: Decimal | str) -> str:
    if isinstance(written, str) and not written.strip():
        return "no number stands there."
    return f"{shown(str(written))} is not a number."


def is_noisy(value: Fraction) -> bool:
    """Whether it looks like a short decimal with the noise of binary floating point, as 0.15000000000000002 does."""
    return _length(value) > NOISE and _length(to_digits(value, NOISE)) <= SHORT


def _length(value: Fraction) -> int:
    """The significant digits of a decimal; 0 for what is none."""
    return len((finite(value) or "").replace(".", "").lstrip("-0").rstrip("0"))


def to_digits(value: Fraction, digits: int) -> Fraction:
    """The value to so many significant digits, halves away from zero."""
    if not value:
        return value
    power = digits - 1 - _magnitude(value)
    scaled = abs(value) * Fraction(10) ** power
    nearest = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(nearest if value > 0 else -nearest) / Fraction(10) ** power


def _magnitude(value: Fraction) -> int:
    """The power of ten of the first digit."""
    guess = len(str(abs(value.numerator))) - len(str(value.denominator))
    return guess if abs(value) >= Fraction(10) ** guess else guess - 1


def finite(value: Fraction) -> str | None:
    """The value as a decimal without an exponent; None where it has no end."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return None
    places = max(twos, fives)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def text(value: Fraction) -> str:
    """The value exactly: a decimal, or else a quotient."""
    return finite(value) or f"{value.numerator}/{value.denominator}"
