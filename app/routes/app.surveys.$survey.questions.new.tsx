import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { OwnQuestionFields } from "#app/features/surveys/own-question-fields";
import { editQuestions } from "#app/features/surveys/survey-edits.server";
import { ownQuestionSchema, placeRefusal } from "#app/features/surveys/survey-form.server";
import styles from "#app/features/surveys/surveys.css?url";
import { getSurvey } from "#app/features/surveys/surveys.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, notFound, requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().surveys.question.addTitle);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const id = requireId(params.survey);
  const { name, selection } = requireFound(await getSurvey(context.platform.db, member.organizationId, id));
  return { frame: memberFrame(member), survey: { id, name }, languages: selection.languages };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { organizationId, userId } = await requireOwner({ request, context });
  const id = requireId(params.survey);
  const { platform } = context;
  const { selection } = requireFound(await getSurvey(platform.db, organizationId, id));
  const read = await readForm(request, ownQuestionSchema(selection.languages));
  if (!read.ok) return read.failure;
  const act = { organizationId, userId, now: platform.now() };
  return pressOnce({ request, context }, act, read.form, async () => {
    const added = await editQuestions(platform.db, act, id, { kind: "add", question: read.values });
    if (added.ok) throw redirect(`/app/surveys/${id}?done=added#${added.key}`);
    if (added.reason === "not_found") throw notFound();
    return formFailure(read.form, placeRefusal(added.reason));
  });
}

export default function NewQuestionPage() {
  const words = getWords().surveys.question;
  const { frame, survey, languages } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = `/app/surveys/${survey.id}`;
  return (
    <MemberPage
      frame={frame}
      title={words.addTitle}
      lead={words.addLead}
      eyebrow={<Link to={back}>{survey.name}</Link>}
    >
      <PostForm className="card stack form-card" noValidate>
        <FormProblem text={failed?.errors.form} />
        <OwnQuestionFields
          values={failed?.typed ?? {}}
          problems={failed?.errors ?? {}}
          languages={languages}
        />
        <div className="row">
          <button type="submit">{words.add}</button>
          <Link className="button quiet" to={back}>
            {getWords().surveys.new.cancel}
          </Link>
        </div>
      </PostForm>
    </MemberPage>
  );
}
