"""Words and numbers of any origin, made fit to print: what a text holds must never steer a terminal."""

import math
import re
import sys
import unicodedata

SPACE = re.compile(r"\s+")
# Direction marks in coverage could turn around the words that follow them.
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
LONGEST = 10**sys.int_info.str_digits_check_threshold  # of 640 digits: shorter ones Python writes out everywhere


def plain(text: str) -> str:
    """The text on one line, fit for any print: white space made single, no control or direction characters."""
    kept = (c for c in SPACE.sub(" ", text) if c not in TURNING and unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept)


def rounded(number: int) -> str | None:
    """``10^4400``: the nearest power of ten of a number of more than 640 digits; None for any other number."""
    return f"10^{round(math.log10(number))}" if number >= LONGEST else None
