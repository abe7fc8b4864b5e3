import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Overview } from "#app/features/results/overview/overview";
import { reportForOverview } from "#app/features/results/overview/overview-report";
import styles from "#app/features/results/results.css?url";
import { ResultsFrame } from "#app/features/results/results-frame";
import { loadResults } from "#app/features/results/results-loader.server";
import { getWords } from "#app/locales/spoken";
import charts from "#app/ui/charts/charts.css?url";
import { ErrorPage } from "#app/ui/error-page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(getWords().results.title(data?.wave.name ?? ""));
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: charts },
  { rel: "stylesheet", href: styles },
];

/** What matters of a wave's results on one screen. */
export async function loader(given: LoaderFunctionArgs) {
  const { report, ...results } = await loadResults(given);
  return { ...results, overview: report && reportForOverview(report) };
}

export default function ResultsOverview() {
  const { overview, unread, ...results } = useLoaderData<typeof loader>();
  return (
    <ResultsFrame results={results} page="overview" shown={overview !== null}>
      {overview === null ? null : <Overview report={overview} unread={unread} />}
    </ResultsFrame>
  );
}
