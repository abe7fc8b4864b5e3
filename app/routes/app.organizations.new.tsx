import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailField, nameField } from "#app/features/auth/account/account-form.server";
import { requireInstallationOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { makeOrganization } from "#app/features/auth/installation/other-organizations.server";
import { SettingsFields } from "#app/features/organization/settings-fields";
import { sayTeamNames, settingsFields } from "#app/features/organization/settings-form.server";
import { listTimeZones } from "#app/features/organization/time-zones";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { TextField } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().organizations.create.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireInstallationOwner({ request, context });
  return {
    frame: memberFrame(member),
    timeZone: member.organization.timeZone,
    timeZones: listTimeZones(member.organization.timeZone),
    teams: getWords().questions.teams,
  };
}

const schema = z.object({ ownerName: nameField(), ownerEmail: emailField(), ...settingsFields });

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireInstallationOwner({ request, context });
  const { platform } = context;
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { ownerName, ownerEmail, organizationName, ...settings } = read.values;
  const problems = sayTeamNames(settings);
  if (Object.keys(problems).length > 0) return formFailure(read.form, problems);
  return pressOnce({ request, context }, member, read.form, async () => {
    await makeOrganization(platform, {
      organization: { name: organizationName, ...settings },
      owner: { name: ownerName, email: ownerEmail },
      actor: member.userId,
    });
    throw redirect("/app/organizations");
  });
}

export default function NewOrganizationPage() {
  const words = getWords().organizations.create;
  const { frame, timeZone, timeZones, teams } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const problems: Record<string, string> = failed?.errors ?? {};
  const typed: Record<string, string> = failed?.typed ?? {
    salesName: teams.sales,
    marketingName: teams.marketing,
    timeZone,
  };
  return (
    <MemberPage frame={frame} title={words.title} lead={words.lead}>
      <PostForm className="stack-loose form" noValidate>
        <section className="card stack">
          <h2>{words.organization}</h2>
          <SettingsFields values={typed} problems={problems} timeZones={timeZones} />
        </section>
        <section className="card stack">
          <div className="stack-tight">
            <h2>{words.owner}</h2>
            <p className="hint">{words.ownerHint}</p>
          </div>
          <TextField
            label={words.ownerName}
            name="ownerName"
            defaultValue={typed.ownerName}
            problem={problems.ownerName}
            autoComplete="off"
            maxLength={100}
            required
          />
          <TextField
            label={words.ownerEmail}
            name="ownerEmail"
            type="email"
            defaultValue={typed.ownerEmail}
            problem={problems.ownerEmail}
            autoComplete="off"
            required
          />
        </section>
        <div>
          <button type="submit">{words.submit}</button>
        </div>
      </PostForm>
    </MemberPage>
  );
}
