import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { readUpload } from "#app/features/files/upload.server";
import { readHistoryChoices, readWaveWishes } from "#app/features/history/history-form.server";
import { findSentFile, showHistory } from "#app/features/history/history-page.server";
import { readHistoryFile } from "#app/features/history/history-room.server";
import { describeNear, describeSurveyFile } from "#app/features/history/history-sentences";
import { HistoryStart } from "#app/features/history/history-start";
import { HistoryView } from "#app/features/history/history-view";
import { importHistory } from "#app/features/history/import-history.server";
import { getSurvey, getSurveyQuestions } from "#app/features/surveys/surveys.server";
import { formatLocalTime } from "#app/features/waves/wave/local-time";
import styles from "#app/features/waves/waves.css?url";
import { getWords } from "#app/locales/spoken";
import { formFailure, requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().history.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { organizationId } = member;
  const survey = requireFound(await getSurvey(context.platform.db, organizationId, requireId(params.survey)));
  return { frame: memberFrame(member), survey: { id: survey.id, name: survey.name } };
}

/** Shows what is in a file, by what was decided; sent with the confirmation, it is read once more and its waves are stored. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { organizationId, organization, userId } = await requireOwner({ request, context });
  const { db, now } = context.platform;
  const surveyId = requireId(params.survey);
  const survey = requireFound(await getSurveyQuestions(db, organizationId, surveyId));
  const { form, bytes: chosen } = await readUpload(request, 1000);
  const bytes = findSentFile(form, chosen);
  if (bytes === null) return formFailure(new FormData(), { file: getWords().history.nothing });
  const choices = readHistoryChoices(form);
  const read = await readHistoryFile({
    bytes,
    choices,
    waves: readWaveWishes(form),
    survey,
    organization: organization.name,
    today: formatLocalTime(now(), organization.timeZone).slice(0, 10),
    mark: getWords().history.mark,
  });
  if (!read.ok) return formFailure(new FormData(), { file: describeSurveyFile(read.problem) });
  const shown = showHistory(read, { bytes, choices, names: survey.teamNames });
  const { built } = read;
  if (form.get("act") !== "import" || built === null)
    return data(
      { ok: true as const, shown, refused: null },
      { status: form.get("act") === "import" ? 422 : 200 },
    );
  const act = { organizationId, userId, surveyId, actor: `user:${userId}` as const, now: now() };
  const done = await pressOnce({ request, context }, { organizationId, userId }, form, async () => {
    const imported = await importHistory(db, act, built);
    if (imported.ok) throw redirect(`/app/waves/${imported.waveId}/results`);
    return formFailure(new FormData(), { form: describeNear(imported.near) });
  });
  return data(
    { ok: true as const, shown, refused: Object.values(done.data.errors)[0] ?? null },
    { status: 422 },
  );
}

export default function ImportHistoryPage() {
  const words = getWords().history;
  const { frame, survey } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      eyebrow={<Link to={`/app/surveys/${survey.id}`}>{survey.name}</Link>}
    >
      {acted?.ok ? (
        <>
          <FormProblem text={acted.refused ?? undefined} />
          <HistoryView shown={acted.shown} path={`/app/surveys/${survey.id}/history`} />
        </>
      ) : (
        <HistoryStart problem={acted?.errors.file} />
      )}
    </MemberPage>
  );
}
