# The same comparison in Python: read the file, then per question Mann-Whitney, Welch, both t intervals,
# both Wilson intervals, and Benjamini-Hochberg over all. Prints "U p q" per question.
import resource
import sys

import numpy as np
import pandas as pd
from scipy import stats


def wilson(x, n):
    z = stats.norm.ppf(0.975)
    p = x / n
    half = z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (p + z * z / (2 * n) - half) / (1 + z * z / n), (p + z * z / (2 * n) + half) / (1 + z * z / n)


data = pd.read_csv(sys.argv[1])
sales, marketing = data[data.team == "Sales"], data[data.team == "Marketing"]
tests = []
for item in data.columns[1:]:
    a, b = sales[item].dropna().to_numpy(), marketing[item].dropna().to_numpy()
    u = stats.mannwhitneyu(a, b, alternative="two-sided", method="asymptotic", use_continuity=True)
    stats.ttest_ind(25 * (a - 1), 25 * (b - 1), equal_var=False)
    for x in (a, b):
        stats.t.interval(0.95, len(x) - 1, loc=x.mean(), scale=stats.sem(x))
        wilson((x >= 4).sum(), len(x))
    tests.append((u.statistic, u.pvalue))
p = np.array([value for _, value in tests])
order = np.argsort(p)[::-1]
q = np.empty_like(p)
q[order] = np.minimum(1, np.minimum.accumulate(p[order] * len(p) / np.arange(len(p), 0, -1)))
for (u, value), adjusted in zip(tests, q):
    print(repr(float(u)), repr(float(value)), repr(float(adjusted)))
print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
