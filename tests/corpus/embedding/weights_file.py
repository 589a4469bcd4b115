"""Writes weights files of a make-believe model, a few numbers wide."""

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PIECES = (("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁kế", -2.5), ("▁план", -3.5))
NORMALISED = {"\n": " ", "\x07": "", "ﬁ": "fi"}


def weights_file(path: Path, codes: NDArray[np.int8], scales: NDArray[np.float16]) -> Path:
    """A file with the matrix `matrix`, codes (rows, 32) and scales (rows, 1), and its first scales as `vector`."""
    spelling = [piece.encode() for piece, _ in PIECES]
    offsets = np.cumsum([0, *map(len, spelling)]).astype("<u4")
    scores = np.array([score for _, score in PIECES], "<f4")
    signs = b"".join(
        struct.pack("<IB", ord(sign), len(to)) + b"".join(struct.pack("<I", ord(letter)) for letter in to)
        for sign, to in NORMALISED.items()
    )
    halves = (codes + 8).astype(np.uint8)
    blocks = [
        scale.astype("<f2").tobytes() + (row[:16] | row[16:] << 4).tobytes()
        for row, scale in zip(halves, scales[:, 0], strict=True)
    ]
    tensors = {"matrix": (1, b"".join(blocks)), "vector": (0, scales[:, 0].astype("<f4").tobytes())}
    head = b"".join(
        (
            b"E5S1",
            struct.pack("<I7ifi", 1, 32, 1, 2, 64, len(PIECES), 16, 2, 1e-12, 32),
            struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, sum(map(len, spelling))),
            offsets.tobytes(),
            scores.tobytes(),
            *spelling,
            struct.pack("<iI", len(NORMALISED), len(signs)),
            signs,
            struct.pack("<i", len(tensors)),
        )
    )
    at = len(head) + sum(2 + len(name) + 1 + 4 + 16 for name in tensors)
    directory, content = b"", b""
    for name, (kind, tensor) in tensors.items():
        place = struct.pack("<BIQQ", kind, 0, at + len(content), len(tensor))
        directory += struct.pack("<H", len(name)) + name.encode() + place
        content += tensor
    path.write_bytes(head + directory + content)
    return path
