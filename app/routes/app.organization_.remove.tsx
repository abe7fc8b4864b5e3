import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { organizationCookie } from "#app/features/auth/door/organization-change.server";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { RemovalForm } from "#app/features/removal/removal-form";
import { isTypedName, removalSchema } from "#app/features/removal/removal-form.server";
import { describeOrganizationRemoval } from "#app/features/removal/removal-pages.server";
import { sayRemovalRefusal } from "#app/features/removal/removal-words";
import { removeOrganization } from "#app/features/removal/remove-organization.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, notFound } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().removal.organization.link);

/** A demo company is removed where it was loaded. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  if (member.organization.demo) throw redirect("/app/demo");
  const { organizationId, organization } = member;
  const { db } = context.platform;
  return {
    frame: memberFrame(member),
    organization: { id: organizationId, name: organization.name },
    removal: await describeOrganizationRemoval(db, organizationId, organization.timeZone),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { platform } = context;
  const { organizationId, userId, organization } = member;
  const read = await readForm(request, removalSchema);
  if (!read.ok) return read.failure;
  const other = member.organizations.find(({ id }) => id !== organizationId)?.id ?? null;
  // what is remembered of a press must outlive the organization
  const presser = { organizationId, userId, rememberedIn: other ?? organizationId };
  return pressOnce({ request, context }, presser, read.form, async () => {
    if (read.values.id !== organizationId) throw notFound();
    if (!isTypedName(read.values.name, organization.name))
      return formFailure(read.form, { name: getWords().removal.wrong.organization });
    const removed = await removeOrganization(platform, { organizationId, userId, now: platform.now() });
    if (!removed.ok) return formFailure(read.form, { form: sayRemovalRefusal(removed) });
    if (other === null) throw redirect("/sign-in?removed");
    throw redirect("/app/surveys?left", {
      headers: { "Set-Cookie": organizationCookie(platform, other) },
    });
  });
}

export default function RemoveOrganizationPage() {
  const words = getWords().removal.organization;
  const { frame, organization, removal } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>() ?? { errors: {}, typed: {} };
  return (
    <MemberPage
      frame={frame}
      title={words.title(organization.name)}
      eyebrow={<Link to="/app/organization">{getWords().auth.organization.title}</Link>}
      lead={words.lead}
    >
      <p>
        {getWords().exports.archive.before}{" "}
        <Link to="/app/organization#archive">{getWords().exports.archive.link}</Link>.
      </p>
      <RemovalForm
        what="organization"
        id={organization.id}
        name={organization.name}
        {...removal}
        failed={failed}
      />
    </MemberPage>
  );
}
