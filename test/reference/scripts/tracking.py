"""Repeat purchases of CDNOW week by week, counted and expected by another route: test/reference/data/tracking.json.

Run: python3 test/reference/scripts/tracking.py   (needs numpy and scipy)
BG/NBD fitted by simplex to the first 39 weeks; Fader, Hardie & Lee (2005) equation 9, summed over customers from their first day.
"""
import datetime
import json
import os

import numpy as np
from scipy.special import hyp2f1

from model_comparison import DAYS, END, MODELS, SPLIT, fit, history

terms, _, start = MODELS["BG/NBD"]
r, alpha, a, b = fit(terms, start, history(SPLIT))[0]
known = [sorted(days) for days in DAYS.values() if min(days) <= SPLIT]
first = min(days[0] for days in known)


def expected(t):
    return (a + b - 1) / (a - 1) * (1 - (alpha / (alpha + t)) ** r * hyp2f1(r, b, a + b - 1, t / (alpha + t)))


weeks = []
for week in range(1, (END - first).days // 7 + 1):
    last = first + datetime.timedelta(days=7 * week)
    ages = np.array([max(0, (last - days[0]).days) / 7 for days in known])
    weeks.append([week, str(last), sum(d <= last for days in known for d in days[1:]), expected(ages).sum()])
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../data/tracking.json"), "w") as out:
    json.dump({"split": str(SPLIT), "weeks": weeks}, out)
    out.write("\n")
