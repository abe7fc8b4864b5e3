import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportForResults } from "#app/features/results/page-report";
import { TakeAlong } from "#app/features/results/parts/take-along";
import styles from "#app/features/results/results.css?url";
import { ResultsFrame } from "#app/features/results/results-frame";
import { loadResults } from "#app/features/results/results-loader.server";
import { ResultsPage, ResultsTabPage } from "#app/features/results/results-page";
import { readChosenStatements } from "#app/features/results/statements/chosen-statements";
import { StatementsPage } from "#app/features/results/statements/statements-page";
import { reportForTab } from "#app/features/results/tab-report";
import { readTab } from "#app/features/results/tabs";
import { getWords } from "#app/locales/spoken";
import { requireFound } from "#app/platform/http.server";
import charts from "#app/ui/charts/charts.css?url";
import { ErrorPage } from "#app/ui/error-page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data ? `${getWords().results.tabs[data.tab]}: ${getWords().results.title(data.wave.name)}` : "");
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: charts },
  { rel: "stylesheet", href: styles },
];

/** One kind of figures of a wave's results, or all of them. */
export async function loader(given: LoaderFunctionArgs) {
  const { report, ...results } = await loadResults(given);
  const tab = requireFound(readTab(given.params.tab));
  const { search, searchParams } = new URL(given.request.url);
  if (tab === "comments" && searchParams.has("question"))
    throw redirect(`/app/waves/${results.wave.id}/results/comments/all${search}`);
  const chosen = report && tab === "statements" ? readChosenStatements(report, searchParams) : null;
  const opened = searchParams.get("open") === "statements";
  const whole = report && reportForResults(report);
  const shown = whole && tab !== "all" ? reportForTab(whole, tab) : whole;
  return { ...results, tab, report: shown, chosen, opened, search };
}

export default function ResultsTab() {
  const { report, unread, tab, chosen, opened, search, ...results } = useLoaderData<typeof loader>();
  return (
    <ResultsFrame results={results} page={tab} shown={report !== null}>
      {report === null ? null : (
        <>
          {tab === "all" ? (
            <ResultsPage report={report} unread={unread} opened={opened} search={search} />
          ) : chosen ? (
            <StatementsPage report={report} unread={unread} chosen={chosen} />
          ) : (
            <ResultsTabPage report={report} unread={unread} tab={tab} />
          )}
          <TakeAlong waveId={results.wave.id} />
        </>
      )}
    </ResultsFrame>
  );
}
