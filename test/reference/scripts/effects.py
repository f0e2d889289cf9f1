"""Reference values of the effects, by another way than the program's: raw normal equations in exact fractions, sandwich sums
from their definitions, Student's quantile by integration, synthetic weights by the steps of algorithm 1 with everything
recomputed at each step. Writes test/reference/data/effects.json. Run: python3 test/reference/scripts/effects.py"""
import json, math, pathlib, random
from fractions import Fraction as F

random.seed(20240917)

def solve(a, b):
    n = len(a)
    m = [list(map(F, row)) + list(map(F, right)) for row, right in zip(a, b)]
    for i in range(n):
        p = next(r for r in range(i, n) if m[r][i] != 0)
        m[i], m[p] = m[p], m[i]
        m[i] = [v / m[i][i] for v in m[i]]
        for r in range(n):
            if r != i and m[r][i] != 0:
                f = m[r][i]
                m[r] = [v - f * w for v, w in zip(m[r], m[i])]
    return [row[n:] for row in m]

def t_quantile(p, nu):
    c = math.exp(math.lgamma((nu + 1) / 2) - math.lgamma(nu / 2)) / math.sqrt(nu * math.pi)
    def cdf(x, steps=4000):
        h = x / steps
        f = lambda u: (1 + u * u / nu) ** (-(nu + 1) / 2)
        return 0.5 + c * h / 3 * sum((1 if k in (0, steps) else 4 if k % 2 else 2) * f(k * h) for k in range(steps + 1))
    low, high = 0.0, 100.0
    for _ in range(200):
        mid = (low + high) / 2
        low, high = (mid, high) if cdf(mid) < p else (low, mid)
    return low

def regression(y, columns, cluster=None):
    x = [[F(1)] + [F(c[i]) for c in columns] for i in range(len(y))]
    y = list(map(F, y))
    n, k = len(y), len(x[0])
    xx = [[sum(r[a] * r[b] for r in x) for b in range(k)] for a in range(k)]
    inverse = solve(xx, [[F(int(a == b)) for b in range(k)] for a in range(k)])
    xy = [sum(r[a] * v for r, v in zip(x, y)) for a in range(k)]
    beta = [sum(inverse[a][b] * xy[b] for b in range(k)) for a in range(k)]
    e = [v - sum(p * q for p, q in zip(r, beta)) for r, v in zip(x, y)]
    if cluster is None:
        h = [sum(r[a] * inverse[a][b] * r[b] for a in range(k) for b in range(k)) for r in x]
        meat = [[sum(r[a] * r[b] * v * v / (1 - g) for r, v, g in zip(x, e, h)) for b in range(k)] for a in range(k)]
        factor, nu = F(1), n - k
    else:
        groups = sorted(set(cluster))
        s = [[sum(r[a] * v for r, v, g in zip(x, e, cluster) if g == own) for a in range(k)] for own in groups]
        meat = [[sum(u[a] * u[b] for u in s) for b in range(k)] for a in range(k)]
        g = len(groups)
        factor, nu = F(g, g - 1) * F(n - 1, n - k), g - 1
    half = [[sum(inverse[a][c] * meat[c][b] for c in range(k)) for b in range(k)] for a in range(k)]
    v = [[factor * sum(half[a][c] * inverse[c][b] for c in range(k)) for b in range(k)] for a in range(k)]
    return beta, v, nu

def entry(beta, v, nu, j):
    b, s = float(beta[j]), math.sqrt(v[j][j])
    q = t_quantile(0.975, nu)
    return {"estimate": b, "standardError": s, "low": b - q * s, "high": b + q * s}

out = {}

n = 40
treated = [int(random.random() < 0.45) for _ in range(n)]
year = [2015 + random.randrange(10) for _ in range(n)]
spend = [round(random.gauss(80, 25), 2) for _ in range(n)]
outcome = [round(30 + 4 * d + 0.5 * s + 2 * (y - 2015) + random.gauss(0, 3 + 3 * d), 2) for d, s, y in zip(treated, spend, year)]
beta, v, nu = regression(outcome, [treated, spend, year])
out["regression"] = {"treated": treated, "outcome": outcome, "covariates": [spend, year],
                     "coefficients": [entry(beta, v, nu, j) for j in range(1, 4)]}

mx, my = sum(map(F, spend)) / n, sum(map(F, outcome)) / n
theta = sum((F(a) - mx) * (F(b) - my) for a, b in zip(spend, outcome)) / sum((F(a) - mx) ** 2 for a in spend)
adjusted = [F(b) - theta * (F(a) - mx) for a, b in zip(spend, outcome)]
def moments(values):
    m = sum(values) / len(values)
    return m, sum((u - m) ** 2 for u in values) / (len(values) - 1) / len(values), len(values)
(m1, v1, n1), (m0, v0, n0) = (moments([u for u, d in zip(adjusted, treated) if d == g]) for g in (1, 0))
nu = float((v1 + v0) ** 2 / (v1 ** 2 / (n1 - 1) + v0 ** 2 / (n0 - 1)))
q, s = t_quantile(0.975, nu), math.sqrt(v1 + v0)
out["cuped"] = {"theta": float(theta), "effect": {"estimate": float(m1 - m0), "standardError": s, "low": float(m1 - m0) - q * s, "high": float(m1 - m0) + q * s}}

rows = [(unit, period) for unit in range(12) for period in range(5)]
own = [random.gauss(0, 4) for _ in range(12)]
y = [round(20 + own[u] + 1.5 * p + (3 if u < 5 and p >= 3 else 0) + random.gauss(0, 1), 2) for u, p in rows]
d = [int(u < 5) for u, _ in rows]
dummies = [[int(p == k) for _, p in rows] for k in range(1, 5)]
cluster = [u for u, _ in rows]
beta, v, nu = regression(y, [[a * (p >= 3) for a, (_, p) in zip(d, rows)], d] + dummies, cluster)
out["difference"] = {"treated": d, "period": [p for _, p in rows], "outcome": y, "cluster": cluster, "effect": entry(beta, v, nu, 1)}
others = [0, 1, 3, 4]
beta, v, nu = regression(y, [[a * (p == k) for a, (_, p) in zip(d, rows)] for k in others] + [d] + dummies, cluster)
out["difference"]["byPeriod"] = [entry(beta, v, nu, j + 1) for j in range(4)]
block = [[v[1][1], v[1][2]], [v[2][1], v[2][2]]]
w = solve(block, [[beta[1]], [beta[2]]])
out["difference"]["f"] = float((beta[1] * w[0][0] + beta[2] * w[1][0]) / 2)

def weights(a, b, zeta, stop, constant):
    rows, width = len(a), len(a[0])
    if constant:
        means = [sum(r[j] for r in a) / rows for j in range(width)]
        a = [[r[j] - means[j] for j in range(width)] for r in a]
        mb = sum(b) / rows
        b = [u - mb for u in b]
    def value(x):
        return zeta ** 2 * sum(u * u for u in x) + sum((sum(p * q for p, q in zip(r, x)) - t) ** 2 for r, t in zip(a, b)) / rows
    def descend(x, most):
        last = None
        for step in range(most):
            error = [sum(p * q for p, q in zip(r, x)) - t for r, t in zip(a, b)]
            g = [sum(error[i] * a[i][j] for i in range(rows)) + rows * zeta ** 2 * x[j] for j in range(width)]
            best = g.index(min(g))
            dx = [(1 if j == best else 0) - x[j] for j in range(width)]
            de = [sum(p * q for p, q in zip(r, dx)) for r in a]
            length = sum(u * u for u in de) + rows * zeta ** 2 * sum(u * u for u in dx)
            if length == 0: return x
            share = min(1, max(0, -sum(p * q for p, q in zip(g, dx)) / length))
            x = [p + share * q for p, q in zip(x, dx)]
            now = value(x)
            if last is not None and last - now <= stop ** 2: return x
            last = now
        return x
    x = descend([1 / width] * width, 100)
    top = max(x)
    x = [0 if u <= top / 4 else u for u in x]
    return descend([u / sum(x) for u in x], 10000)

controls, periods, before = 9, 12, 8
factors = [[random.gauss(0, 1) for _ in range(2)] for _ in range(controls + 1)]
course = [[random.gauss(0, 3) for _ in range(2)] for _ in range(periods)]
panel = [[round(50 + 2 * t + 5 * f[0] + sum(p * q for p, q in zip(f, course[t])) + random.gauss(0, 1) + (-6 if u == controls and t >= before else 0), 3)
          for t in range(periods)] for u, f in enumerate(factors)]
changes = [panel[u][t] - panel[u][t - 1] for u in range(controls) for t in range(1, before)]
mean = sum(changes) / len(changes)
noise = math.sqrt(sum((u - mean) ** 2 for u in changes) / (len(changes) - 1))
pre = [[panel[u][t] for u in range(controls)] for t in range(before)]
goal = [panel[controls][t] for t in range(before)]
post = [sum(panel[u][before:]) / (periods - before) for u in range(controls + 1)]
omega = weights(pre, goal, (periods - before) ** 0.25 * noise, 1e-5 * noise, True)
lam = weights([panel[u][:before] for u in range(controls)], post[:controls], 1e-6 * noise, 1e-5 * noise, True)
level = [post[u] - sum(l * panel[u][t] for t, l in enumerate(lam)) for u in range(controls + 1)]
plain = weights(pre, goal, 1e-6 * noise, 1e-5 * noise, False)
out["synthetic"] = {"panel": panel, "before": before, "difference": level[-1] - sum(p * q for p, q in zip(omega, level)),
                    "control": post[-1] - sum(p * q for p, q in zip(plain, post)), "unitWeights": omega, "timeWeights": lam}

pathlib.Path(__file__).parent.parent.joinpath("data/effects.json").write_text(json.dumps(out) + "\n")
