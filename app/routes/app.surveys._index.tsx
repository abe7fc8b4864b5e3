import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { isOutFor } from "#app/features/releases/readership";
import { measureLength } from "#app/features/surveys/duration";
import { SurveyList } from "#app/features/surveys/survey-list";
import styles from "#app/features/surveys/surveys.css?url";
import { getQuestionSet, listSurveys } from "#app/features/surveys/surveys.server";
import { listWaves } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { EmptyPage } from "#app/ui/empty-page";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().surveys.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** Viewers see the surveys that have results. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { db } = context.platform;
  const { organizationId, role } = member;
  const asked = new URL(request.url).searchParams;
  const waves = (await listWaves(db, organizationId)).filter(
    (wave) => role !== "viewer" || isOutFor(member, wave),
  );
  const surveys = await Promise.all(
    (await listSurveys(db, organizationId)).map(async ({ id, name, form, demo }) => {
      const set = await getQuestionSet(db, organizationId, id);
      const names = waves.filter((wave) => wave.surveyId === id).map((wave) => wave.name);
      return { id, name, form, demo, length: measureLength(set), waves: names.slice(0, 4) };
    }),
  );
  return {
    frame: memberFrame(member),
    owner: role === "owner",
    removed: asked.has("removed"),
    left: asked.has("left"),
    surveys: surveys.filter((survey) => role !== "viewer" || survey.waves.length > 0),
  };
}

export default function SurveysPage() {
  const words = getWords().surveys;
  const { frame, owner, surveys, removed, left } = useLoaderData<typeof loader>();
  const removal = getWords().removal;
  const create = owner ? (
    <Link className="button" to="/app/surveys/new">
      {words.create}
    </Link>
  ) : null;
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      actions={surveys.length > 0 ? create : null}
    >
      <SuccessNotice text={removed ? removal.survey.removed : left ? removal.organization.removed : null} />
      {surveys.length > 0 ? (
        <SurveyList surveys={surveys} />
      ) : (
        <EmptyPage title={words.nothingTitle} text={owner ? words.nothing : words.nothingForMembers}>
          {create}
        </EmptyPage>
      )}
    </MemberPage>
  );
}
