import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { describePasswordFault, emailField, nameField } from "#app/features/auth/account-form.server";
import { foundOrganization } from "#app/features/auth/found-organization.server";
import { NewPasswordField } from "#app/features/auth/new-password-field";
import { readVisitor, startSession } from "#app/features/auth/sign-in.server";
import { hasOrganization } from "#app/features/organization/organization.server";
import { SettingsFields } from "#app/features/organization/settings-fields";
import { sayTeamNames, settingsFields } from "#app/features/organization/settings-form.server";
import { listTimeZones } from "#app/features/organization/time-zones";
import { en } from "#app/locales/en";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem, TextField } from "#app/ui/forms";
import { PlainPage } from "#app/ui/page";

export { ErrorPage as ErrorBoundary };

export async function loader({ context }: LoaderFunctionArgs) {
  if (await hasOrganization(context.platform.db)) throw redirect("/sign-in");
  return { timeZones: listTimeZones() };
}

const schema = z.object({
  name: nameField(),
  email: emailField(),
  password: z.string(),
  ...settingsFields,
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { platform } = context;
  if (await hasOrganization(platform.db)) throw redirect("/sign-in");
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { name, email, password, organizationName, ...settings } = read.values;
  const fault = describePasswordFault(password, { name, email });
  const problems = { ...sayTeamNames(settings), ...(fault === null ? {} : { password: fault }) };
  if (Object.keys(problems).length > 0) return formFailure(read.form, problems);
  const founded = await foundOrganization(platform, {
    organization: { name: organizationName, ...settings },
    owner: { name, email, password },
  });
  if (!founded.ok) return formFailure(read.form, { form: en.auth.setup.exists });
  const { cookie } = await startSession(platform, founded.userId, readVisitor({ request, context }));
  throw redirect("/app/home", { headers: { "Set-Cookie": cookie } });
}

export default function SetupPage() {
  const { timeZones } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const problems: Record<string, string> = failed?.errors ?? {};
  const typed: Record<string, string> = failed?.typed ?? { salesName: "Sales", marketingName: "Marketing" };
  const words = en.auth.setup;
  return (
    <PlainPage title={words.title}>
      <p className="lead">{words.lead}</p>
      <FormProblem text={problems.form} />
      <Form method="post" className="stack-loose" noValidate>
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
      </Form>
    </PlainPage>
  );
}
