import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { isBankKey, OWN_WORDING_FROM } from "#app/core/questions/bank";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { OtherLanguages, OwnQuestionFields } from "#app/features/surveys/own-question-fields";
import type { QuestionChange } from "#app/features/surveys/question-changes";
import { describeEdited } from "#app/features/surveys/question-page.server";
import type { OwnWording } from "#app/features/surveys/selection";
import { editQuestions } from "#app/features/surveys/survey-edits.server";
import { ownQuestionSchema, placeRefusal } from "#app/features/surveys/survey-form.server";
import styles from "#app/features/surveys/surveys.css?url";
import { getSurvey, getSurveyQuestions } from "#app/features/surveys/surveys.server";
import { WordingHistory } from "#app/features/surveys/wording-history";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, notFound, requireFound, requireId } from "#app/platform/http.server";
import { DangerZone } from "#app/ui/danger-zone";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem, TextArea } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().surveys.page.questions);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const id = requireId(params.survey);
  const { db } = context.platform;
  const { name } = requireFound(await getSurvey(db, member.organizationId, id));
  const questions = requireFound(await getSurveyQuestions(db, member.organizationId, id));
  return {
    frame: memberFrame(member),
    timeZone: member.organization.timeZone,
    survey: { id, name },
    question: requireFound(describeEdited(questions, params.key ?? "")),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { organizationId, userId } = await requireOwner({ request, context });
  const id = requireId(params.survey);
  const key = params.key ?? "";
  const { platform } = context;
  const { selection } = requireFound(await getSurveyQuestions(platform.db, organizationId, id));
  const read = await readForm(request, ownQuestionSchema(selection.languages));
  if (!read.ok) return read.failure;
  const change = readChange(new URL(request.url).searchParams, key, read.values);
  const act = { organizationId, userId, now: platform.now() };
  return pressOnce({ request, context }, act, read.form, async () => {
    const changed = await editQuestions(platform.db, act, id, change);
    if (changed.ok && change.kind === "remove") throw redirect(`/app/surveys/${id}?done=removed`);
    if (changed.ok) throw redirect(`/app/surveys/${id}?done=saved#${key}`);
    if (changed.reason === "not_found" || changed.reason === "unknown_question") throw notFound();
    return formFailure(read.form, placeRefusal(changed.reason));
  });
}

function readChange(query: URLSearchParams, key: string, question: OwnWording): QuestionChange {
  const use = query.get("use");
  if (use !== null) {
    const version = Number(use);
    return isBankKey(key) && version < OWN_WORDING_FROM
      ? { kind: "restore", key }
      : { kind: "use_version", key, version };
  }
  if (query.has("remove")) return { kind: "remove", key };
  return isBankKey(key) ? { kind: "reword", key, text: question.text } : { kind: "edit", key, question };
}

export default function EditQuestionPage() {
  const words = getWords().surveys.question;
  const { frame, timeZone, survey, question } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const problems: Record<string, string> = failed?.errors ?? {};
  const back = `/app/surveys/${survey.id}`;
  return (
    <MemberPage
      frame={frame}
      title={words.editTitle(question.key)}
      eyebrow={<Link to={back}>{survey.name}</Link>}
    >
      <PostForm className="card stack form-card" noValidate>
        <FormProblem text={problems.form} />
        {!question.own ? (
          <TextArea
            label={words.wording}
            hint={words.wordingHint}
            name="text"
            className="short"
            defaultValue={failed?.typed.text ?? question.typed.text}
            problem={problems.text}
            required
          />
        ) : (
          <OwnQuestionFields
            values={failed?.typed ?? question.typed}
            problems={problems}
            languages={question.languages}
          />
        )}
        {question.own ? null : (
          <OtherLanguages languages={question.languages} values={failed?.typed ?? question.typed} />
        )}
        <div className="notice warn stack-tight">
          <p>
            <strong>{words.breaksTitle}</strong>
          </p>
          <p>
            {words.breaks} {!question.own ? words.comparable : null}
          </p>
        </div>
        <div className="row">
          <button type="submit">{!question.own ? words.saveWording : words.save}</button>
          <Link className="button quiet" to={back}>
            {getWords().surveys.new.cancel}
          </Link>
        </div>
      </PostForm>
      {question.wordings.length > 1 ? (
        <WordingHistory wordings={question.wordings} timeZone={timeZone} />
      ) : null}
      {!question.own ? null : <DangerZone words={words} lead={words.removeLead} />}
    </MemberPage>
  );
}
