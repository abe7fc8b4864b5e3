import { bandsOf } from "#app/core/measures/bands";
import type { Report } from "#app/core/report/report";
import type { Interval } from "#app/core/statistics/interval";
import { getWords } from "#app/locales/spoken";

/** "middling", "between middling and good": no more than the interval allows. */
export function sayBand(interval: Interval, cutPoints: Report["cutPoints"]): string {
  const { names, between } = getWords().benchmarks.bands;
  const [lowest, highest] = bandsOf(interval, cutPoints);
  return lowest === highest ? names[lowest] : between(names[lowest], names[highest]);
}
