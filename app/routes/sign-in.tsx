import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { emailField } from "#app/features/auth/account/account-form.server";
import { CODE_MINUTES, LINK_MINUTES } from "#app/features/auth/limits";
import { leadIn, readVisitor } from "#app/features/auth/sign-in/enter.server";
import { safeNext } from "#app/features/auth/sign-in/next";
import { requestSignInLink, signInWithPassword } from "#app/features/auth/sign-in/sign-in.server";
import { getDemoSignIn } from "#app/features/demo/installation.server";
import { listOwnServers } from "#app/features/mail/carriers.server";
import { hasOrganization } from "#app/features/organization/organization.server";
import { listLanguages, MEMBER_LANGUAGES } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem, TextField } from "#app/ui/forms";
import { PlainPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";

export { ErrorPage as ErrorBoundary };

export async function loader({ context }: LoaderFunctionArgs) {
  if (!(await hasOrganization(context.platform.db))) throw redirect("/setup");
  const { db, mail } = context.platform;
  return {
    languages: listLanguages(MEMBER_LANGUAGES),
    /** Whether any does: that one organization's goes to the outbox is not said to whoever asks. */
    mailReachesPeople: mail.reachesPeople || (await listOwnServers(db)).length > 0,
    demo: await getDemoSignIn(context.platform),
  };
}

const schema = z.discriminatedUnion("way", [
  z.object({ way: z.literal("link"), email: emailField() }),
  z.object({
    way: z.literal("password"),
    email: emailField(),
    password: z.string().min(1, { error: () => getWords().auth.problems.passwordMissing }),
    next: z.string().optional(),
  }),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const words = getWords().auth.signIn;
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { values } = read;
  const visitor = readVisitor({ request, context });
  if (values.way === "link") {
    const asked = await requestSignInLink(context.platform, values.email, visitor);
    if (!asked.ok)
      return formFailure(read.form, { form: getWords().auth.problems.tooMany(asked.minutes) }, 429);
    return data({ ok: true as const, sentTo: values.email });
  }
  const signedIn = await signInWithPassword(context.platform, values, visitor);
  if (signedIn.ok) throw leadIn(context.platform, signedIn, safeNext(values.next));
  return signedIn.reason === "too_many"
    ? formFailure(read.form, { form: getWords().auth.problems.tooMany(signedIn.minutes) }, 429)
    : formFailure(read.form, { form: words.refused });
}

export default function SignInPage() {
  const words = getWords().auth.signIn;
  const { languages, mailReachesPeople, demo } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  if (done?.ok) return <LinkSent email={done.sentTo} mailReachesPeople={mailReachesPeople} />;
  const problems: Record<string, string> = done?.errors ?? {};
  return (
    <PlainPage title={words.title} languages={languages}>
      {demo === null ? null : (
        <p className="notice">{getWords().demo.signInHere(demo.email, demo.password)}</p>
      )}
      <FormProblem text={problems.form} />
      {parameters.has("ended") && done === undefined ? <p className="notice">{words.ended}</p> : null}
      {parameters.has("over") && done === undefined ? (
        <p className="notice">{getWords().factor.signIn.over(CODE_MINUTES)}</p>
      ) : null}
      {parameters.has("joined") && done === undefined ? <p className="notice good">{words.joined}</p> : null}
      {parameters.has("removed") && done === undefined ? (
        <p className="notice good">{getWords().removal.organization.removedAll}</p>
      ) : null}
      {parameters.has("kept") ? <p className="notice">{words.kept}</p> : null}
      <PostForm className="card stack" noValidate>
        <input type="hidden" name="next" value={safeNext(parameters.get("next"))} />
        <TextField
          label={words.email}
          name="email"
          type="email"
          defaultValue={done?.typed.email}
          problem={problems.email}
          autoComplete="username"
          required
        />
        <TextField
          label={words.password}
          name="password"
          type="password"
          problem={problems.password}
          autoComplete="current-password"
        />
        <button type="submit" name="way" value="password">
          {words.submit}
        </button>
        <p className="divider">{words.or}</p>
        <button type="submit" name="way" value="link" className="quiet">
          {words.link}
        </button>
        <p className="hint">{words.linkHint}</p>
      </PostForm>
    </PlainPage>
  );
}

function LinkSent({ email, mailReachesPeople }: { email: string; mailReachesPeople: boolean }) {
  const words = getWords().auth.signIn;
  return (
    <PlainPage title={words.sentTitle}>
      <p role="status">{words.sent(email, LINK_MINUTES)}</p>
      {mailReachesPeople ? null : <p className="notice">{words.sentOutbox}</p>}
      <p>
        <a href="/sign-in">{words.back}</a>
      </p>
    </PlainPage>
  );
}
