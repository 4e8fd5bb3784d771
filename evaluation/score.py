"""How much of the gold is found, and how much of what is found is right.

A gold statement is found when a predicted one of the same document covers at least half of the shorter of the two; speaker,
parties, form, act, issues and date are judged on what was found. ``precision`` is the share of predicted statements in the
gold's documents that overlap some gold statement; the gold is not exhaustive, so it is a lower bound.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from evaluation.gold import Gold, Row

Figures = dict[str, tuple[int, int]]
FOUND = 0.5  # of the shorter of two statements


def statements(gold: Gold, predicted: Sequence[Row]) -> Figures:
    pairs = [(g, best) for g in gold.statements if (best := _best(g, predicted))]
    dated = [(g, p) for g, p in pairs if g.get("said")]
    relayed = [(g, p) for g, p in pairs if g.get("via")]
    leaning = [(g | {"issue": i}, p) for g, p in pairs for i in g.get("stance", {})]
    attitudes = {"attitude": _share(leaning, lambda g, p: p["stance"].get(g["issue"]) == g["stance"][g["issue"]])}
    return {
        "found": (len(pairs), len(gold.statements)),
        "speaker": _share(pairs, lambda g, p: _right_speaker(gold, g, p)),
        "parties": _share(pairs, lambda g, p: _parties(gold, g["parties"]) == _parties(gold, p["parties"])),
        "form": _share(pairs, lambda g, p: p["form"] in {g["form"], *g.get("form_ok", ())}),
        "act": _share(pairs, lambda g, p: p["act"] in {g["act"], *g.get("act_ok", ())}),
        "issues": _share(pairs, _issues),
        "said": _share(dated, lambda g, p: g["said"] == p["said"]),
        "via": _share(relayed, lambda g, p: same(g["via"], p["via"])),
        "precision": (sum(any(_cover(g, p) > 0 for g in gold.statements) for p in predicted), len(predicted)),
    } | (attitudes if leaning else {})


def judged_speakers(gold: Gold, predicted: Sequence[Row]) -> list[tuple[float, bool]]:
    """The confidence of each predicted statement in the gold's documents, and whether somebody's words are there and the speaker
    is right. What the gold leaves out counts as wrong, so the share that is right is a lower bound."""
    documents = {g["document"] for g in gold.statements}
    return [
        (p["confidence"], any(_cover(g, p) >= FOUND and _right_speaker(gold, g, p) for g in gold.statements))
        for p in predicted
        if p["document"].split("/")[-1] in documents
    ]


def positions(gold: Gold, predicted: Sequence[Row]) -> Figures:
    def matching(g: Row) -> list[Row]:
        return [
            p
            for p in predicted
            if _parties(gold, [p["party"]]) == _parties(gold, [g["party"]]) and p["issue"] == g["issue"]
        ]

    red = [g for g in gold.positions if g.get("red_line")]
    moved = [g for g in gold.positions if g.get("shift_from")]
    cells = {(_party(gold, g["party"]), g["issue"]): _stances(g) for g in gold.positions}
    wrong = [
        p for p in predicted if p["stance"] not in cells.get((_party(gold, p["party"]), p["issue"]), {p["stance"]})
    ]
    return {
        "stance": (
            sum(any(p["stance"] in _stances(g) for p in matching(g)) for g in gold.positions),
            len(gold.positions),
        ),
        "stance not contradicted": (len(predicted) - len(wrong), len(predicted)),
        "red lines": (sum(any(p["red_line"] for p in matching(g)) for g in red), len(red)),
        "shifts": (
            sum(any(h["stance"] in g["shift_from"] for p in matching(g) for h in p["history"]) for g in moved),
            len(moved),
        ),
    }


def _stances(g: Row) -> set[str]:
    return {g["stance"], *g.get("stance_ok", ())}


def events(gold: Gold, predicted: Sequence[Row]) -> Figures:
    return {"events": (sum(any(_event(gold, g, p) for p in predicted) for g in gold.events), len(gold.events))}


def _event(gold: Gold, g: Row, p: Row) -> bool:
    who = all(
        any(same(w, q) or _party(gold, w) == _party(gold, q) for q in p["participants"]) for w in g["participants"]
    )
    when = not g.get("when") or p["when"] in {g["when"], *g.get("when_ok", ())}
    return (
        who
        and when
        and p["kind"] in {g["kind"], *g.get("kind_ok", ())}
        and p["status"] in {g["status"], *g.get("status_ok", ())}
    )


def _best(g: Row, predicted: Sequence[Row]) -> Row | None:
    covering = [(_speaker(g, p), _cover(g, p), -i, p) for i, p in enumerate(predicted) if _cover(g, p) >= FOUND]
    return max(covering, key=lambda c: c[:3])[3] if covering else None


def _cover(g: Row, p: Row) -> float:
    if p["document"].split("/")[-1] != g["document"] or g["start"] < 0:
        return 0.0
    shared = min(g["end"], p["end"]) - max(g["start"], p["start"])
    return max(0.0, float(shared / max(1, min(g["end"] - g["start"], p["end"] - p["start"]))))


def _share(pairs: Iterable[tuple[Row, Row]], right: Callable[[Row, Row], bool]) -> tuple[int, int]:
    judged = [right(g, p) for g, p in pairs]
    return sum(judged), len(judged)


def _right_speaker(gold: Gold, g: Row, p: Row) -> bool:
    """The same name, or another name of the same party."""
    return _speaker(g, p) or _party(gold, g["speaker"]) == _party(gold, p["speaker"] or "")


def _speaker(g: Row, p: Row) -> bool:
    return any(same(name, p["speaker"]) for name in (g["speaker"], *g.get("speaker_ok", ())))


def same(one: str | None, other: str | None) -> bool:
    a, b = _plain(one), _plain(other)
    return bool(a and b) and (a == b or a.split()[-1] == b.split()[-1])


def _plain(name: str | None) -> str:
    return re.sub(r"[^a-z ]", "", (name or "").lower().replace("zelenskyy", "zelensky")).strip()


def _party(gold: Gold, name: str) -> str:
    return gold.names.get(name, name)


def _parties(gold: Gold, names: Iterable[str]) -> set[str]:
    return {_party(gold, name) for name in names}


def _issues(g: Row, p: Row) -> bool:
    want, got = set(g["issues"]), set(p["issues"])
    return (want <= got and len(got) <= len(want) + 1) or (bool(got) and got <= set(g.get("issues_ok", ())))
