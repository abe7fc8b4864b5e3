import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { listCompanyYears } from "#app/features/benchmarks/companies/companies.server";
import { GiveCard } from "#app/features/benchmarks/companies/give-card";
import { listWavesToGive } from "#app/features/benchmarks/companies/give-company-file.server";
import { pressCompanies, sayDone } from "#app/features/benchmarks/companies/press-companies.server";
import { TakeCard } from "#app/features/benchmarks/companies/take-card";
import { readUpload } from "#app/features/files/upload.server";
import { getWords } from "#app/locales/spoken";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().benchmarks.companies.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { db } = context.platform;
  return {
    frame: memberFrame(member),
    years: await listCompanyYears(db, member.organizationId),
    waves: await listWavesToGive(db, member.organizationId),
    done: sayDone(new URL(request.url).searchParams),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { organizationId, userId } = await requireOwner({ request, context });
  const { form, bytes } = await readUpload(request);
  const act = { organizationId, userId, now: context.platform.now() };
  return pressOnce({ request, context }, act, form, async () => {
    const pressed = await pressCompanies(context.platform, act, form, bytes);
    if ("errors" in pressed) return formFailure(form, pressed.errors);
    throw redirect(`/app/benchmarks/companies?${pressed.done}`);
  });
}

export default function CompaniesPage() {
  const words = getWords().benchmarks.companies;
  const { frame, years, waves, done } = useLoaderData<typeof loader>();
  const problems: Record<string, string> = useActionData<typeof action>()?.errors ?? {};
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      eyebrow={<Link to="/app/benchmarks">{getWords().benchmarks.title}</Link>}
    >
      <SuccessNotice text={done} />
      <FormProblem text={problems.form} />
      <TakeCard years={years} problem={problems.file} />
      <GiveCard waves={waves} />
    </MemberPage>
  );
}
