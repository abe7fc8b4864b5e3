import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ActionForm } from "#app/features/actions/action-form";
import {
  actionFields,
  findDayProblem,
  readActionText,
  sayOwnerProblems,
} from "#app/features/actions/action-form.server";
import { getAction, listHeads } from "#app/features/actions/actions.server";
import { changeAction } from "#app/features/actions/propose-action.server";
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

export const meta = () => titled(getWords().actions.form.editTitle);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db, now } = context.platform;
  const { organizationId, organization, role } = member;
  const action = requireFound(
    await getAction(db, { organizationId, reader: "leads" }, requireId(params.action)),
  );
  return {
    frame: memberFrame(member),
    owner: role === "owner",
    teams: { sales: organization.salesName, marketing: organization.marketingName },
    heads: await listHeads(db, organizationId),
    today: dayIn(organization.timeZone, now()),
    id: action.id,
    title: action.title,
    written: {
      title: action.title,
      difference: action.difference,
      dueOn: action.dueOn,
      target: action.target === null ? "" : String(action.target),
      ownerSales: action.owners.sales.heads ? action.owners.sales.userId : "",
      ownerMarketing: action.owners.marketing.heads ? action.owners.marketing.userId : "",
    },
  };
}

const schema = z.object(actionFields);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db, now } = context.platform;
  const { organizationId, organization, userId } = member;
  const before = requireFound(
    await getAction(db, { organizationId, reader: "leads" }, requireId(params.action)),
  );
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const text = readActionText(read.values);
  const late = findDayProblem(text.dueOn, dayIn(organization.timeZone, now()), before.dueOn);
  if (late !== null) return formFailure(read.form, { dueOn: late });
  return pressOnce({ request, context }, member, read.form, async () => {
    const done = await changeAction(db, { organizationId, userId, now: now() }, before.id, text);
    const teams = { sales: organization.salesName, marketing: organization.marketingName };
    if (!done.ok)
      return formFailure(
        read.form,
        done.reason === "owners"
          ? sayOwnerProblems(done.problems, teams)
          : { form: getWords().actions.refused[done.reason] },
      );
    throw redirect(`/app/actions/${before.id}?done=changed`);
  });
}

export default function EditAction() {
  const words = getWords().actions.form;
  const { frame, id, title, written, ...sides } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <MemberPage
      frame={frame}
      title={words.editTitle}
      eyebrow={<Link to={`/app/actions/${id}`}>{title}</Link>}
    >
      <FormProblem text={failed?.errors.form} />
      <ActionForm
        typed={failed?.typed ?? written}
        problems={failed?.errors ?? {}}
        submit={words.save}
        {...sides}
      >
        <p className="notice">{words.changes}</p>
      </ActionForm>
    </MemberPage>
  );
}
