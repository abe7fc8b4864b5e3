import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirectDocument } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { describePasswordFault } from "#app/features/auth/account/account-form.server";
import { setLanguage } from "#app/features/auth/account/accounts.server";
import { changePassword } from "#app/features/auth/account/change-password.server";
import { LanguageForm } from "#app/features/auth/account/language-form";
import { PasswordForm } from "#app/features/auth/account/password-form";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { FactorCard } from "#app/features/auth/factor/factor-card";
import { countRecoveryCodes } from "#app/features/auth/factor/recovery-codes.server";
import {
  listSessions,
  readSessionToken,
  revokeOtherSessions,
} from "#app/features/auth/session/session.server";
import { SessionList } from "#app/features/auth/session/session-list";
import { listLanguages, MEMBER_LANGUAGES } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { languageCookie } from "#app/platform/language.server";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { useRenewed } from "#app/ui/renewed";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().auth.profile.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const token = await readSessionToken(context.platform, request);
  return {
    frame: memberFrame(member),
    email: member.email,
    factor: {
      isSet: member.factor.isSet,
      left: await countRecoveryCodes(context.platform.db, member.userId),
    },
    languages: listLanguages(MEMBER_LANGUAGES),
    timeZone: member.organization.timeZone,
    sessions: await listSessions(context.platform.db, member.userId, token),
  };
}

const schema = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("password"),
    currentPassword: z.string().min(1, { error: () => getWords().auth.problems.passwordMissing }),
    newPassword: z.string(),
  }),
  z.object({ act: z.literal("sessions") }),
  z.object({
    act: z.literal("language"),
    language: z.enum(MEMBER_LANGUAGES, { error: () => getWords().auth.profile.languageUnknown }),
  }),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const words = getWords().auth.profile;
  const member = await requireMember({ request, context });
  const { platform, clientAddress } = context;
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const token = await readSessionToken(platform, request);
  return pressOnce({ request, context }, member, read.form, async () => {
    if (read.values.act === "sessions") {
      await revokeOtherSessions(platform.db, member.userId, token);
      return data({ ok: true as const, said: words.endedOthers, act: read.values.act });
    }
    if (read.values.act === "language") {
      const { language } = read.values;
      await setLanguage(platform.db, member.userId, language);
      // anew, because the page under way has the words of its own language only
      throw redirectDocument("/app/profile?spoken", {
        headers: { "Set-Cookie": languageCookie(platform.env.BASE_URL, language) },
      });
    }
    const { currentPassword, newPassword } = read.values;
    const fault = describePasswordFault(newPassword, member);
    if (fault !== null) return formFailure(read.form, { newPassword: fault });
    const changed = await changePassword(platform, {
      member,
      currentPassword,
      newPassword,
      keepSession: token,
      address: clientAddress,
    });
    if (changed.ok) return data({ ok: true as const, said: words.changed, act: read.values.act });
    return changed.reason === "too_many"
      ? formFailure(read.form, { currentPassword: getWords().auth.problems.tooMany(changed.minutes) }, 429)
      : formFailure(read.form, { currentPassword: words.wrong });
  });
}

export default function ProfilePage() {
  const words = getWords().auth.profile;
  const { frame, email, factor, languages, timeZone, sessions } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const spoken = done === undefined && parameters.has("spoken") ? words.languageChosen : null;
  const problems = done?.ok === false ? done.errors : {};
  const renewed = useRenewed(done, done?.ok === true && done.act === "password");
  return (
    <MemberPage frame={frame} title={words.title} lead={words.signedInAs(email)}>
      <SuccessNotice text={done?.ok ? done.said : spoken} />
      <LanguageForm languages={languages} problem={problems.language} />
      <PasswordForm key={renewed} email={email} problems={problems} />
      <FactorCard {...factor} />
      <section className="stack">
        <h2>{words.sessionsTitle}</h2>
        <SessionList sessions={sessions} timeZone={timeZone} />
        {sessions.length > 1 ? (
          <PostForm>
            <button type="submit" name="act" value="sessions" className="quiet">
              {words.endOthers}
            </button>
          </PostForm>
        ) : null}
      </section>
    </MemberPage>
  );
}
