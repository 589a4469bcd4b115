"""Learning the query adapter: a linear map that turns questions towards the clauses that answer them.

Softmax over all clauses of the plans that a question means, so that every other clause is an example of what
isn't asked for.
"""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from evals.training.pointing import Pointed

EPOCHS = 6
BATCH = 128
LEARNING_RATE = 1e-3
SHARPNESS = 20.0
"""What cosines are multiplied with before the softmax."""

DECAY = 0.03
"""What the map's squared size costs."""


def learn_turn(told: Sequence[Pointed], clauses: NDArray[np.float32]) -> NDArray[np.float32]:
    """The map, shape (dimension, dimension), to be added to the identity; the same for the same input.

    `clauses`: the clauses' vectors, shape (clauses, dimension).
    """
    torch.manual_seed(0)
    held = torch.tensor(clauses)
    turn = torch.zeros(clauses.shape[1], clauses.shape[1], requires_grad=True)
    optimiser = torch.optim.Adam([turn], lr=LEARNING_RATE)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(told)).split(BATCH):
            loss = _loss([told[place] for place in batch.tolist()], held, turn)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    learned: NDArray[np.float32] = turn.detach().numpy()
    return learned


def _loss(questions: Sequence[Pointed], held: torch.Tensor, turn: torch.Tensor) -> torch.Tensor:
    vectors = torch.from_numpy(np.stack([one.vector for one in questions]))
    turned = torch.nn.functional.normalize(vectors + vectors @ turn.T, dim=1)
    left_out = torch.full((len(questions), len(held)), float("-inf"))
    wanted = torch.zeros(len(questions), len(held))
    for row, one in enumerate(questions):
        left_out[row, list({*one.searched, *one.answering})] = 0.0
        wanted[row, list(one.answering)] = 1.0 / len(one.answering)
    chances = torch.log_softmax(SHARPNESS * turned @ held.T + left_out, dim=1)
    missed = -(wanted * chances.masked_fill(wanted == 0, 0.0)).sum(dim=1).mean()
    return missed + DECAY * turn.square().sum()
