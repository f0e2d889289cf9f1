"""40-digit values of the special functions, written to test/reference/data/special-functions.json.

Run: python3 test/reference/scripts/special_functions.py   (needs mpmath 1.3)
Arguments are exact binary doubles; values are printed to 40 digits and read back as the nearest double.
"""
import json
import os

from mpmath import mp, mpf, loggamma, digamma, polygamma, beta, log, hyp2f1, ncdf, erfinv, sqrt

mp.dps = 60


def text(value):
    return mp.nstr(value, 40)


positive = [1e-8, 1e-3, 0.05, 0.243, 0.5, 0.793, 1.0, 1.25, 1.5, 2.0, 2.426, 3.74, 6.25, 9.75, 10.0, 15.44, 50.5, 171.5, 400.243, 1e4, 1e6, 1e10]
pairs = [(0.243, 2.426), (0.5, 0.5), (1.0, 1.0), (0.793, 402.426), (5.0, 9.5), (12.5, 13.5), (1e3, 2e3), (1e-3, 1e5), (1e6, 1e6), (1e8, 0.25)]
rising = [(0.243, 1.0), (0.243, 400.0), (2.426, 17.0), (1e6, 3.0), (1e6, 250.0), (1e10, 0.5), (12.0, 0.25), (3.5, 2.5)]
normal = [-37.0, -20.0, -8.0, -5.7, -5.6, -3.0, -1.0, -0.67, -0.5, -1e-3, 0.0, 0.3, 0.66, 1.959963984540054, 4.0, 6.0, 8.0]
quantile = [1e-300, 1e-100, 1e-20, 1e-9, 1e-4, 0.01, 0.05, 0.075, 0.1, 0.25, 0.5, 0.6, 0.9, 0.925, 0.95, 0.975, 0.999, 1 - 2**-40]
one = [(0.5, 1.5, 0.3), (3.806, 4.474, 0.9), (1.182, 1.886, 0.9), (15.19, 18.99, 0.99), (0.01, 0.02, 0.5), (1000.0, 1000.7, 0.9), (2.0, 1e6, 0.999), (3.0, 3.5, 0.9999), (1.0, 2.0, 0.5)]


def reference():
    return {
        "logGamma": [{"x": x, "value": text(loggamma(mpf(x)))} for x in positive],
        "digamma": [{"x": x, "value": text(digamma(mpf(x)))} for x in positive],
        "trigamma": [{"x": x, "value": text(polygamma(1, mpf(x)))} for x in positive],
        "logBeta": [{"a": a, "b": b, "value": text(log(beta(mpf(a), mpf(b))))} for a, b in pairs],
        "logRisingFactorial": [{"a": a, "n": n, "value": text(loggamma(mpf(a) + mpf(n)) - loggamma(mpf(a)))} for a, n in rising],
        "normalCdf": [{"z": z, "value": text(ncdf(mpf(z)))} for z in normal],
        "normalQuantile": [{"p": p, "value": text(quantile_of(mpf(p)))} for p in quantile],
        "hyp2f1One": [{"b": b, "c": c, "z": z, "value": text(hyp2f1(1, mpf(b), mpf(c), mpf(z)))} for b, c, z in one],
    }


def quantile_of(p):
    """Newton on the distribution function from erfinv, because erfinv(2p-1) cancels in the lower tail."""
    if p > mpf(1) / 2:
        return -quantile_of(1 - p)
    z = mp.findroot(lambda x: mp.log(ncdf(x)) - mp.log(p), -mp.sqrt(-2 * mp.log(p) + mpf("1e-9")) if p < mpf("0.1") else sqrt(2) * erfinv(2 * p - 1))
    return z if abs(z) > mpf("1e-50") else mpf(0)


if __name__ == "__main__":
    target = os.path.join(os.path.dirname(__file__), "..", "data", "special-functions.json")
    with open(target, "w") as handle:
        json.dump(reference(), handle, indent=1)
        handle.write("\n")
