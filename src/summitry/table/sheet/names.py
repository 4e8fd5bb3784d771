"""The names of a table file against each other: what stands twice, what names nothing, what cannot be meant."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import islice, pairwise
from typing import Any

from summitry.plain import plain
from summitry.table.sheet.orders import cycle, levels
from summitry.yaml_text import Wrong, listed

Options = dict[str, list[str]]  # of each issue
At = list[str | int]
CELLS = ("positions", "preferences", "missing")
NAMING = dict.fromkeys(CELLS, ("party", "issue")) | {"couplings": ("issue", "only_if", "only_if_not")}
CLEAR = ("for", "against", "conditional")
LONGEST = 80  # characters of a name that are shown


def wrong_names(data: Any) -> Iterator[Wrong]:
    """All that a file of the right shape says and cannot mean, each with its path, what and remedy."""
    options = {issue["name"]: [option["name"] for option in issue["options"]] for issue in data["issues"]}
    if again := list(_repeated(data)):  # two of one name make other things wrong that are not
        yield from again
        return
    yield from _bare(data)
    yield from _unknown(data, options)
    for key, wrong in ENTRIES.items():  # of many that are wrong, the first is told
        yield from islice(
            (one for n, entry in enumerate(data.get(key, [])) for one in wrong([key, n], entry, options)), 1
        )
    yield from _contradictions(data.get("couplings", []))


def _repeated(data: Any) -> Iterator[Wrong]:
    yield from _twice(["issues"], [issue["name"] for issue in data["issues"]], "issue")
    yield from _twice(["parties"], data["parties"], "party")
    alike = [" ".join(plain(party).casefold().split()) for party in data["parties"]]
    if len(set(data["parties"])) == len(alike):
        yield from _twice(["parties"], alike, "party", "Write it as above, or take it out.")
    yield from _twice(["seats"], [seat["party"] for seat in data.get("seats", [])], "seat of")
    yield from _twice(["package_rule"], data.get("package_rule", []), "package rule")
    for key in ("conflicts", "confirmed"):
        yield from _twice([key], [one["about"] for one in data.get(key, [])], "entry about")
    for number, issue in enumerate(data["issues"]):
        yield from _twice(["issues", number, "options"], [option["name"] for option in issue["options"]], "option")
    for key in CELLS:
        cells = [(one["party"], one["issue"]) for one in data.get(key, [])]
        yield from _twice([key], cells, f"entry of {key} for" if key != "positions" else "position of")


def _twice(
    path: At, names: Sequence[str | tuple[str, str]], what: str, remedy: str = "Keep one of the two."
) -> Iterator[Wrong]:
    seen = set()
    for number, name in enumerate(names):
        if name in seen:
            shown = name if isinstance(name, str) else " on ".join(name)
            yield [*path, number], f'The {what} "{shown[:LONGEST]}" stands here a second time.', remedy
        seen.add(name)


def _bare(data: Any) -> Iterator[Wrong]:
    """Names of parties in which nothing can be seen."""
    for number, party in enumerate(data["parties"]):
        if not plain(party).strip():
            yield ["parties", number], "A party's name has nothing that can be seen.", "Write its name."


def _unknown(data: Any, options: Options) -> Iterator[Wrong]:
    parties = dict.fromkeys([*data["parties"], *(seat["party"] for seat in data.get("seats", []))])
    for key, fields in NAMING.items():
        named = (
            ([key, number, field], one[field])
            for number, one in enumerate(data.get(key, []))
            for field in fields
            if field in one
        )
        known = ((path, name, parties if path[-1] == "party" else options) for path, name in named)
        yield from islice(
            ((path, *_told(name, str(path[-1]), names)) for path, name, names in known if name not in names), 1
        )


def _told(name: str, key: str, known: Iterable[str]) -> tuple[str, str]:
    what, where = ("party", "parties") if key == "party" else ("issue", "issues")
    near = get_close_matches(name[:LONGEST], known, 1)
    meant = f'Did you mean "{near[0]}"? Or add' if near else f"Use {listed(known)}, or add"
    return f'"{name[:LONGEST]}" is no {what} of this table.', f"{meant} it to {where}."


def _position(path: At, position: Any, options: Options) -> Iterator[Wrong]:
    for at, one in [(path, position), *(([*path, "history", n], o) for n, o in enumerate(position.get("history", [])))]:
        if one.get("red_line") and one["stance"] not in CLEAR:
            remedy = "Write what it is against or for, or red_line: false."
            yield [*at, "red_line"], f"A red line cannot be {one['stance']}: it would rule nothing out.", remedy
        for number, words in enumerate(one.get("drawn", [])):
            yield from _proof([*at, "drawn", number], words, options)
        if one.get("option") is not None:
            yield from _option([*at, "option"], one["option"], position["issue"], options)


def _option(path: At, name: str, issue: str, options: Options) -> Iterator[Wrong]:
    if issue in options and name not in options[issue]:
        near = get_close_matches(name[:LONGEST], options[issue], 1)
        meant = f'Did you mean "{near[0]}"? ' if near else ""
        yield path, f'"{name[:LONGEST]}" is no option of {issue}.', f"{meant}Use {listed(options[issue])}."


def _preference(path: At, one: Any, options: Options) -> Iterator[Wrong]:
    low, high = one.get("weight", (0, 1))
    if low > high:
        remedy = f"Write [{high}, {low}]."
        yield [*path, "weight"], f"The least weight, {low}, is over the most, {high}.", remedy
    chains, known = one.get("order", []), options.get(one["issue"], [])
    numbered = [([*path, "order"], chains)] if isinstance(chains, str) else []
    numbered = numbered or [([*path, "order", number], chain) for number, chain in enumerate(chains)]
    yield from _torn([*path, "order"], [chains] if isinstance(chains, str) else chains)
    wrong = list(islice((told for at, chain in numbered for told in _chain(at, chain, one["issue"], options)), 1))
    yield from wrong
    if known and not wrong:
        yield from _ring([*path, "order"], [chain for _, chain in numbered])


def _torn(path: At, chains: Sequence[str]) -> Iterator[Wrong]:
    """A list that holds a name alone was one chain before YAML parted it at its commas."""
    lone = next((chain for chain in chains if ">" not in chain), None)
    if lone is not None:
        whole = json.dumps(", ".join(chains), ensure_ascii=False)[:LONGEST]
        remedy = f"Write order: {whole}." if len(chains) > 1 else 'Write the better before the sign: "a, b > c".'
        yield path, f'"{lone[:LONGEST]}" alone is no chain: nothing is better or worse.', remedy


def _chain(path: At, chain: str, issue: str, options: Options) -> Iterator[Wrong]:
    try:
        named = [name for level in levels(chain) for name in level]
    except ValueError as error:
        yield path, f"This is no order: {error}.", 'Write the better before the sign: "a, b > c".'
        return
    for name, times in Counter(named).items():
        yield from _option(path, name, issue, options)
        if times > 1:
            yield path, f'The order names "{name[:LONGEST]}" twice.', "Keep one of the two."


def _ring(path: At, chains: Sequence[str]) -> Iterator[Wrong]:
    direct = ((a, b) for chain in chains for above, below in pairwise(levels(chain)) for a in above for b in below)
    if ring := cycle(direct):
        yield path, f"The order goes in a ring: {' > '.join(ring)}.", "Take out one of its steps."


def _coupling(path: At, one: Any, options: Options) -> Iterator[Wrong]:
    tied = [key for key in ("only_if", "only_if_not") if key in one]
    if len(tied) != 1:
        yield path, "A coupling needs only_if or only_if_not, one of the two.", "Write the issue that it hangs on."
    elif one[tied[0]] == one["issue"]:
        others = listed(name for name in options if name != one["issue"])
        yield [*path, tied[0]], f"{one['issue'][:LONGEST]} cannot hang on itself.", f"Use {others}."


def _contradictions(couplings: Sequence[Any]) -> Iterator[Wrong]:
    """One party's couplings of the same two issues: once only, and not both ways."""
    seen: dict[tuple[str | None, str, str], bool] = {}
    for number, one in enumerate(couplings):
        tied = "only_if" if "only_if" in one else "only_if_not"
        key = one.get("party"), one["issue"], one.get(tied, "")
        if key in seen:
            how = "a second time" if seen[key] is (tied == "only_if") else "both as only_if and as only_if_not"
            yield ["couplings", number], f"{one['issue'][:LONGEST]} is tied to {key[2][:LONGEST]} {how}.", "Keep one."
        seen[key] = tied == "only_if"


def _proof(path: At, proof: Any, _: Options) -> Iterator[Wrong]:
    start, end = map(int, proof["at"].rpartition(":")[2].split("-"))
    if start > end:
        yield [*path, "at"], f"The words begin at {start}, behind their end, {end}.", "Write the lower number first."


ENTRIES: dict[str, Callable[[At, Any, Options], Iterator[Wrong]]] = {
    "positions": _position, "preferences": _preference, "couplings": _coupling, "evidence": _proof,
}  # fmt: skip
