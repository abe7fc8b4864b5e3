import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AgreementForm } from "#app/features/agreements/agreement-form";
import {
  agreementFields,
  agreementKind,
  findReviewProblem,
} from "#app/features/agreements/agreement-form.server";
import { readAgreementKind } from "#app/features/agreements/kinds";
import { writeAgreement } from "#app/features/agreements/sign-agreement.server";
import { requireLead } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().agreements.form.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const kind = readAgreementKind(new URL(request.url).searchParams.get("kind"));
  return { frame: memberFrame(member), kind };
}

const schema = z.object({ ...agreementFields, kind: agreementKind });

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db, now } = context.platform;
  const { organizationId, organization, userId, name, team } = member;
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { kind, ...text } = read.values;
  const problem = findReviewProblem(text.reviewOn, dayIn(organization.timeZone, now()));
  if (problem !== null) return formFailure(read.form, { reviewOn: problem });
  return pressOnce({ request, context }, member, read.form, async () => {
    const by = { organizationId, userId, name, team, now: now() };
    const { id } = await writeAgreement(db, by, kind, text);
    throw redirect(`/app/agreements/${id}?done=written`);
  });
}

export default function NewAgreement() {
  const words = getWords().agreements;
  const { frame, kind } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <MemberPage
      frame={frame}
      title={words.form.title}
      eyebrow={<Link to="/app/agreements">{words.title}</Link>}
    >
      <FormProblem text={failed?.errors.form} />
      <AgreementForm
        isNew
        typed={failed?.typed ?? (kind === null ? {} : { kind, title: words.kinds[kind].name })}
        problems={failed?.errors ?? {}}
      />
    </MemberPage>
  );
}
