"""40-digit values of ln Gamma for test/model/decimal-gamma.test.ts, with mpmath 1.3: python3 test/reference/scripts/decimal_gamma.py"""
from mpmath import loggamma, mp, mpf, nstr

mp.dps = 60
for x in ["1e-6", "0.01", "0.5", "1", "1.4616321449683623", "2", "3.7", "24.999", "25", "25.001", "100.5", "20736.25", "30736"]:
    print(f"  ['{x}', '{nstr(loggamma(mpf(x)), 40, min_fixed=-99, max_fixed=99)}'],")
