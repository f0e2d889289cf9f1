"""Predictions of the purchase models from the published closed forms, with 60 digits: test/reference/data/purchase-models.json.

Run: python3 test/reference/scripts/purchase_models.py   (needs mpmath 1.3)
The formulas are those of the papers, 2F1 and all; the project computes the same numbers by other routes.
"""
import json
import os

from mpmath import mp, mpf, beta as B, gamma, hyp2f1, log

mp.dps = 60


def text(value):
    return mp.nstr(value, 40)


def bg_nbd_expected(p, x, tx, T, t, modified):
    """Fader, Hardie & Lee (2005) equation 10; Batislam et al. (2007) for the modified model. a = 1 by its limit."""
    r, alpha, a, b = (mpf(v) for v in p)
    if a == 1:
        a += mpf("1e-25")
    x, tx, T, t = mpf(x), mpf(tx), mpf(T), mpf(t)
    if modified:
        b += 1
    z = t / (alpha + T + t)
    top = (a + b + x - 1) / (a - 1) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * hyp2f1(r + x, b + x, a + b + x - 1, z))
    odds = a / (b + x - 1) * ((alpha + T) / (alpha + tx)) ** (r + x) if modified or x > 0 else mpf(0)
    return top / (1 + odds), 1 / (1 + odds)


def bg_nbd_log_likelihood(p, x, tx, T, modified):
    """Fader, Hardie & Lee (2005) equation 6, as it stands."""
    r, alpha, a, b = (mpf(v) for v in p)
    x, tx, T = mpf(x), mpf(tx), mpf(T)
    shift = 1 if modified else 0
    common = gamma(r + x) / gamma(r) * alpha**r
    stay = B(a, b + x + shift) / B(a, b) * common / (alpha + T) ** (r + x)
    leave = B(a + 1, b + x - 1 + shift) / B(a, b) * common / (alpha + tx) ** (r + x) if modified or x > 0 else mpf(0)
    return log(stay + leave)


def pareto(p, x, tx, T, t):
    """Fader & Hardie (2005), A note on deriving the Pareto/NBD: A_0 with its two 2F1; expectation from P(alive)."""
    r, alpha, s, beta = (mpf(v) for v in p)
    x, tx, T, t = mpf(x), mpf(tx), mpf(T), mpf(t)
    low, high = min(alpha, beta), max(alpha, beta)
    second = s + 1 if alpha >= beta else r + x
    term = lambda y: hyp2f1(r + s + x, second, r + s + x + 1, (high - low) / (high + y)) / (high + y) ** (r + s + x)
    common = gamma(r + x) / gamma(r) * alpha**r * beta**s
    alive = common / ((alpha + T) ** (r + x) * (beta + T) ** s)
    left = common * s / (r + s + x) * (term(tx) - term(T))
    p_alive = alive / (alive + left)
    if s == 1:
        time = (beta + T) * log((beta + T + t) / (beta + T))
    else:
        time = (beta + T) / (s - 1) * (1 - ((beta + T) / (beta + T + t)) ** (s - 1))
    return log(alive + left), p_alive, (r + x) / (alpha + T) * time * p_alive


def bg_bb(p, x, tx, n, m):
    """Fader, Hardie & Shang (2010) equations 4 and 13."""
    al, be, ga, de = (mpf(v) for v in p)
    alive = B(al + x, be + n - x) / B(al, be) * B(ga, de + n) / B(ga, de)
    likelihood = alive + sum(B(al + x, be + tx - x + i) / B(al, be) * B(ga + 1, de + tx + i) / B(ga, de) for i in range(n - tx))
    expected = (
        B(al + x + 1, be + n - x) / B(al, be) * de / (ga - 1) * gamma(ga + de) / gamma(1 + de)
        * (gamma(1 + de + n) / gamma(ga + de + n) - gamma(1 + de + n + m) / gamma(ga + de + n + m)) / likelihood
    )
    return log(likelihood), alive / likelihood, expected


CDNOW = [0.243, 4.414, 0.793, 2.426]
MODIFIED = [0.525, 6.183, 0.891, 1.614]
histories = [(0, 0.0, 38.86), (2, 30.43, 38.86), (1, 1.71, 38.86), (26, 30.86, 31.0), (400, 38.5, 38.86), (400, 20.0, 38.86)]
beta_cases = [(CDNOW, h, 39.0) for h in histories] + [(MODIFIED, h, 39.0) for h in histories]
beta_cases += [([0.243, 4.414, 1.0, 2.426], h, 39.0) for h in histories[:3]]
beta_cases += [([0.243, 4.414, a, 2.426], histories[1], 500.0) for a in (0.999999, 1.000001, 0.05, 30.0)]
beta_cases += [([0.243, 4.414, 0.2, 0.3], histories[0], 39.0), ([5.0, 60.0, 500.0, 9000.0], histories[1], 39.0), ([900.0, 9000.0, 0.8, 2.4], histories[1], 39.0)]
# Everybody nearly alike: a difference of log-gammas of the shape would cost five digits.
beta_cases += [([9382.2, 1.0, 4.6, 1.0], (0, 0.0, 0.01), t) for t in (0.2, 0.4)]
pareto_cases = [([0.553, 10.578, 0.606, 11.669], h, 39.0) for h in histories]
pareto_cases += [([0.553, 10.578, s, b], histories[1], 39.0) for s, b in ((1.0, 11.669), (0.606, 2.0), (0.606, 4000.0), (50.0, 900.0))]
pareto_cases += [([0.553, 0.01, 0.606, 60.0], histories[0], 39.0), ([40.0, 700.0, 0.2, 0.05], histories[2], 39.0)]
bb_cases = [([1.204, 0.750, 0.657, 2.783], (x, tx, 6), m) for x, tx in ((0, 0), (1, 1), (3, 5), (6, 6)) for m in (1, 5, 50)]

if __name__ == "__main__":
    reference = {"betaGeometric": [], "pareto": [], "bgBb": []}
    for p, (x, tx, T), t in beta_cases:
        for modified in (False, True):
            expected, alive = bg_nbd_expected(p, x, tx, T, t, modified)
            reference["betaGeometric"].append(
                {"model": "MBG/NBD" if modified else "BG/NBD", "parameters": p, "x": x, "tX": tx, "T": T, "t": t,
                 "logLikelihood": text(bg_nbd_log_likelihood(p, x, tx, T, modified)), "alive": text(alive), "expected": text(expected)}
            )
    for p, (x, tx, T), t in pareto_cases:
        values = pareto(p, x, tx, T, t)
        reference["pareto"].append({"parameters": p, "x": x, "tX": tx, "T": T, "t": t, **dict(zip(("logLikelihood", "alive", "expected"), map(text, values)))})
    for p, (x, tx, n), m in bb_cases:
        values = bg_bb(p, x, tx, n, m)
        reference["bgBb"].append({"parameters": p, "x": x, "tX": tx, "T": n, "t": m, **dict(zip(("logLikelihood", "alive", "expected"), map(text, values)))})
    target = os.path.join(os.path.dirname(__file__), "..", "data", "purchase-models.json")
    with open(target, "w") as handle:
        json.dump(reference, handle, indent=1)
        handle.write("\n")
