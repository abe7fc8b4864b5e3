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
import { FormChoice } from "#app/features/surveys/form-choice";
import { addSurvey } from "#app/features/surveys/survey-edits.server";
import { surveySchema } from "#app/features/surveys/survey-form.server";
import styles from "#app/features/surveys/surveys.css?url";
import { getWords } from "#app/locales/spoken";
import { getLanguage } from "#app/locales/spoken.server";
import { readForm } from "#app/platform/form.server";
import { ErrorPage } from "#app/ui/error-page";
import { TextField } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().surveys.new.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { frame: memberFrame(await requireOwner({ request, context })) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { organizationId, userId } = await requireOwner({ request, context });
  const { platform } = context;
  const read = await readForm(request, surveySchema);
  if (!read.ok) return read.failure;
  const act = { organizationId, userId, now: platform.now() };
  return pressOnce({ request, context }, act, read.form, async () => {
    const made = await addSurvey(platform.db, act, { ...read.values, language: getLanguage() });
    throw redirect(`/app/surveys/${made.id}?done=created`);
  });
}

export default function NewSurveyPage() {
  const words = getWords().surveys.new;
  const { frame } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const typed: Record<string, string> = failed?.typed ?? { name: words.nameDefault, form: "core" };
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      eyebrow={<Link to="/app/surveys">{getWords().surveys.title}</Link>}
    >
      <PostForm className="card stack form-card" noValidate>
        <TextField
          label={words.name}
          hint={words.nameHint}
          name="name"
          defaultValue={typed.name}
          problem={failed?.errors.name}
          required
        />
        <FormChoice value={typed.form ?? ""} problem={failed?.errors.form} />
        <div className="row">
          <button type="submit">{words.create}</button>
          <Link className="button quiet" to="/app/surveys">
            {words.cancel}
          </Link>
        </div>
      </PostForm>
    </MemberPage>
  );
}
