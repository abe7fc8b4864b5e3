import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { TokenForm } from "#app/features/tokens/token-form";
import { TokenList } from "#app/features/tokens/token-list";
import { dayIn, listTokens, makeToken, revokeToken } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { useRenewed } from "#app/ui/renewed";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().tokens.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { db, now } = context.platform;
  return {
    frame: memberFrame(member),
    today: dayIn(member.organization.timeZone, now()),
    tokens: await listTokens(db, member.organizationId),
  };
}

const schema = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("make"),
    name: z
      .string()
      .trim()
      .min(1, { error: () => getWords().tokens.errors.name })
      .max(60, { error: () => getWords().tokens.errors.name }),
    endsOn: z.union([z.literal("").transform(() => null), z.iso.date()], {
      error: () => getWords().tokens.errors.endsOn,
    }),
  }),
  z.object({ act: z.literal("revoke"), id: z.uuid() }),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const words = getWords().tokens;
  const member = await requireOwner({ request, context });
  const { db, now } = context.platform;
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { values } = read;
  const by = { organizationId: member.organizationId, actor: `user:${member.userId}` as const, now: now() };
  if (values.act === "revoke")
    return pressOnce({ request, context }, member, read.form, async () => {
      const revoked = await revokeToken(db, { ...by, id: values.id });
      if (!revoked.ok) return formFailure(read.form, { form: words.unknown });
      return data({ ok: true as const, said: words.revokedNow(revoked.name), text: null });
    });
  if (values.endsOn !== null && values.endsOn < dayIn(member.organization.timeZone, by.now))
    return formFailure(read.form, { endsOn: words.errors.endsOn });
  // what pressOnce keeps for a second press is stored, so the token itself goes past it
  let text: string | null = null;
  const answer = await pressOnce({ request, context }, member, read.form, async () => {
    const { name, endsOn } = values;
    text = (await makeToken(db, { ...by, name, endsOn, scope: "results:read" })).text;
    return data({ ok: true as const, said: words.madeBefore, text: null });
  });
  return text === null ? answer : data({ ok: true as const, said: words.made, text: text as string });
}

export default function TokensPage() {
  const words = getWords().tokens;
  const { frame, tokens, today } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const problems: Record<string, string> = done?.ok === false ? done.errors : {};
  const renewed = useRenewed(done, done?.ok === true && done.text !== null);
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      eyebrow={<Link to="/app/organization">{getWords().auth.organization.title}</Link>}
    >
      <FormProblem text={problems.form} />
      <SuccessNotice text={done?.ok ? done.said : null} />
      {done?.ok && done.text !== null ? (
        <p className="card break">
          <code>{done.text}</code>
        </p>
      ) : null}
      <TokenForm key={renewed} typed={done?.ok === false ? done.typed : {}} problems={problems} />
      <TokenList tokens={tokens} today={today} />
      <p className="small soft">{words.how}</p>
    </MemberPage>
  );
}
