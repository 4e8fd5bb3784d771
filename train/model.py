"""The network: one encoder, a head that tags words, a head that pairs, a head that names.

The encoder is BERT's (Devlin et al. 2019) in the six layers of all-MiniLM-L6-v2 (Wang et al. 2020, "MiniLM"), with the looks of
words added to its input. An attribution is found from its anchor, the first word of its cue (of its content where there is no cue), as
arguments are found from their predicate in semantic role labelling (Strubell et al. 2018, "LISA"): for each anchor a small
transformer layer tags every word of the window as part of its source, its cue, its content, or of neither.
"""

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from summitry.find.reader.words import LOOKS

WIDTH, HEADS, LAYERS, INNER, PIECES, POSITIONS = 384, 12, 6, 1536, 30522, 512
PAIR, PAIR_HEADS, PAIR_LAYERS = 128, 4, 1
STEPS = (
    1,
    2,
    3,
    4,
    5,
    7,
    9,
    13,
    17,
    25,
    33,
    49,
    65,
    97,
)  # words away: what lies between two of them counts as equally far
TAGS = 13  # outside, begin, inside for source, cue and content; then no, yes: it anchors an attribution, which is narrative
NAMES = 12  # outside, begin, inside for person, organisation, place and role
PARTS = 9


class Layer(nn.Module):
    """Self-attention and a feed-forward net, each added and normalised (Vaswani et al. 2017)."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, mask.to(q.dtype)).transpose(1, 2).reshape(b, t, w)
        x = self.norm1(x + F.dropout(self.out(seen), self.dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


def far(mask: Tensor) -> Tensor:
    """Added to attention scores, keeps padding out: (b, t) of 0 and 1 to (b, 1, 1, t)."""
    return (1.0 - mask.float())[:, None, None, :] * -1e4


class Encoder(nn.Module):
    """Pieces (b, p), looks (b, p) and each word's first piece (b, w) to words (b, w, 384), tags (b, w, 13), names (b, w, 12)."""

    def __init__(self, layers: int = LAYERS) -> None:
        super().__init__()
        self.pieces, self.positions = nn.Embedding(PIECES, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.looks = nn.Embedding(LOOKS, WIDTH)
        nn.init.zeros_(self.looks.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER) for _ in range(layers))
        self.tags, self.names = nn.Linear(WIDTH, TAGS), nn.Linear(WIDTH, NAMES)

    def forward(self, pieces: Tensor, looks: Tensor, first: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.norm(self.pieces(pieces) + self.positions(positions) + self.looks(looks))
        x = F.dropout(x, 0.1, self.training)
        mask = far(pieces != 0)
        for layer in self.layers:
            x = layer(x, mask)
        words = x.gather(1, first[:, :, None].expand(-1, -1, WIDTH))
        return words, self.tags(words), self.names(words)


def far_away(words: Tensor) -> Tensor:
    """Distances in words, of either sign, as rows of the distance embedding."""
    steps = (words.abs()[..., None] >= torch.tensor(STEPS, device=words.device)).sum(-1)
    return len(STEPS) + words.sign() * steps


class Pairing(nn.Module):
    """Words (b, w, 384), their mask (b, w), and anchors as (window, word) (a, 2) to the parts of each (a, w, 9)."""

    def __init__(self) -> None:
        super().__init__()
        self.word, self.anchor = nn.Linear(WIDTH, PAIR), nn.Linear(WIDTH, PAIR)
        self.distance = nn.Embedding(2 * len(STEPS) + 1, PAIR)
        nn.init.normal_(self.distance.weight, std=0.02)
        self.norm = nn.LayerNorm(PAIR)
        self.layers = nn.ModuleList(Layer(PAIR, PAIR_HEADS, 2 * PAIR) for _ in range(PAIR_LAYERS))
        self.parts = nn.Linear(PAIR, PARTS)

    def forward(self, words: Tensor, mask: Tensor, anchors: Tensor) -> Tensor:
        window, word = anchors[:, 0], anchors[:, 1]
        distance = far_away(torch.arange(words.shape[1], device=words.device)[None, :] - word[:, None])
        x = self.word(words)[window] + self.anchor(words[window, word])[:, None, :] + self.distance(distance)
        x, hidden = F.gelu(self.norm(x)), far(mask[window])
        for layer in self.layers:
            x = layer(x, hidden)
        return self.parts(x)


class Reader(nn.Module):
    def __init__(self, layers: int = LAYERS) -> None:
        super().__init__()
        self.encoder, self.pairing = Encoder(layers), Pairing()


def pretrained(weights: dict[str, Tensor], layers: int = LAYERS) -> Reader:
    """A reader whose encoder starts from the published weights of all-MiniLM-L6-v2, by their names there."""
    reader, take = Reader(layers), weights.__getitem__
    state = {
        "pieces.weight": take("embeddings.word_embeddings.weight"),
        "positions.weight": take("embeddings.position_embeddings.weight")
        + take("embeddings.token_type_embeddings.weight")[0],
        "norm.weight": take("embeddings.LayerNorm.weight"),
        "norm.bias": take("embeddings.LayerNorm.bias"),
    }
    for n in range(layers):
        old, new = f"encoder.layer.{n}.", f"layers.{n}."
        for kind in ("weight", "bias"):
            state[f"{new}qkv.{kind}"] = torch.cat(
                [take(f"{old}attention.self.{p}.{kind}") for p in ("query", "key", "value")]
            )
            for name, theirs in PUBLISHED.items():
                state[f"{new}{name}.{kind}"] = take(f"{old}{theirs}.{kind}")
    missing, unexpected = reader.encoder.load_state_dict(state, strict=False)
    if unexpected or {name.split(".")[0] for name in missing} != {"looks", "tags", "names"}:
        raise ValueError(f"not the weights of all-MiniLM-L6-v2: missing {missing}, unexpected {unexpected}")
    return reader


PUBLISHED = {
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}
