"""Finance values by other routes than the project's: written to test/reference/data/finance.json.

Run: python3 test/reference/scripts/finance.py   (needs mpmath 1.3)
Sums are added up period by period in exact fractions, perpetuities over enough periods to be exact to 40 digits; rates
of return are the eigenvalue-type polynomial roots of mpmath; quantiles invert mpmath's incomplete beta by bisection.
"""
import json
import os
import random
from fractions import Fraction as F

from mpmath import mp, mpf, betainc, polyroots, findroot, log, exp

mp.dps = 60
random.seed(20071)


def text(value):
    if isinstance(value, F):
        value = mpf(value.numerator) / value.denominator
    return mp.nstr(mpf(value), 40)


def clv(m, r, i, periods, timing, g, cost):
    m, r, i, g, cost = (F(str(x)) for x in (m, r, i, g, cost))
    if periods is None:
        m, r, i, g, cost = (mpf(x.numerator) / x.denominator for x in (m, r, i, g, cost))
    total, margin, alive = -cost, m, r if timing == 0 else 1
    for k in range(periods or 8000):
        when = k if timing == 1 else k + 1
        total += margin * alive / (1 + i) ** when
        margin *= 1 + g
        alive *= r
    return text(total)


def uplift(n, m, before, after, i, periods, ramp, timing):
    n, m, before, after, i, ramp = (F(str(x)) for x in (n, m, before, after, i, ramp))
    base0 = base1 = n
    total = F(0)
    for t in range(1, periods + 1):
        share = min(F(1), F(t) / ramp) if ramp > 1 else F(1)
        next0, next1 = base0 * before, base1 * (before + (after - before) * share)
        if timing == 0:
            total += (next1 - next0) * m / (1 + i) ** t
        elif timing == 1:
            total += (base1 - base0) * m / (1 + i) ** (t - 1)
        else:
            total += (base1 - base0) * m / (1 + i) ** t
        base0, base1 = next0, next1
    return text(total)


def rates(flows):
    """All real i in (-1, 10] with zero net present value: real roots of the polynomial in x = 1 + i."""
    while flows[0] == 0:
        flows = flows[1:]
    roots = polyroots([mpf(str(f)) for f in flows], maxsteps=2000, extraprec=2000)
    real = sorted(x.real for x in roots if abs(x.imag) < mpf(10) ** -20 * max(1, abs(x)))
    return [text(x - 1) for x in real if 0 < x <= 11]


def mirr(flows, finance, reinvest):
    n = len(flows) - 1
    out = -sum(mpf(str(f)) / (1 + mpf(str(finance))) ** t for t, f in enumerate(flows) if f < 0)
    back = sum(mpf(str(f)) * (1 + mpf(str(reinvest))) ** (n - t) for t, f in enumerate(flows) if f > 0)
    return text((back / out) ** (mpf(1) / n) - 1)


def pert(p, low, mode, high):
    p, low, mode, high = (mpf(str(x)) for x in (p, low, mode, high))
    a, b = 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)
    x0, x1 = mpf(0), mpf(1)
    for _ in range(190):
        x = (x0 + x1) / 2
        x0, x1 = (x, x1) if betainc(a, b, 0, x, regularized=True) < p else (x0, x)
    return text(low + (high - low) * x0)


def adbudg(effort, b, y1, y150, a):
    effort, b, y1, y150, a = (mpf(str(x)) for x in (effort, b, y1, y150, a))
    d = (a - y1) / (y1 - b)
    c = findroot(lambda c: b + (a - b) * mpf("1.5") ** c / (d + mpf("1.5") ** c) - y150, 1)
    return text(b + (a - b) * effort**c / (d + effort**c))


def spend(r_now, ceiling, spend_now, at):
    r_now, ceiling, spend_now, at = (mpf(str(x)) for x in (r_now, ceiling, spend_now, at))
    k = findroot(lambda k: ceiling * (1 - exp(-k * spend_now)) - r_now, mpf("0.01"))
    return text(ceiling * (1 - exp(-k * at)))


CLV = [
    (100, 0.8, 0.1, 5, 0, 0, 0), (100, 0.8, 0.1, None, 0, 0, 0), (100, 0.8, 0.1, None, 1, 0, 0), (100, 0.8, 0.1, None, 2, 0, 0),
    (100, 0.8, 0.1, 5, 1, 0.02, 30), (100, 0.8, 0.1, 5, 2, 0.02, 30), (100, 0.95, 0.01, 120, 0, 0.003, 250), (42.5, 0.999, 0.0001, 1200, 0, 0, 0),
    (100, 1, 0, 36, 0, 0, 0), (100, 0.9, 0.05, 24, 0, 0.2, 0), (100, 0.9, 0.05, 25, 0, 0.2, 0), (100, 0, 0.1, 10, 2, 0, 5), (-7.5, 0.6, 0.12, 3, 0, -0.5, 0),
    (100, 0.8, -0.05, 12, 1, 0, 0), (100, 0.75, 0.2, None, 0, 0.05, 12.5),
]
UPLIFT = [
    (100000, 100, 0.8, 0.82, 0.1, 5, 1, 0), (100000, 100, 0.8, 0.82, 0.1, 5, 3, 0), (100000, 100, 0.8, 0.82, 0.1, 5, 2.5, 1),
    (100000, 100, 0.8, 0.82, 0.1, 5, 8, 2), (5000, 37.5, 0.9, 0.85, 0.012, 60, 12, 0), (1, 1, 0.99, 1, 0, 36, 0, 0), (1200, 80, 0.7, 0.9, 0.08, 40, 40, 1),
]
FLOWS = [
    [-1000, 300, 420, 680], [-1000, 2300, -1320], [-1000, 3600, -4310, 1716], [1, -3, 2.5], [-100, 0, 0, 0, 90], [-1600, 10000, -10000],
    [-50, -30, 20, 20, 20, 20, 20, 20], [100, -230, 132], [-1, 11], [-1, 12], [0, 0, -100, 60, 60], [-100, 101, -1], [-10, 30, -30, 9.9, 0.2, -0.15],
]
for size in (8, 15, 24):
    for _ in range(4):
        FLOWS.append([round(random.gauss(0, 100), 2) for _ in range(size)])
MIRR = [([-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12), ([-1000, 2300, -1320], 0.1, 0.1), ([-1000, 500, 400, 300, -50], 0.08, 0.05)]
PERT = [(p, 0, 1, 5) for p in (1e-9, 0.001, 0.1, 0.5, 0.9, 0.999999)] + [(p, 100, 150, 300) for p in (0.05, 0.5, 0.9)] + [
    (0.3, -5, -5, 2), (0.3, -5, 2, 2), (0.75, 0.78, 0.8, 0.85)]

result = {
    "clv": [{"margin": c[0], "retention": c[1], "discount": c[2], "periods": c[3], "timing": c[4], "growth": c[5], "acquisition_cost": c[6], "value": clv(*c)} for c in CLV],
    "uplift": [{"customers": c[0], "margin": c[1], "before": c[2], "after": c[3], "discount": c[4], "periods": c[5], "ramp": c[6], "timing": c[7], "value": uplift(*c)} for c in UPLIFT],
    "rates": [{"flows": f, "rates": rates(f)} for f in FLOWS],
    "mirr": [{"flows": f, "finance": a, "reinvest": b, "value": mirr(f, a, b)} for f, a, b in MIRR],
    "pert": [{"probability": c[0], "low": c[1], "mode": c[2], "high": c[3], "value": pert(*c)} for c in PERT],
    "judged": [{"effort": e, "value": adbudg(e, 0.6, 0.8, 0.84, 0.9)} for e in (0, 0.25, 0.5, 1, 1.5, 2, 10, 1e6)],
    "spend": [{"spend": s, "value": spend(0.5, 0.8, 20, s)} for s in (0, 5, 20, 30, 200)],
}
with open(os.path.join(os.path.dirname(__file__), "../data/finance.json"), "w") as file:
    json.dump(result, file, indent=1)
    file.write("\n")
