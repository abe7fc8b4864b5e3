import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { describePasswordFault, emailField, nameField } from "#app/features/auth/account/account-form.server";
import { NewPasswordField } from "#app/features/auth/account/new-password-field";
import { foundOrganization } from "#app/features/auth/installation/found-organization.server";
import { letIn } from "#app/features/auth/sign-in/enter.server";
import { findEntry, nameEntry } from "#app/features/auth/sign-in/enter-once.server";
import { hasOrganization } from "#app/features/organization/organization.server";
import { SettingsFields } from "#app/features/organization/settings-fields";
import { sayTeamNames, settingsFields } from "#app/features/organization/settings-form.server";
import { listTimeZones } from "#app/features/organization/time-zones";
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
  if (await hasOrganization(context.platform.db)) throw redirect("/sign-in");
  return {
    timeZones: listTimeZones(),
    languages: listLanguages(MEMBER_LANGUAGES),
    teams: getWords().questions.teams,
  };
}

const schema = z.object({
  name: nameField(),
  email: emailField(),
  password: z.string(),
  ...settingsFields,
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { platform } = context;
  const read = await readForm(request, schema);
  const entry = await nameEntry(request, read.form);
  if (await hasOrganization(platform.db)) {
    const entered = await findEntry(platform, entry);
    if (entered === null) throw redirect("/sign-in");
    return letIn({ request, context }, entered);
  }
  if (!read.ok) return read.failure;
  const { name, email, password, organizationName, ...settings } = read.values;
  const fault = describePasswordFault(password, { name, email });
  const problems = { ...sayTeamNames(settings), ...(fault === null ? {} : { password: fault }) };
  if (Object.keys(problems).length > 0) return formFailure(read.form, problems);
  const founded = await foundOrganization(platform, {
    organization: { name: organizationName, ...settings },
    owner: { name, email, password },
    entry,
  });
  const userId = founded.ok ? founded.userId : await findEntry(platform, entry);
  return userId === null
    ? formFailure(read.form, { form: getWords().auth.setup.exists })
    : letIn({ request, context }, userId);
}

export default function SetupPage() {
  const { timeZones, languages, teams } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const problems: Record<string, string> = failed?.errors ?? {};
  const typed: Record<string, string> = failed?.typed ?? {
    salesName: teams.sales,
    marketingName: teams.marketing,
  };
  const words = getWords().auth.setup;
  return (
    <PlainPage title={words.title} languages={languages}>
      <p className="lead">{words.lead}</p>
      <FormProblem text={problems.form} />
      <PostForm className="stack-loose" noValidate>
        <section className="card stack">
          <h2>{words.you}</h2>
          <TextField
            label={words.yourName}
            name="name"
            defaultValue={typed.name}
            problem={problems.name}
            autoComplete="name"
            required
          />
          <TextField
            label={words.email}
            name="email"
            type="email"
            defaultValue={typed.email}
            problem={problems.email}
            autoComplete="username"
            required
          />
          <NewPasswordField label={words.password} name="password" problem={problems.password} required />
        </section>
        <section className="card stack">
          <h2>{words.organization}</h2>
          <SettingsFields
            values={typed}
            problems={problems}
            timeZones={timeZones}
            guessTimeZone={failed === undefined}
          />
        </section>
        <button type="submit">{words.submit}</button>
      </PostForm>
    </PlainPage>
  );
}
