"""Who is still a customer a year later: test/reference/data/staying.json.

Run: python3 test/reference/scripts/staying.py   (needs mpmath, numpy and scipy)
Single customers: the definition as an integral over the unknown dropout rate or probability, with 40 digits. The base: CDNOW's
customers fitted here by simplex, retention from 2F1 of scipy, its 80 % interval by the delta method with derivatives of second order.
"""
import json
import os

import numpy as np
from mpmath import beta as B, exp, gamma, mp, mpf, quad
from scipy.special import hyp2f1

from model_comparison import END, MODELS, fit, history

mp.dps = 40


def beta_geometric(p, x, T, t, shift):
    r, alpha, a, b = (mpf(str(v)) for v in p)
    b += x + shift
    density = lambda q: q ** (a - 1) * (1 - q) ** (b - 1) / B(a, b)
    return quad(lambda q: density(q) * (1 + q * t / (alpha + T)) ** -(r + x), [0, 0.001, 0.1, 0.5, 1])


def pareto(p, T, t):
    _, _, s, beta = (mpf(str(v)) for v in p)
    rate = beta + T
    return quad(lambda m: rate**s * m ** (s - 1) * exp(-rate * m) / gamma(s) * exp(-m * t), [0, 1 / rate / 100, 1 / rate, 10 / rate, 200 / rate])


def bg_bb(p, n, t):
    _, _, c, d = (mpf(str(v)) for v in p)
    return quad(lambda q: q ** (c - 1) * (1 - q) ** (d + n - 1) / B(c, d + n) * (1 - q) ** t, [0, 0.01, 0.5, 1])


single = []
for name, p, shift in [("BG/NBD", [1.243, 4.414, 1.793, 2.426], 0), ("MBG/NBD", [0.525, 6.183, 1.1, 1.614], 1)]:
    for x, T, t in [(0, 38, 52), (3, 20, 52), (60, 80, 52), (900, 40, 400)]:
        single.append({"model": name, "parameters": p, "x": x, "T": T, "t": t, "staying": beta_geometric(p, x, T, t, shift)})
for T, t in [(38, 52), (2, 520)]:
    p = [0.553, 10.578, 1.606, 11.669]
    single.append({"model": "Pareto/NBD", "parameters": p, "x": 2, "T": T, "t": t, "staying": pareto(p, T, t)})
for n, t in [(6, 1), (6, 20)]:
    p = [1.204, 0.75, 1.657, 2.783]
    single.append({"model": "BG/BB", "parameters": p, "x": 2, "T": n, "t": t, "staying": bg_bb(p, n, t)})
for row in single:
    row["staying"] = mp.nstr(row["staying"], 20)

YEAR = 365.25 / 7
data = history(END)


def odds(name, logs):
    p = np.exp(logs)
    x, tx, T = data
    stay, leave = MODELS[name][0](p, x, tx, T)
    alive = np.exp(stay - np.logaddexp(stay, leave))
    if name == "Pareto/NBD":
        stays = ((p[3] + T) / (p[3] + T + YEAR)) ** p[2]
    else:
        k = x + (name == "MBG/NBD")
        stays = hyp2f1(p[0] + x, p[2], p[2] + p[3] + k, -YEAR / (p[1] + T))
    return np.log((alive * stays).sum() / (alive * (1 - stays)).sum()), alive.sum()


base = {}
for name, (terms, _, start) in MODELS.items():
    p, _ = fit(terms, start, data)
    logs, h, unit = np.log(p), 2e-3, np.eye(4)
    loss = lambda at: -np.logaddexp(*terms(np.exp(at), *data)).sum()
    step = lambda i, j: sum(a * b * loss(logs + h * (a * unit[i] + b * unit[j])) for a in (-1, 1) for b in (-1, 1)) / (4 * h * h)
    covariance = np.linalg.inv(np.array([[step(i, j) for j in range(4)] for i in range(4)]))
    value, alive = odds(name, logs)
    gradient = np.array([(odds(name, logs + 1e-4 * e)[0] - odds(name, logs - 1e-4 * e)[0]) / 2e-4 for e in unit])
    error = 1.2815515655446004 * np.sqrt(gradient @ covariance @ gradient)
    share = lambda log: 1 / (1 + np.exp(-log))
    base[name] = {
        "logErrors": list(np.sqrt(np.diag(covariance))),
        "alive": alive,
        "retention": share(value),
        "low": share(value - error),
        "high": share(value + error),
    }
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../data/staying.json"), "w") as out:
    json.dump({"single": single, "base": base}, out, indent=1)
    out.write("\n")
