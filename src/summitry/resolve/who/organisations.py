"""Organisations of a coverage: one record for the full name, the acronym in brackets and the short form."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from summitry.find.names import ORGANISATIONS, Name
from summitry.find.nouns import SPEAKERS
from summitry.records import Capacity, Document
from summitry.resolve.who.capacity import body_capacity, urging
from summitry.resolve.who.firms import firms
from summitry.resolve.who.gazetteer import party_of
from summitry.resolve.who.houses import cities, organs, unions
from summitry.resolve.who.lands import lands, ministries
from summitry.resolve.who.mentions import organisations
from summitry.resolve.who.naming import CORPORATE, names
from summitry.resolve.who.outsiders import outsiders
from summitry.resolve.who.standing import negotiated_with

KINDS: Mapping[str, frozenset[str]] = {
    "union": frozenset(
        "union unions workers guild brotherhood teamsters federation association drivers teachers nurses pilots doctors dockers "
        "miners farmers writers actors players machinists electricians firefighters longshoremen steelworkers clerks".split()
    ),
    "company": frozenset(
        "company corporation corp inc ltd llc plc group holdings lines airlines airways terminals terminal shipping motors industries "
        "steel systems services partners logistics transport energy oil gas power studios pictures railways railway".split()
    ),
    "association": frozenset("association federation chamber council league".split()),
    "board": frozenset("board commission committee council authority".split()),
    "agency": frozenset("agency office department".split()),
    "ministry": frozenset({"ministry", "department"}),
    "government": frozenset({"government"}),
    "league": frozenset({"league", "association"}),
    "guild": frozenset({"guild"}),
    "council": frozenset({"council"}),
    "authority": frozenset({"authority"}),
    "federation": frozenset({"federation"}),
    "hospital": frozenset({"hospital", "hospitals", "health"}),
    "university": frozenset({"university", "college"}),
    "bank": frozenset({"bank"}),
    "commission": frozenset({"commission"}),
    "committee": frozenset({"committee"}),
    "party": frozenset({"party", "front", "movement"}),
}  # fmt: skip
SYNONYMS = {
    "operator": "company", "employer": "company", "employers": "company", "management": "company", "firm": "company", "carrier": "company",
    "airline": "company", "automaker": "company", "carmaker": "company", "manufacturer": "company", "corporation": "company",
    "producer": "company", "group": "company", "shipper": "company", "studios": "company", "unions": "union",
}  # fmt: skip
CAPITALS = re.compile(r"\b[A-Z]{3,7}\b")
PLURAL = re.compile(r"\b[Tt]he ([A-Z]\w{2,}[^\Ws])s\b(?!['’-]|\s+[A-Z])")
FULL = re.compile(
    r"\b(?!The |An? |In |On |For |But |And |With )([A-Z][\w.]*) ([A-Z]\w{3,})\b"
)  # "Ann Keller": Kellers are a family
SINGLE = re.compile(r"\b([A-Z]\w{3,})\s+([a-z]+)")
SUFFIXES = frozenset("inc ltd llc plc corp co".split()) | CORPORATE


@dataclass(frozen=True, slots=True)
class Organisations:
    """``aliases`` maps each way of writing to the canonical name; ``counts`` tells how often each document names it;
    ``outside`` are those that the coverage calls lobby groups, think tanks and the like; ``lands`` the lands that no list has;
    ``owners`` tells whose a ministry is; ``facing`` are those that somebody negotiates with."""

    aliases: Mapping[str, str]
    counts: Mapping[str, Mapping[str, int]]
    outside: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    owners: Mapping[str, str] = field(default_factory=dict)
    facing: frozenset[str] = frozenset()

    def part(self, name: str) -> Capacity:
        """In what capacity an organisation speaks."""
        aside = name in self.outside or (urging(name) and name not in self.facing)
        return "observer" if aside else body_capacity(name)

    def named(self, written: str) -> str | None:
        name = self.aliases.get(_plain(written))
        return self.owners.get(name, name) if name else None

    def definite(self, document: str, noun: str) -> str | None:
        """Which organisation "the union" or "the company" is: the one of that kind that the document (else the coverage)
        names most; None when there is none."""
        kind = KINDS.get(SYNONYMS.get(noun, noun))
        if kind is None:
            return None
        for where in (self.counts.get(document, {}), self._overall):
            fitting = [name for name in where if _words(name) & kind]
            if fitting:
                best = max(fitting, key=lambda name: (noun in _words(name), where[name]))
                return self.owners.get(best, best)
        return None

    def only(self, document: str, noun: str) -> str | None:
        """The one organisation of that kind that the document names; None where it names none or several."""
        kind = KINDS.get(SYNONYMS.get(noun, noun), frozenset())
        fitting = [name for name in self.counts.get(document, {}) if _words(name) & kind]
        return fitting[0] if len(fitting) == 1 else None

    def worded(self, document: str, words: Iterable[str]) -> str | None:
        """The one organisation of the document whose name has all these words: "the school district"."""
        fitting = [name for name in self.counts.get(document, {}) if set(words) <= _words(name)]
        return fitting[0] if len(fitting) == 1 else None

    @property
    def _overall(self) -> Mapping[str, int]:
        total: Counter[str] = Counter()
        for _, counts in sorted(self.counts.items()):
            total.update(counts)
        return total


def organise(documents: Iterable[Document]) -> Organisations:
    """Collects the organisations of all documents; the order of documents changes nothing."""
    written: Counter[str] = Counter()
    acronyms: dict[str, Counter[str]] = {}
    everything = list(documents)
    found = {d.name: [n for line in d.body for n in names(d.text, line.start, line.end)] for d in everything}
    for document in everything:
        for mention in organisations(document, found[document.name]):
            name = _plain(mention.name)
            written[name] += 1
            if mention.acronym:
                acronyms.setdefault(_plain(mention.acronym), Counter())[name] += 1
    called = {_plain(name) for d in everything for name in outsiders(d)}
    written.update(sorted(called))
    aliases = _initials(_aliases(written, acronyms), everything)
    own = lands(everything)
    peoples = _peoples(everything)
    aliases |= peoples | own
    after = unions(peoples.values(), aliases.values())
    owners = ministries(everything, own) | organs(after, aliases.values())
    aliases |= after
    aliases |= cities(everything, aliases, owners)
    for short, full in firms(everything):
        aliases[short] = aliases[full] = aliases.get(full, full)
    outside = frozenset(aliases[name] for name in called)
    counts = {d.name: _counted(d, found[d.name], aliases) for d in everything}
    facing = negotiated_with(everything, found, aliases)
    return Organisations(aliases, counts, outside, frozenset(own.values()), owners, facing)


def _peoples(documents: Sequence[Document]) -> dict[str, str]:
    """ "Sarani" and "Saranis", where the coverage has "the Saranis" and "Sarani fighters": one group under its plural."""
    plural: set[str] = set()
    single: set[str] = set()
    for document in documents:
        for line in document.body:
            plural.update(m[1] for m in PLURAL.finditer(document.text, line.start, line.end))
            single.update(m[1] for m in SINGLE.finditer(document.text, line.start, line.end) if m[2] in SPEAKERS)
    families = {
        m[2]
        for d in documents
        for line in d.body
        for m in FULL.finditer(d.text, line.start, line.end)
        if not party_of(m[1])
    }
    groups = {n for n in (plural & single) - families if not party_of(n) and n.lower() not in ORGANISATIONS}
    return {alias: name + "s" for name in sorted(groups) for alias in (name, name + "s")}


def _aliases(written: Counter[str], acronyms: Mapping[str, Counter[str]]) -> dict[str, str]:
    aliases = {name: name for name in sorted(written)}
    for short, fulls in sorted(acronyms.items()):
        full = min(fulls, key=lambda f: (-fulls[f], f))
        aliases[short] = full
        aliases.setdefault(full, full)
    for name in sorted(written, key=lambda n: (-len(n.split()), n)):
        _shorten(name, aliases)
    return {alias: _end(aliases, alias) for alias in aliases}


def _initials(aliases: dict[str, str], documents: Iterable[Document]) -> dict[str, str]:
    """An acronym that no bracket explains ("the CTU") means the one organisation whose initials it is."""
    initials: dict[str, set[str]] = {}
    for name in sorted(set(aliases.values())):
        capitals = "".join(w if w.isupper() else w[0] for w in name.split() if w[0].isupper())
        if len(capitals) > 2:
            initials.setdefault(capitals, set()).add(name)
    used = {m[0] for d in documents for line in d.body for m in CAPITALS.finditer(d.text, line.start, line.end)}
    found = {
        short: min(full)
        for short, full in initials.items()
        if short in used and len(full) == 1 and short not in aliases
    }
    return aliases | found


def _shorten(name: str, aliases: dict[str, str]) -> None:
    """The name without its legal suffix, and a company's first word where that is distinctive, mean the same organisation."""
    words = name.split()
    bare = " ".join(w for w in words if w.lower().rstrip(".,") not in SUFFIXES).rstrip(",")
    if bare and bare != name:
        aliases[bare] = aliases[name] = bare
    first = words[0]
    if (
        len(words) > 1
        and {w.lower().strip(".,") for w in words[-2:]} & (KINDS["company"] | {"party"} | SUFFIXES)
        and not party_of(first)
        and first.lower()
        not in ORGANISATIONS
        | {
            "national",
            "international",
            "united",
            "american",
            "new",
            "general",
        }
    ):
        same = {_end(aliases, full) for full in aliases if full.split()[0] == first and len(full.split()) > 1}
        if len(same) == 1:
            aliases.setdefault(first, name)


def _end(aliases: Mapping[str, str], alias: str) -> str:
    seen = {alias}
    while aliases.get(alias, alias) not in seen:
        alias = aliases[alias]
        seen.add(alias)
    return alias


def _counted(document: Document, found: Iterable[Name], aliases: Mapping[str, str]) -> dict[str, int]:
    """How often the body names each organisation, under any of its names, in the order of first mention."""
    written = (_plain(n.span.of(document.text)) for n in found)
    return dict(Counter(aliases[name] for name in written if name in aliases))


def _plain(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ").replace("’", "'").strip(" .,")


def _words(name: str) -> set[str]:
    return {w.lower().strip(".,'") for w in name.split()}
