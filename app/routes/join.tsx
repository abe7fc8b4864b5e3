import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { describePasswordFault, nameField } from "#app/features/auth/account/account-form.server";
import { NewPasswordField } from "#app/features/auth/account/new-password-field";
import { organizationCookie } from "#app/features/auth/door/organization-change.server";
import {
  acceptMemberInvitation,
  findMemberInvitation,
  readGainedPlace,
} from "#app/features/auth/members/join.server";
import { describeRole } from "#app/features/auth/members/roles";
import { takeAttempt } from "#app/features/auth/sign-in/attempts.server";
import { letIn, readVisitor } from "#app/features/auth/sign-in/enter.server";
import { findEntry, nameEntry } from "#app/features/auth/sign-in/enter-once.server";
import { listLanguages, MEMBER_LANGUAGES } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import type { NamedLanguage } from "#app/locales/words";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import type { Platform } from "#app/platform/platform.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem, TextField } from "#app/ui/forms";
import { PlainPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";

export { ErrorPage as ErrorBoundary };

/** Opening the link changes nothing: mail scanners open links, too. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { platform } = context;
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const languages = listLanguages(MEMBER_LANGUAGES);
  const found = await findMemberInvitation(platform.db, token, platform.now());
  if (found === null) return { open: false as const, languages };
  return {
    open: true as const,
    languages,
    token,
    email: found.email,
    organizationName: found.organization.name,
    role: describeRole(found, found.organization),
    name: found.name ?? "",
    hasAccount: found.userId !== null,
  };
}

const schema = z.object({
  token: z.string().max(100),
  name: z.string().optional(),
  password: z.string().optional(),
});
const newAccount = z.object({ name: nameField(), password: z.string() });

export async function action({ request, context }: ActionFunctionArgs) {
  const words = getWords().auth.join;
  const { platform } = context;
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { token } = read.values;
  const visitor = readVisitor({ request, context });
  const allowed = await takeAttempt(platform, { kind: "token", account: token, address: visitor.address });
  if (!allowed.ok)
    return formFailure(read.form, { form: getWords().auth.problems.tooMany(allowed.minutes) }, 429);
  const entry = await nameEntry(request, read.form);
  const enterAgain = async () => {
    const entered = await findEntry(platform, entry);
    const organizationId = readGainedPlace(entered);
    if (organizationId !== null) throw leadToSignIn(platform, organizationId);
    if (entered !== null) return letIn({ request, context }, entered);
    return formFailure(read.form, { form: words.gone });
  };
  const found = await findMemberInvitation(platform.db, token, platform.now());
  if (found === null) return enterAgain();
  const account = found.userId === null ? newAccount.safeParse(read.values) : null;
  if (account?.success === false) return formFailure(read.form, { name: getWords().auth.problems.name });
  const fault = account
    ? describePasswordFault(account.data.password, { ...account.data, email: found.email })
    : null;
  if (fault !== null) return formFailure(read.form, { password: fault });
  const joined = await acceptMemberInvitation(platform, { token, newAccount: account?.data ?? null, entry });
  if (!joined.ok && joined.reason === "elsewhere")
    return formFailure(read.form, { form: getWords().organizations.mail.elsewhere });
  if (!joined.ok) return enterAgain();
  if (joined.hadAccount) throw leadToSignIn(platform, joined.organizationId);
  return letIn({ request, context }, joined.userId);
}

/** The link proves a mailbox a week ago: it gives an account a place, and opens nothing that the account opens. */
function leadToSignIn(platform: Platform, organizationId: string): Response {
  const headers = { "Set-Cookie": organizationCookie(platform, organizationId) };
  return redirect("/sign-in?joined=1", { headers });
}

export default function JoinPage() {
  const words = getWords().auth.join;
  const invitation = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const problems: Record<string, string> = failed?.errors ?? {};
  if (!invitation.open) return <GonePage languages={invitation.languages} />;
  return (
    <PlainPage title={words.title(invitation.organizationName)} languages={invitation.languages}>
      <p className="lead">{words.lead(invitation.role)}</p>
      <FormProblem text={problems.form} />
      <PostForm className="card stack" noValidate>
        <input type="hidden" name="token" value={invitation.token} />
        <TextField
          label={words.email}
          name="email"
          defaultValue={invitation.email}
          autoComplete="username"
          readOnly
        />
        {invitation.hasAccount ? (
          <p>{words.existing}</p>
        ) : (
          <>
            <TextField
              label={words.name}
              hint={words.nameHint}
              name="name"
              defaultValue={failed?.typed.name ?? invitation.name}
              problem={problems.name}
              autoComplete="name"
              maxLength={100}
              required
            />
            <NewPasswordField label={words.password} name="password" problem={problems.password} required />
          </>
        )}
        <button type="submit">{words.submit}</button>
      </PostForm>
    </PlainPage>
  );
}

function GonePage({ languages }: { languages: NamedLanguage[] }) {
  const words = getWords().auth.join;
  return (
    <PlainPage title={words.goneTitle} languages={languages}>
      <p className="lead">{words.gone}</p>
      <p>
        <a href="/sign-in">{words.signIn}</a>
      </p>
    </PlainPage>
  );
}
