import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { describePasswordFault } from "#app/features/auth/account/account-form.server";
import { NewPasswordField } from "#app/features/auth/account/new-password-field";
import { MIN_PASSWORD } from "#app/features/auth/limits";
import { leadIn, readVisitor } from "#app/features/auth/sign-in/enter.server";
import { nameEntry } from "#app/features/auth/sign-in/enter-once.server";
import { signInWithLink } from "#app/features/auth/sign-in/sign-in.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { PlainPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";

export { ErrorPage as ErrorBoundary };

/** Opening the link changes nothing and says nothing about it: mail scanners open links, too. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { token: new URL(request.url).searchParams.get("token")?.slice(0, 100) ?? "" };
}

const schema = z.object({ token: z.string().max(100), newPassword: z.string().default("") });

export async function action({ request, context }: ActionFunctionArgs) {
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { token, newPassword } = read.values;
  const fault = newPassword === "" ? null : describePasswordFault(newPassword, { name: "", email: "" });
  if (fault !== null) return formFailure(read.form, { newPassword: fault });
  const signedIn = await signInWithLink(
    context.platform,
    {
      token,
      newPassword: newPassword === "" ? null : newPassword,
      entry: await nameEntry(request, read.form),
    },
    readVisitor({ request, context }),
  );
  if (signedIn.ok) throw leadIn(context.platform, signedIn, "/app/home");
  return signedIn.reason === "too_many"
    ? formFailure(read.form, { form: getWords().auth.problems.tooMany(signedIn.minutes) }, 429)
    : formFailure(read.form, { form: getWords().auth.link.refused });
}

export default function LinkPage() {
  const { token } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const problems: Record<string, string> = failed?.errors ?? {};
  const words = getWords().auth.link;
  return (
    <PlainPage title={words.title}>
      <p className="lead">{words.lead}</p>
      <FormProblem text={problems.form} />
      <PostForm className="card stack" noValidate>
        <input type="hidden" name="token" value={token} />
        <button type="submit">{words.submit}</button>
        <details open={problems.newPassword !== undefined}>
          <summary>{words.newPassword}</summary>
          <NewPasswordField
            label={words.newPasswordLabel}
            hint={words.newPasswordHint(MIN_PASSWORD)}
            name="newPassword"
            problem={problems.newPassword}
          />
        </details>
      </PostForm>
      {problems.form ? (
        <p>
          <a href="/sign-in">{words.again}</a>
        </p>
      ) : null}
    </PlainPage>
  );
}
