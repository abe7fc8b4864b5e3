import type { Report } from "#app/core/report/report";
import type { ReportDimension } from "#app/core/report/rows";
import { dimensionPath } from "#app/features/results/tabs";
import { textOf } from "#app/features/results/words/sentences";

/** The name of a dimension, and the way to its page. */
export function DimensionLink(props: {
  report: Pick<Report, "wave" | "languages">;
  dimension: Pick<ReportDimension, "dimension" | "title">;
}) {
  const { report, dimension } = props;
  return <a href={dimensionPath(report.wave.id, dimension.dimension)}>{textOf(report, dimension.title)}</a>;
}
