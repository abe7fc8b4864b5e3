import { Link } from "@remix-run/react";
import { OverviewInSmall } from "#app/features/results/overview/overview-in-small";
import type { OverviewReport } from "#app/features/results/overview/overview-report";
import { tabPath } from "#app/features/results/tabs";
import { getWords } from "#app/locales/spoken";

/** The newest released wave, in small. */
export function NewestResults({ report }: { report: OverviewReport }) {
  const words = getWords().home;
  return (
    <section className="newest-results stack-tight" aria-labelledby="newest-title">
      <div className="spread">
        <h2 id="newest-title" className="break">
          {words.current.released(report.wave.name)}
        </h2>
        <Link className="button" to={tabPath(report.wave.id, "overview")}>
          {words.phases.released.link}
        </Link>
      </div>
      <OverviewInSmall report={report} />
    </section>
  );
}
