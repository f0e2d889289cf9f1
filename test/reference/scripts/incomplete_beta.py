"""40-digit values of the regularised incomplete beta function, written to test/reference/data/incomplete-beta.json.

Run: python3 test/reference/scripts/incomplete_beta.py   (needs mpmath 1.3)
Arguments are exact binary doubles.
"""
import json
import os

from mpmath import mp, mpf, betainc

mp.dps = 60
shapes = [(1, 1), (1, 5), (5, 1), (2.6, 3.4), (1.5, 1.5), (0.3, 0.7), (0.05, 40), (60, 0.3), (20, 40), (350, 12), (1000, 3000)]
points = [1e-8, 0.001, 0.03, 0.25, 0.5, 0.6588, 0.9, 0.999, 1 - 2**-20]

rows = []
for a, b in shapes:
    for x in points:
        value = betainc(mpf(a), mpf(b), 0, mpf(x), regularized=True)
        if 1e-250 < value < 1 - mpf(10) ** -9:
            rows.append({"a": a, "b": b, "x": x, "value": mp.nstr(value, 40)})
with open(os.path.join(os.path.dirname(__file__), "../data/incomplete-beta.json"), "w") as file:
    json.dump(rows, file, indent=1)
    file.write("\n")
