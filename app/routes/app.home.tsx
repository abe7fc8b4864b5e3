import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listActions } from "#app/features/actions/actions.server";
import { DueActions, pickDueActions } from "#app/features/actions/due-actions";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { listMembers } from "#app/features/auth/members/members.server";
import { NewestResults } from "#app/features/home/newest-results";
import { listNextSteps } from "#app/features/home/next-steps";
import { NextStepsList } from "#app/features/home/next-steps-list";
import { SurveyCard } from "#app/features/home/survey-card";
import { WaitingWaves } from "#app/features/home/waiting-waves";
import { findNewestReleased, readHomeWave } from "#app/features/home/wave-rows";
import { countPeople } from "#app/features/people/roster.server";
import { isOutFor, readershipOf } from "#app/features/releases/readership";
import { getOverviewFor } from "#app/features/results/overview/overview-for.server";
import styles from "#app/features/results/results.css?url";
import { listSurveys } from "#app/features/surveys/surveys.server";
import { dayIn } from "#app/features/tokens/tokens.server";
import { listWaves } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import charts from "#app/ui/charts/charts.css?url";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().home.title);
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: charts },
  { rel: "stylesheet", href: styles },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { db, now } = context.platform;
  const { organizationId, organization, role } = member;
  const mayPrepare = role !== "viewer";
  const surveys = await listSurveys(db, organizationId);
  const waves = (await listWaves(db, organizationId)).filter((wave) => mayPrepare || isOutFor(member, wave));
  const people = mayPrepare ? await countPeople(db, organizationId) : { sales: 0, marketing: 0 };
  const members = mayPrepare ? await listMembers(db, organizationId) : [];
  const newest = findNewestReleased(waves);
  const today = dayIn(organization.timeZone, now());
  const reader = readershipOf(member);
  const agreed = await listActions(db, { organizationId, reader, statuses: ["proposed", "agreed"] });
  return {
    frame: memberFrame(member),
    today,
    due: pickDueActions(agreed, member.userId, today),
    name: member.name,
    timeZone: organization.timeZone,
    now: context.platform.now(),
    mayPrepare,
    owner: role === "owner",
    people,
    names: { sales: organization.salesName, marketing: organization.marketingName },
    steps: listNextSteps({ role, people, surveyIds: surveys.map(({ id }) => id), waves, members }),
    surveys: surveys
      .map(({ id, name, demo }) => ({
        id,
        name,
        demo,
        waves: waves.filter((wave) => wave.surveyId === id).map(readHomeWave),
      }))
      .filter((survey) => mayPrepare || survey.waves.length > 0),
    newest: newest && (await getOverviewFor(db, member, request, newest.id)),
  };
}

export default function HomePage() {
  const words = getWords().home;
  const { frame, today, due, name, now, timeZone, mayPrepare, owner, people, names, steps, surveys, newest } =
    useLoaderData<typeof loader>();
  return (
    <MemberPage frame={frame} title={words.greeting(name)}>
      {steps.length > 0 ? <NextStepsList steps={steps} people={people} names={names} owner={owner} /> : null}
      {steps.length > 0 && owner ? (
        <p>
          <Link to="/app/demo">{words.steps.demo}</Link>
        </p>
      ) : null}
      <WaitingWaves waves={surveys.flatMap(({ waves }) => waves)} now={now} timeZone={timeZone} />
      {newest === null ? null : <NewestResults report={newest} />}
      <DueActions actions={due} today={today} />
      {surveys.length > 0 ? (
        <section className="stack">
          <h2>{words.surveys}</h2>
          {surveys.map(({ waves, ...survey }) => (
            <SurveyCard
              key={survey.id}
              survey={survey}
              waves={waves}
              timeZone={timeZone}
              mayPrepare={mayPrepare}
            />
          ))}
        </section>
      ) : mayPrepare ? null : (
        <div className="empty">
          <p>{words.noSurveysForViewer}</p>
        </div>
      )}
      {mayPrepare && surveys.length === 0 && steps.length === 0 ? (
        <div className="empty stack-tight">
          <p>{words.noSurveys}</p>
          <p>
            <Link to="/app/surveys">{words.newSurvey}</Link>
          </p>
        </div>
      ) : null}
    </MemberPage>
  );
}
