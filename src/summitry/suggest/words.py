"""Words as the draft sees them: how common each is in news of any negotiation, and what kind of word it mostly is.

``background.txt`` gives, for the words of the training articles, the share of articles that have each and its usual kind
(noun, verb, both, other); ``python -m train.background`` makes it. Words it does not hold are rare, and judged by their endings.
"""

import math
import re
from functools import lru_cache
from importlib.resources import files
from typing import Literal

Kind = Literal["noun", "verb", "both", "other"]
KINDS: dict[str, Kind] = {"n": "noun", "v": "verb", "b": "both", "o": "other"}
FUNCTION = frozenset(
    "a an the this that these those its his her their my our your some any no every each either neither both all most "
    "many several few little much more less least such own same other another others certain various whatever whichever "
    "i you he she it we they me him us them myself itself himself herself themselves who whom whose which what when where "
    "why how there here one ones two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds "
    "thousand thousands million millions billion billions half first second third fourth last next "
    "and or but nor so yet if unless because since as than though although while whereas whether until till once "
    "in on at to of for with by from about into onto over under through during between among amongst against without within "
    "across along after before above below behind beyond beside besides near off out up down around toward towards upon via "
    "per despite amid amidst except regarding concerning including like unlike given due according instead ahead apart "
    "be is are was were been being am has have had having do does did doing done will would shall should can could may might "
    "must ought cannot not never let get gets got getting gotten going gonna "
    "very too also just only even still already again ever always often soon later now then today tomorrow yesterday "
    "tonight perhaps maybe however therefore thus hence indeed rather quite almost nearly enough yes please well far away "
    "whenever wherever differently closer nearby forth hardly barely "
    "back together apart else twice ago early late mr mrs ms dr percent cent".split()
)
# Verbs, and forms of verbs, that stand where a noun could.
VERBS = frozenset(
    "demanding seeking asking wanting offering receiving forcing using making putting giving keeping holding bringing setting "
    "achieve affect allow avert avoid bring cancel carry deliver discuss ease enforce ensure explore "
    "finish grant handle honour honor hurt impose improve include introduce invite involve join keep lose maintain make "
    "meet mitigate obtain overcome postpone preserve prevent protect pursue put reach receive reduce refuse reject remain "
    "remove replace resolve restart restore resume save secure seek settle solve strengthen suspend tackle take tell "
    "uphold urge violate weaken withdraw withhold "
    "said told made went came took gave saw knew kept held left found thought brought bought sought fought caught taught sent spent "
    "lost won met led paid laid meant felt heard built began begun chose chosen drew drawn drove driven fell fallen grew grown "
    "knew known rose risen spoke spoken stood struck swore threw thrown understood wore wrote written broke broken forced".split()
)
CONTRACTED = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")
ENDINGS = re.compile(
    r"(?:i[sz]ations?|ations?|at(?:ed|es|e|ing|ors?)|i[sz](?:ed|es|e|ing)|itions?|ments?|ings?|ities|ity|i[ae]ls?|als?|ed|ies|ied|es|s|e|y"
    r"|ions?|ers?)$"
)
# Endings tell of words that the background does not know. "withdrawal", "proposal", "refusal" are nouns, "global" is none.
NO_NOUN = re.compile(
    r"(?:ly|ous|ful|less|able|ible|ish|ive|ary|ic|(?<!aw)(?<!os)(?<!ov)(?<!err)(?<!us)(?<!iv)(?<!ew)al|[^l]ing|[^e]ed|ify|i[sz]e)$"
)
NOUN = re.compile(r"(?:[ts]ions?|memberships?|ments?|ness|ity|ities|ships?|ances?|ences?|isms?|ages?|eries)$")
SHORTEST = 4  # letters that a stem keeps at least
RAREST = 0.002  # the share of articles of a word that the background does not know


@lru_cache(maxsize=1)
def background() -> dict[str, tuple[float, Kind]]:
    """Share of articles (0 to 1) and usual kind of each word known."""
    lines = (files("summitry") / "suggest" / "background.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {word: (int(per_thousand) / 1000, KINDS[kind]) for word, per_thousand, kind in rows}


@lru_cache(maxsize=65_536)
def kind(word: str) -> Kind:
    """The usual kind of a word in small letters; of an unknown word that its ending does not tell, both noun and verb."""
    if word in FUNCTION or CONTRACTED.search(word):
        return "other"
    if word in VERBS or _base(word) in VERBS:
        return "verb"
    if known(word):
        return "noun" if background().get(word, (0.0, "noun"))[1] == "noun" else "both"
    if word in background():
        return background()[word][1]
    if _base(word) in background():
        return background()[_base(word)][1]
    last = word.split("-")[-1]
    if last != word and last in background():
        return "other" if background()[last][1] == "verb" else background()[last][1]
    if NOUN.search(word):
        return "noun"
    return "other" if NO_NOUN.search(word) else "both"


@lru_cache(maxsize=65_536)
def root(word: str) -> str:
    """What a word shares with the others of its question: its stem, or that of the first word of its line in
    ``families.txt`` ("truce" is "ceasefire")."""
    head = word if word.startswith(("no-", "non-", "anti-")) else word.rsplit("-", 1)[-1]
    named = (families().get(form) for form in (word, _base(word), _base(head)))
    return next(filter(None, named), stem(word))


def known(word: str) -> bool:
    """Whether the word is one of a question that negotiations are known to turn on."""
    if word.endswith("-membership"):
        return True
    return root(word) != stem(word) or word in families() or _base(word) in families()


@lru_cache(maxsize=1)
def families() -> dict[str, str]:
    """For each word of ``families.txt`` the stem of the first word of its line."""
    lines = (files("summitry") / "suggest" / "families.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {word: stem(row[0]) for row in reversed(rows) for word in row}


def _base(word: str) -> str:
    """The singular, or the verb without its "s"."""
    return re.sub(r"(?<=[^s])s$", "", re.sub(r"ies$", "ys", word))


def stem(word: str) -> str:
    """What a word shares with others made from it: "automation", "automated", "automates"."""
    short = re.sub(r"['’]s?$", "", word.lower())
    for _ in range(2):
        found = ENDINGS.search(short, SHORTEST)
        short = short[: found.start()] if found else short
    return short


def share(word: str) -> float:
    """The share of articles that have the word, in singular or plural, whichever is more common."""
    forms = (word, word.removesuffix("s"), f"{word}s")
    return max(RAREST, *(background().get(form, (0.0, "noun"))[0] for form in forms))


def rarity(word: str) -> float:
    """How telling a word is: from 0 for one that every article has to 1 for one that hardly any has."""
    return math.log(share(word)) / math.log(RAREST)
