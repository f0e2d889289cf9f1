"""P(x purchases in t) of a new customer with 30 digits: test/reference/data/purchase-probabilities.json.

Run: python3 test/reference/scripts/purchase_probabilities.py   (needs mpmath 1.3; some minutes)
BG/NBD: Fader, Hardie & Lee (2005), equation 8, with the sum of earlier counts as an incomplete beta function (alone it would cancel). Pareto/NBD:
the integral of the Poisson counts over the time alive, by tanh-sinh in narrow pieces; the project integrates otherwise.
"""
import json
import os

from mpmath import mp, mpf, beta as B, betainc, exp, log, loggamma, quad, sqrt

mp.dps = 50


def text(value):
    return mp.nstr(value, 30)


def nbd(r, alpha, x, t):
    return exp(loggamma(r + x) - loggamma(r) - loggamma(x + 1) + r * log(alpha / (alpha + t)) + x * log(t / (alpha + t)))


def beta_geometric(p, x, t, modified):
    r, alpha, a, b = (mpf(v) for v in p)
    t = mpf(t)
    shift = 1 if modified else 0
    stays = B(a, b + x + shift) / B(a, b) * nbd(r, alpha, x, t)
    if x + shift == 0:
        return stays
    tail = betainc(x, r, 0, t / (alpha + t), regularized=True) if x > 0 else mpf(1)
    return stays + B(a + 1, b + x - 1 + shift) / B(a, b) * tail


def pareto(p, x, t):
    r, alpha, s, beta = (mpf(v) for v in p)
    t = mpf(t)

    def density(w):
        """Of leaving at e^w after x purchases, over w."""
        y = exp(w)
        return s / beta * (1 + y / beta) ** (-(s + 1)) * nbd(r, alpha, x, y) * y

    # Its logarithm is concave in w; the top is the root of a quadratic in y.
    A, H, C = s + r, beta * (1 - r) + alpha * (x - s), alpha * beta * (1 + x)
    top = min(log(t), log((H + sqrt(H * H + 4 * A * C)) / (2 * A)))
    y = exp(top)
    width = 1 / sqrt((s + 1) * beta * y / (beta + y) ** 2 + (r + x) * alpha * y / (alpha + y) ** 2)
    left, peak, at = mpf(0), density(top), top
    while density(at) > peak * mpf("1e-32"):
        step = min(width, mpf(4) / (4 + x))
        left += quad(density, [at - step, at])
        at -= step
    at = top
    while at < log(t) and density(at) > peak * mpf("1e-32"):
        step = min(width, 1)
        left += quad(density, [at, min(at + step, log(t))])
        at += step
    return (1 + t / beta) ** (-s) * nbd(r, alpha, x, t) + left


CDNOW = {
    "BG/NBD": (0.243, 4.414, 0.793, 2.426),
    "MBG/NBD": (0.525, 6.183, 0.891, 1.614),
    "Pareto/NBD": (0.553, 10.578, 0.606, 11.669),
}
# Customers who are almost alike, buy very often, hardly buy, leave at once or almost never.
ODD = [(1e4, 5, 0.6, 12), (20, 2, 0.6, 12), (1e-3, 1e-3, 50, 0.01), (0.5, 1e4, 3, 1e4), (2, 0.5, 30, 0.05), (0.3, 2, 1e-3, 100)]


def main():
    cases = []
    for model, fitted in CDNOW.items():
        for p in [fitted, *ODD]:
            for x, t in [(0, 39), (1, 39), (5, 39), (60, 39), (0, 1e5), (3, 1e5), (1000, 1000), (2, 1e-3)]:
                value = pareto(p, x, t) if model == "Pareto/NBD" else beta_geometric(p, x, t, model == "MBG/NBD")
                if value > mpf("1e-250"):
                    cases.append({"model": model, "parameters": list(p), "x": x, "t": t, "probability": text(value)})
    path = os.path.join(os.path.dirname(__file__), "../data/purchase-probabilities.json")
    with open(path, "w") as file:
        json.dump(cases, file, indent=1)
        file.write("\n")


main()
