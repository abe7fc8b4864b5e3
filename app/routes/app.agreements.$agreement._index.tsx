import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AgreementPage } from "#app/features/agreements/agreement-page";
import { getAgreement } from "#app/features/agreements/agreements.server";
import { signAgreement, withdrawAgreement } from "#app/features/agreements/sign-agreement.server";
import { requireLead, requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { listUnledTeams } from "#app/features/auth/members/members.server";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().agreements.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { db, now } = context.platform;
  const { organizationId, organization, userId, role, team } = member;
  return {
    frame: memberFrame(member),
    agreement: requireFound(await getAgreement(db, organizationId, requireId(params.agreement))),
    reader: { userId, team, mayWrite: role !== "viewer" },
    teams: { sales: organization.salesName, marketing: organization.marketingName },
    unled: await listUnledTeams(db, organizationId),
    timeZone: organization.timeZone,
    today: dayIn(organization.timeZone, now()),
    done: new URL(request.url).searchParams.get("done"),
  };
}

const schema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("sign"), version: z.coerce.number().int().min(1).max(1_000_000) }),
  z.object({ act: z.literal("withdraw") }),
]);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db, now } = context.platform;
  const { organizationId, userId, name, team } = member;
  const id = requireId(params.agreement);
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { values } = read;
  return pressOnce({ request, context }, member, read.form, async () => {
    const by = { organizationId, userId, name, team, now: now() };
    const done =
      values.act === "sign"
        ? await signAgreement(db, by, { id, version: values.version })
        : await withdrawAgreement(db, by, id);
    if (!done.ok) return formFailure(read.form, { form: getWords().agreements.refused[done.reason] });
    const said = "inForce" in done ? (done.inForce ? "inForce" : "signed") : "withdrawn";
    throw redirect(`/app/agreements/${id}?done=${said}`);
  });
}

export default function ShownAgreement() {
  const words = getWords().agreements;
  const { frame, done, ...shown } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const said = Object.entries(words.said).find(([kind]) => kind === done)?.[1];
  return (
    <MemberPage
      frame={frame}
      title={words.kinds[shown.agreement.kind].name}
      eyebrow={<Link to="/app/agreements">{words.title}</Link>}
    >
      <FormProblem text={failed?.errors.form} />
      <SuccessNotice text={failed === undefined ? said : null} />
      <AgreementPage {...shown} />
    </MemberPage>
  );
}
