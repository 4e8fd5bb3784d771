"""What quarters, fiscal years, years, decades and centuries mean."""

import re
from datetime import date

from summitry.find.times.words import nth_number
from summitry.resolve.when.rules import UNPUBLISHED, WRITTEN, Anchors, Meaning, Parts, full_year, part, unknown
from summitry.resolve.when.spans import period

EDTF_CODES = {"Q": 32, "H": 39}  # 2025-33 is its first quarter, 2025-40 its first half (ISO 8601-2)
MONTHS_IN = {"Q": 3, "H": 6}
TENS = {"twen": 2, "thir": 3, "for": 4, "fif": 5, "six": 6, "seven": 7, "eigh": 8, "nine": 9}
STEPS = {"last": -1, "previous": -1, "next": 1, "coming": 1}


def year(parts: Parts, anchors: Anchors) -> Meaning:
    return Meaning(parts["y"], parts["y"], WRITTEN)


def short_year(parts: Parts, anchors: Anchors) -> Meaning:
    """``'82``: the latest such year, unless publication is close before it."""
    if anchors.published is None:
        return unknown(f"XX{parts['y']}", UNPUBLISHED)
    written = full_year(parts["y"], anchors.published)
    return Meaning(written, written, f"the latest year ’{parts['y']} by {anchors.publication}", anchors.publication)


def quarter(parts: Parts, anchors: Anchors) -> Meaning:
    """``the third quarter of last year``; without a year the quarter or half nearest, as the words look."""
    letter = part(parts, "unit")[0].upper()
    which = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(part(parts, "q"), 12 // MONTHS_IN[letter])
    return _part_of_year(
        letter, which, part(parts, "y") or (f"{part(parts, 'of')} year" if "of" in parts else ""), anchors
    )


def quarter_code(parts: Parts, anchors: Anchors) -> Meaning:
    """``Q3 2024``, ``3Q``, ``H1 2025``."""
    letter, which = part(parts, "letter", "letter2", "letter3").upper(), int(part(parts, "n", "n2", "n3"))
    if which > 12 // MONTHS_IN[letter]:
        return unknown(None, f"a year has no {letter}{which}")
    return _part_of_year(letter, which, part(parts, "y", "y2"), anchors)


def _part_of_year(letter: str, which: int, words: str, anchors: Anchors) -> Meaning:
    value, said = f"{{}}-{letter}{which}", f"{{}}-{EDTF_CODES[letter] + which}"
    digits = re.search(r"\d+", words)
    if digits and len(digits[0]) == 4:
        about = "~" * ("fiscal" in words or "financial" in words)
        return Meaning(value.format(digits[0]), said.format(digits[0]) + about, WRITTEN)
    if anchors.published is None:
        return unknown(value.format("XXXX"), UNPUBLISHED)
    if digits:
        of = full_year(digits[0], anchors.published)
    elif words:
        of = str(anchors.published.year + STEPS.get(words.split()[0], 0))
    else:
        of = str(_nearest(letter, which, anchors, anchors.published))
    name = f"{letter}{which} of {of}"
    rule = f"{name}, {'from' if words else 'the one nearest to'} {anchors.publication}"
    return Meaning(value.format(of), said.format(of), rule, anchors.publication)


def _nearest(letter: str, which: int, anchors: Anchors, published: date) -> int:
    """The latest begun where the words look back, the first not over where they look ahead, else the nearest middle."""
    length = MONTHS_IN[letter]
    now = published.year * 12 + published.month - 1
    opening = {year: year * 12 + length * (which - 1) for year in range(published.year - 1, published.year + 2)}
    if anchors.direction == "past":
        return max(year for year, begin in opening.items() if begin <= now)
    if anchors.direction == "future":
        return min(year for year, begin in opening.items() if begin + length > now)
    return min(opening, key=lambda year: abs(opening[year] + length / 2 - now - 0.5))


def fiscal(parts: Parts, anchors: Anchors) -> Meaning:
    """``fiscal 2024``: a year by that name, of which nobody says in which month it begins."""
    if "which" not in parts:
        written = part(parts, "y", "y2", "y3")
        if len(written) == 2 and anchors.published is None:
            return unknown(f"FY{written}", UNPUBLISHED)
        whole = written if len(written) == 4 or not anchors.published else full_year(written, anchors.published)
        return Meaning(f"FY{whole}", f"{whole}~", f"the fiscal year {whole}, whose months are not told")
    if anchors.published is None:
        return unknown("FYXXXX", UNPUBLISHED)
    whole = str(anchors.published.year + STEPS.get(part(parts, "which"), 0))
    return Meaning(
        f"FY{whole}",
        f"{whole}~",
        f"the {part(parts, 'which')} fiscal year, from {anchors.publication}",
        anchors.publication,
    )


def same_period(parts: Parts, anchors: Anchors) -> Meaning:
    """``the same month a year ago``: the day, month or quarter named last, in that year."""
    of, latest = part(parts, "of"), anchors.latest or ""
    found = re.match(r"(\d{4})(-.+)", latest)
    if of.isdigit():
        year_: int | None = int(of)
    elif of == "last year":
        year_ = anchors.published.year - 1 if anchors.published else None
    else:
        year_ = int(found[1]) - 1 if found else None
    if year_ is None:
        return unknown("PAST_REF", UNPUBLISHED)
    value = f"{year_}{found[2]}" if found and "-W" not in latest else str(year_)
    said = value if re.fullmatch(r"\d{4}-\d\d", value) else str(year_)
    return Meaning(value, said, f"a year from {latest}, named before" if found else "that year", latest or str(year_))


def year_end(parts: Parts, anchors: Anchors) -> Meaning:
    return period({"unit": "year", "which": "this"}, anchors)


def decade(parts: Parts, anchors: Anchors) -> Meaning:
    """``the 1990s``; ``the 1800s`` are a century."""
    written = parts["y"]
    if written.endswith("00") and written < "2000":
        return Meaning(written[:2], f"{written[:2]}XX", WRITTEN)
    return Meaning(written[:3], f"{written[:3]}X", WRITTEN)


def short_decade(parts: Parts, anchors: Anchors) -> Meaning:
    """``the '90s``, ``the nineties``: the latest that has begun."""
    tens = TENS[part(parts, "name")] if "name" in parts else int(parts["y"][0])
    if anchors.published is None:
        return unknown(f"XX{tens}", UNPUBLISHED)
    latest = anchors.published.year // 10
    found = str(latest - (latest - tens) % 10)
    return Meaning(found, f"{found}X", f"the latest such decade by {anchors.publication}", anchors.publication)


def century(parts: Parts, anchors: Anchors) -> Meaning:
    prefix = f"{nth_number(parts['c']) - 1:02}"
    return Meaning(prefix, f"{prefix}XX", WRITTEN)


def turn(parts: Parts, anchors: Anchors) -> Meaning:
    """``the turn of the century``: the last one that publication lies behind."""
    if anchors.published is None:
        return unknown("PAST_REF", UNPUBLISHED)
    size = {"century": 100, "millennium": 1000, "year": 1}[part(parts, "unit")]
    written = str(anchors.published.year // size * size)
    return Meaning(written, f"{written}~", f"the last turn before {anchors.publication}", anchors.publication)
