import { Link } from "@remix-run/react";
import type { TrendReport } from "#app/features/results/page-report";
import { Section } from "#app/features/results/sections";
import { getWords } from "#app/locales/spoken";

/** Every wave that is in the trend or was taken out of it, with the way to change that. */
export function WavesInTrend({ report }: { report: Pick<TrendReport, "trend"> }) {
  const words = getWords().benchmarks.motion;
  const { waves, leftOut } = report.trend;
  const out = new Set(leftOut.flatMap(({ id, reason }) => (reason === "taken_out" ? [id] : [])));
  const shown = [...waves.filter(({ id }) => !out.has(id)), ...leftOut].filter(({ imported }) => !imported);
  return (
    <Section id="waves" title={words.waves} lead={words.wavesLead}>
      <ul className="plain">
        {shown.map(({ id, name }) => (
          <li key={id} className="row">
            <span className="break">{name}</span>
            <Link to={`/app/waves/${id}/trend`}>
              {words.open[out.has(id) ? "back" : "out"]}
              <span className="visually-hidden">: {name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
