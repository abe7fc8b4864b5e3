import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AgreementForm } from "#app/features/agreements/agreement-form";
import { agreementFields, findReviewProblem } from "#app/features/agreements/agreement-form.server";
import { getAgreement } from "#app/features/agreements/agreements.server";
import { rewriteAgreement } from "#app/features/agreements/sign-agreement.server";
import { requireLead } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().agreements.form.editTitle);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db } = context.platform;
  const found = requireFound(await getAgreement(db, member.organizationId, requireId(params.agreement)));
  const [newest] = found.texts;
  return {
    frame: memberFrame(member),
    ...{ id: found.id, kind: found.kind },
    written: { title: newest?.title ?? "", body: newest?.body ?? "" },
  };
}

const schema = z.object(agreementFields);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db, now } = context.platform;
  const { organizationId, organization, userId, name, team } = member;
  const id = requireId(params.agreement);
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const problem = findReviewProblem(read.values.reviewOn, dayIn(organization.timeZone, now()));
  if (problem !== null) return formFailure(read.form, { reviewOn: problem });
  return pressOnce({ request, context }, member, read.form, async () => {
    const by = { organizationId, userId, name, team, now: now() };
    const done = await rewriteAgreement(db, by, id, read.values);
    if (!done.ok) return formFailure(read.form, { form: getWords().agreements.refused[done.reason] });
    throw redirect(`/app/agreements/${id}?done=written`);
  });
}

export default function EditAgreement() {
  const words = getWords().agreements;
  const { frame, id, kind, written } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <MemberPage
      frame={frame}
      title={words.form.editTitle}
      eyebrow={<Link to={`/app/agreements/${id}`}>{words.kinds[kind].name}</Link>}
    >
      <FormProblem text={failed?.errors.form} />
      <AgreementForm isNew={false} typed={failed?.typed ?? written} problems={failed?.errors ?? {}} />
    </MemberPage>
  );
}
