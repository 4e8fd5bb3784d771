"""What is wrong with a YAML file, in words that a person can act on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import yaml

# What the parser says, beginning with these words; what it most likely means; what to do.
PROBLEMS = (
    ("could not find expected ':'", "a line has no colon", "Write `key: value`, or indent a list item under its key."),
    ("found a tab", "a tab stands where only spaces may", "Indent with spaces."),
    ("mapping values are not", "a colon stands where none may", "Put words that hold a colon in quotation marks."),
    ("block sequence entries", "a list begins on the line of its key", "Begin each item on a line of its own."),
    ("found unexpected end of stream", "quotation marks are opened and not closed", "Close them."),
    ("did not find expected ',' or ']'", "a list is opened with [ and not closed", "Close it with ]."),
    ("did not find expected ',' or '}'", "a map is opened with { and not closed", "Close it with }."),
    (
        "did not find expected '-'",
        "a line is indented less than its list, or lacks its dash",
        "Begin each item with a dash.",
    ),
    ("did not find expected key", "this line does not go on as those before it", "Indent the keys of one item alike."),
    ("did not find expected node content", "a value is missing between brackets", "Write it, or close the bracket."),
    ("did not find expected comment or line", "words follow a | or >", "Put words that hold one in quotation marks."),
    ("did not find expected <document start>", "this line does not go on as those above it", "Begin all keys alike."),
    (
        "could not find expected directive",
        "a % stands at the beginning",
        "Put words that begin with % in quotation marks.",
    ),
    (
        "did not find expected alphabetic",
        "a * stands at the beginning",
        "Put words that begin with * in quotation marks.",
    ),
)
ANY_REMEDY = "Check the indentation, colons and quotation marks here."
RESERVED = "@`%|>&*!"
CURLY = "“”„"


class YamlError(ValueError):
    """A YAML file that cannot be used: which file (None: not known here), which line (None: none), what, what to do."""

    def __init__(self, line: int | None, message: str, remedy: str, file: str | None = None) -> None:
        self.line, self.message, self.remedy, self.file = line, message, remedy, file
        place = [file] if file else []
        place += [] if line is None else [str(line) if file else f"line {line}"]
        super().__init__(f"{':'.join(place)}: {message} {remedy}".removeprefix(": "))

    def of(self, file: str) -> Self:
        """The same, naming the file."""
        return type(self)(self.line, self.message, self.remedy, file)


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of YAML file: the error it raises, what it is called, its most bytes, and where to see a good one."""

    error: type[YamlError]
    called: str
    largest: int
    model: str

    def too_large(self, file: str | None = None) -> YamlError:
        large = f"The file is over {self.largest // 1_000_000} MB."
        return self.error(1, large, f"Give {self.called}; it is a few pages long.", file)


def broken(error: "yaml.YAMLError", text: str, form: Form, file: str | None) -> YamlError:
    """What the parser stumbled over, in its line."""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    lines = text.splitlines() or [""]
    number = min(_line(error, text), len(lines))  # what breaks off is seen behind the last line
    line = lines[number - 1]
    meaning, remedy = _meaning(problem, line)
    if any(mark in line for mark in CURLY):
        remedy += " Curly quotation marks mean nothing to YAML: type straight ones."
    return form.error(number, f"This is not YAML: {meaning}.", remedy, file)


def _line(error: "yaml.YAMLError", text: str) -> int:
    """The line, from 1, where the trouble began: a key without its colon, an opened bracket, else where it was seen."""
    began, seen = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    if began and str(getattr(error, "context", "")).endswith(
        ("simple key", "quoted scalar", "flow sequence", "flow mapping")
    ):
        return int(began.line) + 1
    return int(seen.line) + 1 if seen else text.count("\n", 0, getattr(error, "position", 0)) + 1


def _meaning(problem: str, line: str) -> tuple[str, str]:
    if problem.startswith("found character that cannot start"):
        if "\t" in line:
            return PROBLEMS[1][1:]
        sign = next((sign for sign in RESERVED if sign in line), None)
        return (
            f"{sign or 'a sign'} stands where a word should begin",
            "Put words that begin with a sign in quotation marks.",
        )
    return next((row[1:] for row in PROBLEMS if problem.startswith(row[0])), (problem, ANY_REMEDY))
