import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { actionActs, actOnAction } from "#app/features/actions/action-acts.server";
import { readActionFigures } from "#app/features/actions/action-figures.server";
import { ActionView } from "#app/features/actions/action-view";
import { getAction, listNotes } from "#app/features/actions/actions.server";
import { requireLead, requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { readershipOf } from "#app/features/releases/readership";
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

export const meta = () => titled(getWords().actions.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { db, now } = context.platform;
  const { organizationId, organization, userId, role, team } = member;
  const scope = readershipOf(member);
  const action = requireFound(
    await getAction(db, { organizationId, reader: scope }, requireId(params.action)),
  );
  const figures = await readActionFigures(db, organizationId, [action], scope);
  return {
    frame: memberFrame(member),
    reader: { userId, team, mayAct: role !== "viewer" },
    teams: { sales: organization.salesName, marketing: organization.marketingName },
    timeZone: organization.timeZone,
    today: dayIn(organization.timeZone, now()),
    action,
    figures: figures.get(action.id) ?? null,
    notes: await listNotes(db, organizationId, action.id),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db, now } = context.platform;
  const id = requireId(params.action);
  const read = await readForm(request, actionActs);
  if (!read.ok) return read.failure;
  const { organizationId, userId, name, team } = member;
  return pressOnce({ request, context }, member, read.form, async () => {
    const done = await actOnAction(db, { organizationId, userId, name, team, now: now() }, id, read.values);
    if (!done.ok) return formFailure(read.form, { form: getWords().actions.refused[done.reason] });
    throw redirect(`/app/actions/${id}?done=${done.said}`);
  });
}

export default function ActionPage() {
  const words = getWords().actions;
  const { frame, done, ...shown } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const said = Object.entries(words.said).find(([kind]) => kind === done)?.[1];
  return (
    <MemberPage
      frame={frame}
      title={shown.action.title}
      eyebrow={<Link to="/app/actions">{words.title}</Link>}
    >
      <FormProblem text={failed?.errors.form} />
      <SuccessNotice text={failed === undefined ? said : null} />
      <ActionView {...shown} typed={failed?.typed ?? {}} problems={failed?.errors ?? {}} />
    </MemberPage>
  );
}
