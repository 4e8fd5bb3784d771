"""Words of a text as the encoder reads them: where they stand, what they look like, which pieces they are made of.

Pieces are those of WordPiece (Devlin et al. 2019, "BERT"), in lower case; what that loses comes back as a look of each word:
how it is written, whether it stands inside quotation marks, whether it opens a paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.records import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

VOCABULARY = Path(__file__).parent / "weights" / "vocabulary.txt"
WORD = re.compile(r"\w{1,40}|[^\w\s]")
MARKS = {"“": 1, "«": 1, "„": 1, "”": 0, "»": 0}
SHAPES = 7
LOOKS = SHAPES * 2 * 2
UNKNOWN = 100  # the piece of a word that has none
AT_ONCE = 4000  # words handed to the tokeniser in one call, so that memory stays flat on a text of any length


@dataclass(frozen=True, slots=True)
class Words:
    """Word ``i`` is ``text[spans[i]]``, looks like ``looks[i]`` (below LOOKS) and is made of ``pieces[i]``.
    ``starts`` are the indexes of words that begin a sentence, in order."""

    spans: tuple[Span, ...]
    looks: tuple[int, ...]
    pieces: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]


def words(text: str, paragraphs: Sequence[Sequence[Span]]) -> Words:
    """The words of ``paragraphs``, each given as its sentences."""
    spans: list[Span] = []
    looks: list[int] = []
    starts: list[int] = []
    for paragraph in paragraphs:
        first, inside = len(spans), 0
        for sentence in paragraph:
            starts += [len(spans)] if not starts or starts[-1] != len(spans) else []
            for match in WORD.finditer(text, sentence.start, sentence.end):
                inside = _inside(match[0], inside)
                looks.append((_shape(match[0]) * 2 + inside) * 2 + (len(spans) == first))
                spans.append(Span(*match.span()))
    if starts and starts[-1] == len(spans):
        starts.pop()
    return Words(tuple(spans), tuple(looks), tuple(_pieces([span.of(text) for span in spans])), tuple(starts))


def _inside(word: str, inside: int) -> int:
    """Whether the text goes on inside quotation marks; a straight mark closes what is open and opens what is not."""
    return 1 - inside if word == '"' else MARKS.get(word, inside)


def _shape(word: str) -> int:
    if not word[0].isalnum():
        return 0
    if word[0].isdigit():
        return 1
    if word.islower():
        return 2
    if word.isupper():
        return 3 if len(word) > 1 else 4
    return 5 if word[0].isupper() and word[1:].islower() else 6


def _pieces(written: Sequence[str]) -> Iterator[tuple[int, ...]]:
    for at in range(0, len(written), AT_ONCE):
        encoding = tokenizer().encode(written[at : at + AT_ONCE], is_pretokenized=True, add_special_tokens=False)
        groups: list[list[int]] = [[] for _ in written[at : at + AT_ONCE]]
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            groups[word or 0].append(piece)
        yield from (tuple(group) or (UNKNOWN,) for group in groups)


@lru_cache(maxsize=1)
def tokenizer() -> "Tokenizer":
    from tokenizers import Tokenizer
    from tokenizers.models import WordPiece
    from tokenizers.normalizers import BertNormalizer
    from tokenizers.pre_tokenizers import BertPreTokenizer

    made = Tokenizer(WordPiece.from_file(str(VOCABULARY), unk_token="[UNK]"))  # noqa: S106
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    return made


def lengths(read: Words) -> tuple[int, ...]:
    """Pieces before each word, and in the end all of them."""
    return tuple(accumulate((len(pieces) for pieces in read.pieces), initial=0))
