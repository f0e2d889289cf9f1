"""Retention by year of tenure of a beta-discrete-Weibull in 60 digits, mpmath 1.3: python3 test/reference/scripts/weibull_tenure.py > test/reference/data/weibull-tenure.json"""
import json

from mpmath import exp, loggamma, mp, mpf, nstr

mp.dps = 60
# What BDW_FIT finds for the High End customers of Fader & Hardie (2007), one that is a shifted beta-geometric, then the ends of what a case takes.
CURVES = [
    ("0.214", "1.427", "1.724"),
    ("0.668", "3.806", "1"),
    ("0.000001", "0.000001", "0.01"),
    ("0.000001", "10000", "4"),
    ("10000", "0.000001", "0.01"),
    ("10000", "10000", "4"),
    ("3", "2", "4"),
]


def log_stay(gamma, delta, c, t):
    clock = mpf(t) ** c if t else mpf(0)
    return loggamma(delta + clock) - loggamma(gamma + delta + clock)


rows = []
for text in CURVES:
    gamma, delta, c = map(mpf, text)
    kept = [exp(log_stay(gamma, delta, c, t) - log_stay(gamma, delta, c, t - 1)) for t in range(1, 13)]
    rows.append({"parameters": [float(value) for value in text], "retention": [nstr(value, 20, min_fixed=-30, max_fixed=30) for value in kept]})
print(json.dumps(rows, indent=1))
