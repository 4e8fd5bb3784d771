"""Fitting the network: AdamW (Loshchilov and Hutter 2019), a warm-up and a linear fall of the learning rate, seeded."""

import random
import time
from collections.abc import Callable, Sequence

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from train.batches import IGNORE, Batch, Sample, batch, shuffled
from train.model import Reader

RATE, HEAD_RATE, WARM, SIZE, DECAY = 2e-4, 1e-3, 0.1, 8, 0.01
NAME_WEIGHT, PART_WEIGHT = 1.0, 1.0
PRETRAINED = ("encoder.layers", "encoder.pieces", "encoder.positions", "encoder.norm")  # learn more slowly


def loss(reader: Reader, given: Batch) -> Tensor:
    """Cross-entropy of the tags, the names and the parts found from the true anchors."""
    words, tags, names = reader.encoder(given.pieces, given.looks, given.first)
    total = _entropy(tags[..., :9].unflatten(-1, (3, 3)), given.tags[:, :3])
    total = total + _entropy(tags[..., 9:].unflatten(-1, (2, 2)), given.tags[:, 3:])
    total = total + NAME_WEIGHT * _entropy(names.unflatten(-1, (4, 3)), given.names)
    if len(given.anchors):
        parts = reader.pairing(words, given.mask, given.anchors)
        total = total + PART_WEIGHT * _entropy(parts.unflatten(-1, (3, 3)), given.parts)
    return total


def _entropy(logits: Tensor, labels: Tensor) -> Tensor:
    """Logits (n, w, k, c) against labels (n, k, w): the means over words marked of the k heads, summed."""
    total = logits.sum() * 0.0
    for k in range(labels.shape[1]):
        if bool((labels[:, k] != IGNORE).any()):
            total = total + F.cross_entropy(logits[:, :, k].float().transpose(1, 2), labels[:, k], ignore_index=IGNORE)
    return total


def fit(
    reader: Reader,
    pool: Sequence[Sample],
    epochs: int,
    seed: int = 7,
    tell: Callable[[str], None] = print,
    size: int = SIZE,
) -> Reader:
    torch.manual_seed(seed)
    random.seed(seed)
    optimiser = torch.optim.AdamW(_groups(reader))
    steps = epochs * -(-len(pool) // size)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min(n / (WARM * steps), (steps - n) / ((1 - WARM) * steps))
    )
    reader.train()
    for epoch in range(epochs):
        began, sum_, count = time.monotonic(), 0.0, 0
        for group in shuffled(pool, size, seed * 1000 + epoch):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                value = loss(reader, batch(group))
            optimiser.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            sum_, count = sum_ + value.item(), count + 1
        tell(f"epoch {epoch + 1} of {epochs}: loss {sum_ / count:.4f}, {time.monotonic() - began:.0f} s")
    return reader.eval()


def _groups(reader: Reader) -> list[dict[str, object]]:
    slow: list[Tensor] = []
    fast: list[Tensor] = []
    for name, weight in reader.named_parameters():
        (slow if name.startswith(PRETRAINED) else fast).append(weight)
    return [
        {"params": slow, "lr": RATE, "weight_decay": DECAY},
        {"params": fast, "lr": HEAD_RATE, "weight_decay": DECAY},
    ]
