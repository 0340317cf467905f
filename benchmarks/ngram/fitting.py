"""Weights for the features: logistic regression by Newton's method."""

import numpy as np
from numpy.typing import NDArray

_ROUNDS = 30
_PENALTY = 1.0


def fit(
    features: NDArray[np.float32], slips: NDArray[np.bool_], say: NDArray[np.float32] | None = None
) -> NDArray[np.float32]:
    """One weight for each feature and the constant, last. say: how much each row counts, otherwise all the same."""
    mean, spread = features.mean(0), features.std(0) + 1e-6
    scaled = np.column_stack([(features - mean) / spread, np.ones(len(features))]).astype(np.float64)
    say = np.ones(len(scaled)) if say is None else say
    penalty = np.diag([_PENALTY] * (scaled.shape[1] - 1) + [0.0])
    weights = np.zeros(scaled.shape[1])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (say * (chance - slips)) + penalty @ weights
        bend = (scaled * (say * chance * (1 - chance) + 1e-9)[:, None]).T @ scaled + penalty
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    plain = weights[:-1] / spread
    return np.append(plain, weights[-1] - plain @ mean).astype(np.float32)
