import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireMember, requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { WaveRows } from "#app/features/home/wave-rows";
import { isOutFor } from "#app/features/releases/readership";
import { RemovalLink } from "#app/features/removal/removal-link";
import { checkLanguage, getCheckedLanguages } from "#app/features/surveys/checked-languages.server";
import { measureLength } from "#app/features/surveys/duration";
import { LanguageCard } from "#app/features/surveys/language-card";
import { offerLanguages } from "#app/features/surveys/offered-languages.server";
import { QuestionGroups } from "#app/features/surveys/question-groups";
import { MOST_OWN_QUESTIONS } from "#app/features/surveys/question-limits";
import { listQuestionGroups } from "#app/features/surveys/question-list";
import { editQuestions, renameSurvey } from "#app/features/surveys/survey-edits.server";
import { placeRefusal, pressSchema, readPress } from "#app/features/surveys/survey-form.server";
import { SurveySettings } from "#app/features/surveys/survey-settings";
import styles from "#app/features/surveys/surveys.css?url";
import {
  getAskedBefore,
  getQuestionSet,
  getSurvey,
  getSurveyQuestions,
} from "#app/features/surveys/surveys.server";
import { listWaves } from "#app/features/waves/wave/waves.server";
import { FIRST_LANGUAGE } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, notFound, requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data?.survey.name ?? getWords().surveys.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** Owners change the questions, everybody else reads them; viewers once there are results. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = requireId(params.survey);
  const { db } = context.platform;
  const { organizationId, role } = member;
  const { name, form, demo } = requireFound(await getSurvey(db, organizationId, id));
  const waves = (await listWaves(db, organizationId, id)).filter(
    (wave) => role !== "viewer" || isOutFor(member, wave),
  );
  if (role === "viewer" && waves.length === 0) throw notFound();
  const questions = requireFound(await getSurveyQuestions(db, organizationId, id));
  const asked = await getAskedBefore(db, organizationId, id);
  const set = await getQuestionSet(db, organizationId, id);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    frame: memberFrame(member),
    owner: role === "owner",
    timeZone: member.organization.timeZone,
    survey: { id, name, form, demo },
    waves: waves.map(({ id, name, phase, opensAt, closesAt, releasedAt, trial, imported }) => {
      return { id, name, phase, opensAt, closesAt, releasedAt, trial, imported };
    }),
    released: waves.filter((wave) => wave.phase === "released").length,
    groups: listQuestionGroups(questions, asked),
    lastWave: asked?.waveName ?? null,
    own: questions.selection.own.length,
    languages: offerLanguages(questions.selection.languages, await getCheckedLanguages(db, organizationId)),
    firstLanguage: questions.selection.languages[0] ?? FIRST_LANGUAGE,
    length: measureLength(set),
    done: getWords().surveys.done[done] ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { organizationId, userId } = await requireOwner({ request, context });
  const id = requireId(params.survey);
  const { platform } = context;
  const read = await readForm(request, pressSchema);
  if (!read.ok) return read.failure;
  const { values } = read;
  const act = { organizationId, userId, now: platform.now() };
  return pressOnce({ request, context }, act, read.form, async () => {
    if (values.act === "check" || values.act === "uncheck") {
      await checkLanguage(platform.db, act, values.language, values.act === "check");
      return data(null);
    }
    if (values.act === "rename") {
      if (!(await renameSurvey(platform.db, act, id, values.name)).ok) throw notFound();
      return data(null);
    }
    const changed = await editQuestions(platform.db, act, id, readPress(values));
    if (changed.ok) return data(null);
    if (changed.reason === "not_found") throw notFound();
    return formFailure(read.form, placeRefusal(changed.reason));
  });
}

export default function SurveyPage() {
  const words = getWords().surveys.page;
  const loaded = useLoaderData<typeof loader>();
  const { frame, survey, owner } = loaded;
  const problems: Record<string, string> = useActionData<typeof action>()?.errors ?? {};
  const path = `/app/surveys/${survey.id}`;
  return (
    <MemberPage
      frame={frame}
      title={survey.name}
      eyebrow={<Link to="/app/surveys">{getWords().surveys.title}</Link>}
      actions={
        owner ? (
          <>
            <a className="button quiet" href={`${path}/preview`} title={words.previewHint}>
              {words.preview}
            </a>
            <Link className="button" to={`${path}/waves/new`}>
              {loaded.waves.length > 0 ? words.repeat : words.newWave}
            </Link>
          </>
        ) : null
      }
    >
      <SuccessNotice text={loaded.done} />
      <FormProblem text={problems.form} />
      <section className="stack">
        <div className="spread">
          <h2>{words.waves}</h2>
          <div className="row">
            {loaded.released > 1 ? <Link to={`${path}/trend`}>{words.trend}</Link> : null}
            {owner ? <Link to={`${path}/history`}>{getWords().history.link}</Link> : null}
            <Link to="/app/benchmarks">{getWords().benchmarks.title}</Link>
          </div>
        </div>
        {loaded.waves.length === 0 ? (
          <p className="soft">{words.noWaves}</p>
        ) : (
          <WaveRows waves={loaded.waves} timeZone={loaded.timeZone} />
        )}
      </section>
      <section className="stack">
        <div className="stack-tight">
          <div className="spread">
            <h2>{words.questions}</h2>
            <div className="row">
              {survey.demo ? <span className="tag warn">{getWords().surveys.demo}</span> : null}
              <span className="tag">{getWords().surveys.form[survey.form]}</span>
            </div>
          </div>
          <p className="soft">{words.questionsLead(getWords().surveys.length(loaded.length))}</p>
        </div>
        {owner ? (
          <div className="row">
            <Link className="button quiet" to={`${path}/questions/new`}>
              {words.addOwn}
            </Link>
            {loaded.own > 0 ? (
              <span className="soft small">{words.own(loaded.own, MOST_OWN_QUESTIONS)}</span>
            ) : null}
          </div>
        ) : (
          <p className="soft small">{words.readOnly}</p>
        )}
        <QuestionGroups
          groups={loaded.groups}
          surveyId={survey.id}
          lastWave={loaded.lastWave}
          editable={owner}
        />
      </section>
      <LanguageCard
        surveyId={survey.id}
        languages={loaded.languages}
        first={loaded.firstLanguage}
        owner={owner}
        problem={problems.languages}
      />
      {owner ? (
        <>
          <SurveySettings name={survey.name} form={survey.form} problems={problems} />
          <RemovalLink to={`${path}/remove`} label={getWords().removal.survey.link} />
        </>
      ) : null}
    </MemberPage>
  );
}
