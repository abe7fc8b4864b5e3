import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { getRememberedBenchmark } from "#app/features/benchmarks/remembered-benchmark.server";
import { readershipOf } from "#app/features/releases/readership";
import { BenchmarkForm, BenchmarkProblem } from "#app/features/results/held/benchmark-form";
import { chooseBenchmark } from "#app/features/results/held/choose-benchmark.server";
import { reportForTrend } from "#app/features/results/page-report";
import { UnreadableWaves } from "#app/features/results/parts/unreadable-waves";
import { getTrendReport } from "#app/features/results/reports.server";
import styles from "#app/features/results/results.css?url";
import { TrendPage } from "#app/features/results/trend/trend-page";
import { getSurvey } from "#app/features/surveys/surveys.server";
import { getWords } from "#app/locales/spoken";
import { requireFound, requireId } from "#app/platform/http.server";
import charts from "#app/ui/charts/charts.css?url";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().trend.title);
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: charts },
  { rel: "stylesheet", href: styles },
];

/** Open to every member: it is made of the releases that are out for them. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { db } = context.platform;
  const { organizationId } = member;
  const surveyId = requireId(params.survey);
  const baseline = new URL(request.url).searchParams.get("baseline");
  const wanted = { organizationId, surveyId, baseline, reader: readershipOf(member) };
  const [found, { report: whole, unreadable, norms }, lastChosen] = await Promise.all([
    getSurvey(db, organizationId, surveyId),
    getTrendReport(db, wanted),
    getRememberedBenchmark(db, member),
  ]);
  const { name } = requireFound(found);
  const held = whole && chooseBenchmark(request, whole, { norms, lastChosen });
  return {
    frame: memberFrame(member),
    survey: { id: surveyId, name },
    report: held && reportForTrend(held.report),
    benchmark: held?.benchmark ?? null,
    mayManage: member.role !== "viewer",
    unreadable,
  };
}

export default function Trend() {
  const words = getWords().trend;
  const { frame, survey, report, benchmark, mayManage, unreadable } = useLoaderData<typeof loader>();
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      eyebrow={<Link to={`/app/surveys/${survey.id}`}>{survey.name}</Link>}
      lead={report === null || report.trend.waves.length < 2 ? null : words.lead(report.trend.waves.length)}
      actions={
        report === null ? null : (
          <>
            {benchmark === null ? null : <BenchmarkForm benchmark={benchmark} />}
            {report.trend.changes === null ? null : (
              <Link
                className="button quiet"
                to={`/app/waves/${report.wave.id}/take-along?since=${report.trend.changes.from}#year`}
              >
                {getWords().exports.year.link}
              </Link>
            )}
            <Link className="button quiet" to={`/app/waves/${report.wave.id}/results`}>
              {words.results(report.wave.name)}
            </Link>
          </>
        )
      }
    >
      {benchmark === null ? null : <BenchmarkProblem benchmark={benchmark} />}
      <UnreadableWaves waves={unreadable} />
      {report !== null ? (
        <TrendPage report={report} mayManage={mayManage} />
      ) : unreadable.length > 0 ? null : (
        <div className="empty stack-tight">
          <h2>{words.none.title}</h2>
          <p>{words.none.body}</p>
        </div>
      )}
    </MemberPage>
  );
}
