"""The learned weights put into the reranker's file, beside what people wrote there."""

from collections.abc import Mapping
from pathlib import Path

import tomlkit

from assistant.retrieval.features import Feature

PLACES = 3
"""Decimals that are kept: finer differences change no order that anybody could check."""


def write_weights(file: Path, weights: Mapping[Feature, float]) -> None:
    """Replace the table `weights` of the file; the rest, comments included, stays as it is."""
    document = tomlkit.parse(file.read_text(encoding="utf-8"))
    table = tomlkit.table()
    for feature, weight in weights.items():
        table[feature.value] = round(weight, PLACES)
    document["weights"] = table
    file.write_text(tomlkit.dumps(document), encoding="utf-8")
