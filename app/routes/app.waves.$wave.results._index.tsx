import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { reportForResults } from "#app/features/results/page-report";
import { UnreadableResults, UnreadableWaves } from "#app/features/results/parts/unreadable-waves";
import { getReport, getUnreadBallots } from "#app/features/results/reports.server";
import styles from "#app/features/results/results.css?url";
import { ResultsPage } from "#app/features/results/results-page";
import { getWave } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { requireFound, requireId } from "#app/platform/http.server";
import charts from "#app/ui/charts/charts.css?url";
import { EmptyPage } from "#app/ui/empty-page";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(getWords().results.title(data?.wave.name ?? ""));
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: charts },
  { rel: "stylesheet", href: styles },
];

/** Open to every member from the release on; before it there is nothing to read. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { db } = context.platform;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const { name, phase, surveyId, surveyName } = requireFound(await getWave(db, id));
  const { report, unreadable } = await getReport(db, id);
  return {
    frame: memberFrame(member),
    mayManage: member.role !== "viewer",
    wave: { id: id.waveId, name, phase, surveyId, surveyName },
    report: report && reportForResults(report),
    unreadable,
    unread: report === null ? 0 : await getUnreadBallots(db, id),
  };
}

export default function Results() {
  const { frame, wave, report, unreadable, unread, mayManage } = useLoaderData<typeof loader>();
  const words = getWords().results;
  return (
    <MemberPage
      frame={frame}
      title={words.title(wave.name)}
      eyebrow={wave.surveyName}
      actions={
        <>
          {mayManage ? (
            <Link className="button quiet" to={`/app/waves/${wave.id}`}>
              {words.backToWave}
            </Link>
          ) : null}
          {report === null ? null : (
            <>
              <Link className="button quiet" to="/app/benchmarks">
                {getWords().benchmarks.title}
              </Link>
              <Link className="button quiet" to={`/app/surveys/${wave.surveyId}/trend`}>
                {words.overTheYears}
              </Link>
            </>
          )}
        </>
      }
    >
      {report !== null ? (
        <>
          <UnreadableWaves waves={unreadable} />
          <ResultsPage report={report} unread={unread} />
        </>
      ) : unreadable.some(({ id }) => id === wave.id) ? (
        <UnreadableResults wave={wave.name} />
      ) : (
        <EmptyPage
          title={words.notYet.title}
          text={wave.phase === "cancelled" ? words.notYet.cancelled : words.notYet.body}
        />
      )}
    </MemberPage>
  );
}
