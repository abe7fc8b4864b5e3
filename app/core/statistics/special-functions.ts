/**
 * Special functions behind the quantiles and p values: the regularized incomplete beta and gamma functions,
 * and the normal, Student t and F distributions built on them.
 *
 * Hand-written because no npm library covers the set and three popular ones are wrong or too coarse
 * (docs/measurement.md). Accuracy against R: about 1e-13 relative, tails included.
 */

const HALF_LOG_TWO_PI = 0.9189385332046728;
const TINY = 1e-300;
const MAX_TERMS = 100_000;

/**
 * Error of Stirling's formula, `ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π]`, for z > 0.
 *
 * The asymptotic series is exact to double precision from z = 15; below, the recurrence Γ(z + 1) = zΓ(z)
 * climbs there. Keeping the error apart avoids the cancellation of large log-gammas in the beta function.
 * @see Loader, "Fast and accurate computation of binomial probabilities" (2000)
 */
function stirlingError(z: number): number {
  let climbed = 0;
  let x = z;
  for (; x < 15; x++) climbed += (x + 0.5) * Math.log1p(1 / x) - 1;
  const s = 1 / (x * x);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))));
  return climbed + series / x;
}

/**
 * Natural logarithm of the gamma function. Use it where Γ itself would overflow.
 * @throws RangeError unless z > 0
 * @example logGamma(101) // 363.73937555556…
 */
export function logGamma(z: number): number {
  if (!(z > 0)) throw new RangeError(`logGamma needs a positive number, not ${z}.`);
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + stirlingError(z);
}

/** `x^a y^b / B(a, b)` with y = 1 − x, without the cancellation of three log-gammas. */
function betaPower(x: number, y: number, a: number, b: number): number {
  const sum = a + b;
  const excess = x * b - y * a;
  const exponent =
    a * logRatio((x * sum) / a, excess / a) +
    b * logRatio((y * sum) / b, -excess / b) +
    0.5 * Math.log((a * b) / sum) +
    stirlingError(sum) -
    stirlingError(a) -
    stirlingError(b);
  return Math.exp(exponent - HALF_LOG_TWO_PI);
}

/** ln of a ratio known both as itself and as its difference from 1, from whichever is the more exact. */
function logRatio(ratio: number, lessOne: number): number {
  return Math.abs(lessOne) < 0.5 ? Math.log1p(lessOne) : Math.log(ratio);
}

/**
 * The continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)) under I_x(a, b) of Didonato and Morris, by the modified Lentz
 * method. It needs 1 − x only as `y`, so nothing cancels for the large a of Student's t; quick for x below the mean.
 * @see Didonato & Morris, ACM Transactions on Mathematical Software 18 (1992) 360, bfrac
 */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const excess = a * y - b * x + 1;
  let value = nonzero((a * excess) / (a + 1));
  let c = value;
  let d = 0;
  for (let n = 1; n < MAX_TERMS; n++) {
    const turn = a + 2 * n;
    const along = (n * (b - n) * x) / (turn - 1);
    const numerator = ((a + n - 1) * (a + b + n - 1) * x * along) / (turn - 1);
    const denominator = n + along + ((a + n) * (excess + n * (1 + y))) / (turn + 1);
    d = 1 / nonzero(denominator + numerator * d);
    c = nonzero(denominator + numerator / c);
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
}

function nonzero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/**
 * Regularized incomplete beta function I_x(a, b), 0 ≤ x ≤ 1, a, b > 0. Use it for the distributions of t and F.
 * @param complement 1 − x, given when it is known more exactly than the subtraction yields
 * @throws RangeError unless a and b are positive
 * @see NIST Digital Library of Mathematical Functions, 8.17
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`incompleteBeta needs positive parameters, not ${a} and ${b}.`);
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  const power = betaPower(x, complement, a, b);
  if (x * b <= complement * a) return power / betaFraction(x, complement, a, b);
  return 1 - power / betaFraction(complement, x, b, a);
}

/**
 * Regularized upper incomplete gamma function Q(a, x), a > 0, x ≥ 0: series below a + 1, continued fraction above.
 * Use it for the tails of the normal distribution and of χ².
 * @throws RangeError unless a is positive
 * @see NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2
 * @example incompleteGammaUpper(1, 2) // 0.1353352832366…
 */
export function incompleteGammaUpper(a: number, x: number): number {
  if (!(a > 0)) throw new RangeError(`incompleteGammaUpper needs a positive parameter, not ${a}.`);
  if (x <= 0) return 1;
  const power = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < MAX_TERMS && term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - power * sum;
  }
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / nonzero(b);
  let value = d;
  for (let n = 1; n < MAX_TERMS; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / nonzero(b + numerator * d);
    c = nonzero(b + numerator / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return power * value;
}

/**
 * P(Z > z) of the standard normal distribution, exact to the last digits in the far tail too. Use it for p values.
 * @example normalTail(1.96) // 0.02499789514…
 * @example normalTail(10) // 7.6198…e-24
 */
export function normalTail(z: number): number {
  const half = incompleteGammaUpper(0.5, (z * z) / 2) / 2;
  return z >= 0 ? half : 1 - half;
}

/**
 * P(T > t) of Student's t with `df` > 0 degrees of freedom (not necessarily whole). Use it for p values of means.
 * @throws RangeError unless df > 0
 * @example studentTail(2, 10) // 0.0366940…
 */
export function studentTail(t: number, df: number): number {
  const square = t * t;
  const half = incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
  return t >= 0 ? half : 1 - half;
}

/**
 * Standard normal quantile: the z with P(Z ≤ z) = p. Use it for intervals of shares and for power.
 * @throws RangeError unless 0 < p < 1
 * @example normalQuantile(0.975) // 1.95996398454…
 */
export function normalQuantile(p: number): number {
  return symmetricQuantile(p, normalTail, (z) => Math.exp((-z * z) / 2 - HALF_LOG_TWO_PI));
}

/**
 * Quantile of Student's t: the t with P(T ≤ t) = p. Use it for intervals of means.
 * @throws RangeError unless 0 < p < 1 and df > 0
 * @example tQuantile(0.975, 9) // 2.262157162…
 */
export function tQuantile(p: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`tQuantile needs positive degrees of freedom, not ${df}.`);
  const scale =
    stirlingError((df + 1) / 2) -
    stirlingError(df / 2) +
    (df / 2) * Math.log1p(1 / df) -
    0.5 -
    HALF_LOG_TWO_PI;
  const density = (t: number) => Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df));
  return symmetricQuantile(p, (t) => studentTail(t, df), density);
}

/**
 * P(F ≤ f) of the F distribution with d1, d2 > 0 degrees of freedom. Use it for ratios of variances.
 * @throws RangeError unless both are positive
 * @example fDistribution(4, 2, 6) // 0.921…
 */
export function fDistribution(f: number, d1: number, d2: number): number {
  if (f <= 0) return 0;
  const whole = d1 * f + d2;
  return incompleteBeta((d1 * f) / whole, d1 / 2, d2 / 2, d2 / whole);
}

/**
 * Quantile of the F distribution: the f with P(F ≤ f) = p; solved where 1 − x keeps its digits. Use it for the
 * interval of Cronbach's α.
 * @throws RangeError unless 0 < p < 1 and both degrees of freedom are positive
 * @example fQuantile(0.95, 2, 6) // 5.1432…
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  requireProbability(p);
  if (d1 > d2) return 1 / fQuantile(1 - p, d2, d1);
  const a = d1 / 2;
  const b = d2 / 2;
  const excess = (x: number) => incompleteBeta(x, a, b) - p;
  const slope = (x: number) => betaPower(x, 1 - x, a, b) / (x * (1 - x));
  const x = findRoot(excess, slope, 0, 1, a / (a + b));
  return (d2 * x) / (d1 * (1 - x));
}

/** Quantile of a distribution symmetric about 0, from its upper tail and density. */
function symmetricQuantile(p: number, tail: (t: number) => number, density: (t: number) => number): number {
  requireProbability(p);
  if (p === 0.5) return 0;
  const wanted = Math.min(p, 1 - p);
  let high = 2;
  while (tail(high) > wanted) high *= 2;
  const root = findRoot((t) => wanted - tail(t), density, 0, high, high / 2);
  return p < 0.5 ? -root : root;
}

/** Root of an increasing function between `low` and `high`: Newton's method, halving whenever it would leave the bracket. */
function findRoot(
  excess: (x: number) => number,
  slope: (x: number) => number,
  low: number,
  high: number,
  start: number,
): number {
  let left = low;
  let right = high;
  let x = start;
  for (let step = 0; step < 200; step++) {
    const value = excess(x);
    if (value === 0) return x;
    if (value < 0) left = x;
    else right = x;
    const newton = x - value / slope(x);
    const next = newton > left && newton < right ? newton : (left + right) / 2;
    if (Math.abs(next - x) <= 1e-15 * Math.abs(x)) return next;
    x = next;
  }
  return x;
}

function requireProbability(p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile needs a probability between 0 and 1, not ${p}.`);
}
