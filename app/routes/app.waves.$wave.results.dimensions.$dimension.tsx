import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DIMENSIONS } from "#app/core/questions/bank";
import { listActions } from "#app/features/actions/actions.server";
import { DimensionActions, pickDimensionActions } from "#app/features/actions/dimension-actions";
import { requireMember } from "#app/features/auth/door/door.server";
import { readershipOf } from "#app/features/releases/readership";
import { DimensionPage } from "#app/features/results/dimension/dimension-page";
import { reportForDimension } from "#app/features/results/dimension/dimension-report";
import styles from "#app/features/results/results.css?url";
import { ResultsFrame } from "#app/features/results/results-frame";
import { loadResultsFor } from "#app/features/results/results-loader.server";
import { textOf } from "#app/features/results/words/sentences";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import { requireFound } from "#app/platform/http.server";
import charts from "#app/ui/charts/charts.css?url";
import { ErrorPage } from "#app/ui/error-page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const results = getWords().results.title(data?.wave.name ?? "");
  const report = data?.report;
  return titled(report ? `${textOf(report, report.dimensions[0].title)}: ${results}` : results);
};
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: charts },
  { rel: "stylesheet", href: styles },
];

/** Everything about one dimension of a wave. */
export async function loader(given: LoaderFunctionArgs) {
  const member = await requireMember(given);
  const { organizationId, organization } = member;
  const { db, now } = given.context.platform;
  const [{ report: whole, ...results }, actions] = await Promise.all([
    loadResultsFor(member, given),
    listActions(db, { organizationId, reader: readershipOf(member) }),
  ]);
  const dimension = requireFound(DIMENSIONS.find((one) => one === given.params.dimension));
  const report = whole && requireFound(reportForDimension(whole, dimension));
  const questions = report ? [report.statements, report.frequencies, report.choices].flat() : [];
  return {
    ...results,
    report,
    today: dayIn(organization.timeZone, now()),
    actions: pickDimensionActions(
      report ? actions : [],
      dimension,
      questions.map(({ key }) => key),
    ),
  };
}

export default function ResultsDimension() {
  const { report, unread, actions, today, ...results } = useLoaderData<typeof loader>();
  return (
    <ResultsFrame results={results} page="dimensions" shown={report !== null}>
      {report === null ? null : (
        <DimensionPage
          report={report}
          unread={unread}
          actions={<DimensionActions actions={actions} today={today} />}
        />
      )}
    </ResultsFrame>
  );
}
