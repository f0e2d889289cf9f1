"""Three models of buying on the CDNOW sample, fitted and held out by another route: test/reference/data/model-comparison.json.

Run: python3 test/reference/scripts/model_comparison.py   (needs numpy and scipy)
Likelihoods and expectations are those of the papers with 2F1 as it stands; the maximum is found by Nelder and Mead's simplex. The
tables of purchases are counted here from the raw file: days with a purchase, less the first; time in weeks as days/7.
"""
import datetime
import json
import os

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, gammaln, hyp2f1

here = os.path.dirname(os.path.abspath(__file__))
day = lambda text: datetime.date(int(text[:4]), int(text[4:6]), int(text[6:]))
DAYS = {}
for line in open(os.path.join(here, "../data/CDNOW_sample.txt")):
    fields = line.split()
    if len(fields) == 5:
        DAYS.setdefault(fields[0], set()).add(day(fields[2]))


def history(until):
    rows = [sorted(d for d in days if d <= until) for days in DAYS.values() if min(days) <= until]
    return np.array([[len(r) - 1, (r[-1] - r[0]).days / 7, (until - r[0]).days / 7] for r in rows]).T


def later(split, end):
    return np.array([sum(split < d <= end for d in days) for days in DAYS.values() if min(days) <= split])


def beta_geometric(shift):
    def terms(p, x, tx, T):
        r, alpha, a, b = p
        k = x + shift
        common = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        stay = betaln(a, b + k) - betaln(a, b) + common - (r + x) * np.log(alpha + T)
        with np.errstate(all="ignore"):
            leave = np.where(k > 0, betaln(a + 1, b + k - 1) - betaln(a, b) + common - (r + x) * np.log(alpha + tx), -np.inf)
        return stay, leave

    def expected(p, x, tx, T, t):
        r, alpha, a, b = p
        stay, leave = terms(p, x, tx, T)
        b = b + shift
        series = hyp2f1(r + x, b + x, a + b + x - 1, t / (alpha + T + t))
        total = (a + b + x - 1) / (a - 1) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * series)
        return total * np.exp(stay - np.logaddexp(stay, leave))

    return terms, expected


def pareto_terms(p, x, tx, T):
    r, alpha, s, beta = p
    low, high = min(alpha, beta), max(alpha, beta)
    second = s + 1 if alpha >= beta else r + x
    term = lambda y: hyp2f1(r + s + x, second, r + s + x + 1, (high - low) / (high + y)) * ((high + T) / (high + y)) ** (r + s + x)
    common = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta)
    stay = common - (r + x) * np.log(alpha + T) - s * np.log(beta + T)
    with np.errstate(divide="ignore"):
        leave = common + np.log(s / (r + s + x) * (term(tx) - term(T))) - (r + s + x) * np.log(high + T)
    return stay, leave


def pareto_expected(p, x, tx, T, t):
    r, alpha, s, beta = p
    stay, leave = pareto_terms(p, x, tx, T)
    time = (beta + T) / (s - 1) * (1 - ((beta + T) / (beta + T + t)) ** (s - 1))
    return (r + x) / (alpha + T) * time * np.exp(stay - np.logaddexp(stay, leave))


MODELS = {
    "BG/NBD": (*beta_geometric(0), [0.24, 4.4, 0.8, 2.4]),
    "MBG/NBD": (*beta_geometric(1), [0.5, 6.2, 0.9, 1.6]),
    "Pareto/NBD": (pareto_terms, pareto_expected, [0.55, 10.6, 0.6, 11.7]),
}


def fit(terms, start, data):
    loss = lambda logs: -np.logaddexp(*terms(np.exp(logs), *data)).sum()
    point = np.log(start)
    for _ in range(4):
        found = minimize(loss, point, method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-10, "maxiter": 4000, "maxfev": 8000})
        point = found.x
    return np.exp(found.x), -found.fun


SPLIT, END = datetime.date(1997, 9, 30), datetime.date(1998, 6, 30)

if __name__ == "__main__":
    actual = later(SPLIT, END)
    result = {"split": str(SPLIT), "end": str(END), "actual": int(actual.sum()), "models": {}}
    for name, (terms, expected, start) in MODELS.items():
        whole, early = history(END), history(SPLIT)
        _, log_likelihood = fit(terms, start, whole)
        parameters, _ = fit(terms, start, early)
        foretold = expected(parameters, *early, (END - SPLIT).days / 7)
        result["models"][name] = {
            "logLikelihood": log_likelihood,
            "aic": 8 - 2 * log_likelihood,
            "bic": 4 * np.log(whole.shape[1]) - 2 * log_likelihood,
            "holdoutError": foretold.sum() / actual.sum() - 1,
            "customerError": np.abs(foretold - actual).mean(),
        }
    with open(os.path.join(here, "../data/model-comparison.json"), "w") as out:
        json.dump(result, out, indent=1)
        out.write("\n")
