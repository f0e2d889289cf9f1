"""Models of buying and of churn with covariates, on customers drawn here: test/reference/data/covariates.json.

Run: python3 test/reference/scripts/covariates.py   (needs numpy and scipy)
Likelihoods as the papers print them (2F1 for the Pareto/NBD), covariates as in Fader & Hardie's note 019, maximised by simplex and
then by L-BFGS: nothing of it is the code that is tested. The coefficients with which the customers were drawn are kept too.
"""
import json
import os

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, gammaln, hyp2f1

rng = np.random.default_rng(20261126)
N = 700
TRUE = {"buying": [0.6, -0.4], "leaving": [0.5, 0.3]}
gender = rng.integers(0, 2, N)
channel = rng.integers(0, 3, N)  # 0 web, 1 shop, 2 web
shop = (channel == 1).astype(int)
Z = np.column_stack([gender, shop])


def histories(rate, death, leaves_at):
    rows = []
    for i in range(N):
        T = 30 + 0.5 * int(rng.integers(0, 20))
        now, last, x, life = 0.0, 0.0, 0, death[i]
        while True:
            now += rng.exponential(1 / rate[i])
            if now > min(T, life):
                break
            last, x = now, x + 1
            if leaves_at is not None and rng.random() < leaves_at[i]:
                break
        rows.append((x, round(last, 4), T))
    return np.array(rows)


def pareto_rows():
    alpha = 10 * np.exp(-Z @ TRUE["buying"])
    beta = 12 * np.exp(-Z @ TRUE["leaving"])
    rate, mu = rng.gamma(1.2, 1 / alpha), rng.gamma(0.9, 1 / beta)
    return histories(rate, rng.exponential(1 / mu), None)


def bg_rows():
    alpha = 8 * np.exp(-Z @ TRUE["buying"])
    factor = np.exp(Z @ TRUE["leaving"])
    return histories(rng.gamma(1.0, 1 / alpha), np.full(N, np.inf), rng.beta(0.8 * factor, 2.5 * factor))


def pareto(p, d):
    r, s = np.exp(p[0]), np.exp(p[2])
    alpha, beta = np.exp(p[1] - Z @ p[4:6]), np.exp(p[3] - Z @ p[6:8])
    x, t, T = d.T
    big, parameter = np.maximum(alpha, beta), np.where(alpha >= beta, s + 1, r + x)
    gap = np.abs(alpha - beta)
    f = lambda u: hyp2f1(r + s + x, parameter, r + s + x + 1, gap / (big + u)) / (big + u) ** (r + s + x)
    a0 = f(t) - f(T)
    alive = (alpha + T) ** -(r + x) * (beta + T) ** -s
    return np.sum(gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta) + np.log(alive + s / (r + s + x) * a0))


def bg(p, d):
    r = np.exp(p[0])
    alpha = np.exp(p[1] - Z @ p[4:6])
    a, b = np.exp(p[2] + Z @ p[6:8]), np.exp(p[3] + Z @ p[6:8])
    x, t, T = d.T
    base = gammaln(r + x) - gammaln(r) + r * np.log(alpha) - betaln(a, b)
    stays = betaln(a, b + x) - (r + x) * np.log(alpha + T)
    left = np.where(x > 0, betaln(a + 1, b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + t), -np.inf)
    return np.sum(base + np.logaddexp(stays, left))


def sbg(p, d):
    alpha, beta = np.exp(p[0] + Z @ p[2:4]), np.exp(p[1])
    tenure, lost = d.T
    survive = lambda t: betaln(alpha, beta + t) - betaln(alpha, beta)
    return np.sum(np.where(lost == 1, betaln(alpha + 1, beta + tenure - 1) - betaln(alpha, beta), survive(tenure)))


def fit(likelihood, d, start):
    mean = lambda p: -likelihood(p, d) / N
    best = np.array(start, dtype=float)
    for _ in range(3):
        best = minimize(mean, best, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-14, "maxiter": 60000, "maxfev": 60000, "adaptive": True}).x
        best = minimize(mean, best, method="BFGS", options={"gtol": 1e-9}).x
    size, h = len(best), 1e-3
    hessian = np.empty((size, size))
    e = np.eye(size) * h
    for i in range(size):
        for j in range(size):
            hessian[i, j] = (mean(best + e[i] + e[j]) - mean(best + e[i] - e[j]) - mean(best - e[i] + e[j]) + mean(best - e[i] - e[j])) / (4 * h * h)
    errors = np.sqrt(np.diag(np.linalg.inv(hessian * N)))
    return {"logs": best.tolist(), "errors": errors.tolist(), "logLikelihood": likelihood(best, d)}


churn = rng.beta(0.8 * np.exp(Z @ TRUE["leaving"]), 3.0)
left = rng.geometric(np.clip(churn, 1e-9, 1))
seen = rng.integers(3, 9, N)
tenures = np.column_stack([np.minimum(left, seen), (left <= seen).astype(int)])

models = {
    "Pareto/NBD": (pareto, pareto_rows(), [0.2, 2.3, -0.1, 2.5, 0.5, -0.3, 0.4, 0.2]),
    "BG/NBD": (bg, bg_rows(), [0, 2, -0.2, 0.9, 0.5, -0.3, 0.4, 0.2]),
    "sBG": (sbg, tenures, [-0.2, 1.1, 0.4, 0.2]),
}
result = {"gender": gender.tolist(), "channel": ["shop" if s else "web" for s in shop], "true": TRUE}
for name, (likelihood, d, start) in models.items():
    result[name] = {"rows": d.tolist(), **fit(likelihood, d, start)}
    print(name, result[name]["logs"], result[name]["errors"], result[name]["logLikelihood"])
with open(os.path.join(os.path.dirname(__file__), "../data/covariates.json"), "w") as file:
    json.dump(result, file)
    file.write("\n")
