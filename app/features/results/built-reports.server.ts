import type { Release } from "#app/core/release/release";
import { buildReport, type Report, type ReportInput } from "#app/core/report/report";

type BuiltReport = { releases: readonly Release[]; rest: string; report: Report };

/** In the order of their last use. */
let built: readonly BuiltReport[] = [];
const MOST_BUILT = 20;

/**
 * `buildReport`, once for what goes into it: to compare five waves takes as long as to write their page, and the pages
 * of a wave are read one after the other. It depends on nothing else, so whoever may read the same releases gets the
 * same report.
 */
export function buildReportOnce(input: ReportInput): Report {
  const { release, earlier = [], baseline, target, norms, predictions, takenOut } = input;
  const releases = [release, ...earlier];
  const rest = JSON.stringify([baseline, target, norms, predictions, takenOut]);
  const isSame = (one: BuiltReport) =>
    one.rest === rest &&
    one.releases.length === releases.length &&
    one.releases.every((known, at) => known === releases[at]);
  const found = built.find(isSame) ?? { releases, rest, report: buildReport(input) };
  built = [found, ...built.filter((one) => one !== found)].slice(0, MOST_BUILT);
  return found.report;
}
