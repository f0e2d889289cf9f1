"""Churn of telephone customers by calls to service, plan and charge, categories coded: test/reference/data/score-categories.json.

Run: python3 test/reference/scripts/score_categories.py   (needs mpmath)
Newton's method on the raw rows with 40 digits, the baseline of the plan the commonest one; then every pair's product added in turn.
"""
import csv
import json
import os
from itertools import combinations

from mpmath import exp, fsum, inverse, log1p, lu_solve, matrix, mp, mpf, sqrt

mp.dps = 40
here = os.path.dirname(__file__)

with open(os.path.join(here, "../data/telecom_churn.csv")) as file:
    rows = list(csv.DictReader(file))
# Every tenth customer is enough to tell, and quick with 40 digits.
rows = rows[::10]
names = ["service_calls", "international_plan", "charge"]
design = [[mpf(1), mpf(r["service_calls"]), mpf(r["international_plan"] == "yes"), mpf(r["charge"])] for r in rows]
outcome = [1 - int(r["churned"]) for r in rows]


def fit(x):
    k = len(x[0])
    mean = [fsum(row[j] for row in x) / len(x) for j in range(k)]
    beta = matrix(k, 1)
    for _ in range(30):
        gradient, information, value = matrix(k, 1), matrix(k, k), mpf(0)
        for row, y in zip(x, outcome):
            eta = fsum(row[j] * beta[j] for j in range(k))
            p = 1 / (1 + exp(-eta))
            value += y * eta - (eta + log1p(exp(-eta)) if eta > 0 else log1p(exp(eta)))
            for j in range(k):
                gradient[j] += (y - p) * row[j]
                for l in range(k):
                    information[j, l] += p * (1 - p) * row[j] * row[l]
        step = lu_solve(information, gradient)
        beta += step
        if max(abs(s) for s in step) < mpf(10) ** -30:
            break
    covariance = inverse(information)
    return beta, [sqrt(covariance[j, j]) for j in range(k)], value


beta, errors, value = fit(design)
gains = {}
for j, l in combinations(range(1, 4), 2):
    more = [row + [row[j] * row[l]] for row in design]
    gains[f"{j},{l}"] = float(fit(more)[2] - value)
print(gains)
result = {
    "estimates": [float(b) for b in beta],
    "errors": [float(e) for e in errors],
    "logLikelihood": float(value),
    "gains": gains,
}
with open(os.path.join(here, "../data/score-categories.json"), "w") as file:
    json.dump(result, file, indent=2)
    file.write("\n")
