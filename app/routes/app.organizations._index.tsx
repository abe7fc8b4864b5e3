import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailField, nameField } from "#app/features/auth/account/account-form.server";
import { requireInstallationOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { OrganizationList } from "#app/features/auth/installation/organization-list";
import {
  inviteFirstOwner,
  listOrganizations,
} from "#app/features/auth/installation/other-organizations.server";
import { getMail } from "#app/features/mail/carriers.server";
import { removeUnclaimed } from "#app/features/removal/remove-unclaimed.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, notFound } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().organizations.list.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireInstallationOwner({ request, context });
  const { db, now } = context.platform;
  const organizations = await listOrganizations(db);
  return {
    frame: memberFrame(member),
    timeZone: member.organization.timeZone,
    organizations: organizations.map(({ invited, ...rest }) => ({
      ...rest,
      invited: invited && { ...invited, expired: invited.expiresAt <= now() },
    })),
  };
}

const schema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("invite"), id: z.uuid(), ownerName: nameField(), ownerEmail: emailField() }),
  z.object({ act: z.literal("remove"), id: z.uuid() }),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const words = getWords().organizations.list;
  const member = await requireInstallationOwner({ request, context });
  const { platform } = context;
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { values, form } = read;
  const empty = { organizationId: values.id, actor: member.userId };
  return pressOnce({ request, context }, member, form, async () => {
    if (values.act === "remove") {
      const removed = await removeUnclaimed(platform, empty);
      if (removed.ok) return data({ ok: true as const, said: words.removed(removed.name) });
      return refuse(form, removed.reason);
    }
    const { ownerName: name, ownerEmail: email } = values;
    const invited = await inviteFirstOwner(platform, { ...empty, owner: { name, email } });
    if (!invited.ok) return refuse(form, invited.reason);
    const { reachesPeople } = await getMail(platform, values.id);
    const said = reachesPeople ? words.sent : words.sentOutbox;
    return data({ ok: true as const, said: said(email, invited.name) });
  });
}

function refuse(form: FormData, reason: "unknown" | "taken_up") {
  if (reason === "unknown") throw notFound();
  return formFailure(form, { form: getWords().organizations.list.takenUp });
}

export default function OrganizationsPage() {
  const words = getWords().organizations.list;
  const { frame, timeZone, organizations } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const failed = done?.ok === false ? done : null;
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      actions={
        <Link className="button" to="/app/organizations/new">
          {words.create}
        </Link>
      }
    >
      <FormProblem text={failed?.errors.form} />
      <SuccessNotice text={done?.ok ? done.said : null} />
      <OrganizationList organizations={organizations} timeZone={timeZone} failed={failed} />
    </MemberPage>
  );
}
