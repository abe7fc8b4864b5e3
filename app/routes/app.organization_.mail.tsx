import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { takeAttempt } from "#app/features/auth/sign-in/attempts.server";
import { ItSheet } from "#app/features/mail/it-sheet";
import { loadMailPage } from "#app/features/mail/mail-page.server";
import { removeMailSettings } from "#app/features/mail/mail-settings.server";
import { MailServerFields } from "#app/features/mail/settings-fields";
import { sayTried, settingsSchema } from "#app/features/mail/settings-form.server";
import { SettingsInForce } from "#app/features/mail/settings-in-force";
import { tryMailSettings } from "#app/features/mail/try-settings.server";
import { getWords } from "#app/locales/spoken";
import { readFields } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().organizations.mail.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  return {
    frame: memberFrame(member),
    email: member.email,
    timeZone: member.organization.timeZone,
    page: await loadMailPage(context.platform, member.organizationId),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const words = getWords().organizations.mail;
  const member = await requireOwner({ request, context });
  const { platform, clientAddress } = context;
  const { organizationId, userId, name, email } = member;
  const form = await readFields(request);
  return pressOnce({ request, context }, member, form, async () => {
    const by = { userId, now: platform.now() };
    if (form.get("act") === "remove") {
      const { removed } = await removeMailSettings(platform, organizationId, by);
      return data({ ok: true as const, said: removed ? words.inForce.removed : words.inForce.nothing });
    }
    if (platform.mail.reachesPeople)
      return formFailure(form, { form: words.byServer.said(platform.mail.sender) });
    const read = settingsSchema(platform).safeParse(Object.fromEntries(form));
    if (!read.success)
      return formFailure(
        form,
        Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join("."), message]).reverse()),
      );
    const attempt = { kind: "mail", account: organizationId, address: clientAddress } as const;
    const allowed = await takeAttempt(platform, attempt);
    if (!allowed.ok) return formFailure(form, { form: words.problems.tooMany(allowed.minutes) }, 429);
    const to = { organizationId, organization: member.organization.name, name, address: email };
    const { from: sender, ...typed } = read.data;
    const tried = await tryMailSettings(platform, to, { ...typed, sender }, by);
    return tried.ok
      ? data({ ok: true as const, said: words.form.done(email) })
      : formFailure(form, sayTried(tried));
  });
}

export default function MailServerPage() {
  const words = getWords().organizations.mail;
  const { frame, email, timeZone, page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const failed = done?.ok === false ? done : null;
  const stored = page.tried ?? page.inForce;
  const shown = stored && { ...stored, port: `${stored.port}`, user: stored.user ?? "", from: stored.sender };
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      eyebrow={<Link to="/app/organization">{getWords().auth.organization.title}</Link>}
      lead={words.lead}
    >
      <FormProblem text={failed?.errors.form} />
      <SuccessNotice text={done?.ok ? done.said : null} />
      {page.byServer ? (
        <section className="card stack">
          <h2>{words.byServer.title}</h2>
          <p className="break">{words.byServer.said(page.sheet?.sender ?? "")}</p>
          {page.inForce === null ? null : <p>{words.byServer.unused}</p>}
        </section>
      ) : (
        <>
          <SettingsInForce settings={page.inForce} trouble={page.trouble} timeZone={timeZone} busy={busy} />
          <PostForm className="card stack form" noValidate>
            <h2>{page.inForce === null ? words.form.title : words.form.change}</h2>
            <p>{words.form.lead}</p>
            {page.tried === null ? null : <p className="notice warn">{words.form.pending}</p>}
            <MailServerFields
              values={failed?.typed ?? shown ?? {}}
              problems={failed?.errors ?? {}}
              hasPassword={stored !== null && stored.user !== null}
            />
            <div>
              <button type="submit" name="act" value="test" disabled={busy}>
                {busy ? words.form.busy : words.form.submit(email)}
              </button>
            </div>
          </PostForm>
        </>
      )}
      {page.sheet === null ? null : <ItSheet sheet={page.sheet} />}
    </MemberPage>
  );
}
