import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailField } from "#app/features/auth/account/account-form.server";
import { requireLead, requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { removeFactorOfMember } from "#app/features/auth/factor/remove-factor.server";
import { InviteForm } from "#app/features/auth/members/invite-form";
import {
  inviteMember,
  listMemberInvitations,
  withdrawMemberInvitation,
} from "#app/features/auth/members/member-invitations.server";
import { MemberList } from "#app/features/auth/members/member-list";
import { changeRole, listMembers, removeMember } from "#app/features/auth/members/members.server";
import { OpenInvitations } from "#app/features/auth/members/open-invitations";
import { decodePlace, placeOptions } from "#app/features/auth/members/roles";
import { getMail } from "#app/features/mail/carriers.server";
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

export const meta = () => titled(getWords().auth.members.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db, now } = context.platform;
  const invitations = await listMemberInvitations(db, member.organizationId);
  return {
    frame: memberFrame(member),
    userId: member.userId,
    mayChange: member.role === "owner",
    timeZone: member.organization.timeZone,
    places: placeOptions(member.organization),
    members: await listMembers(db, member.organizationId),
    invitations: invitations.map((open) => ({ ...open, expired: open.expiresAt <= now() })),
  };
}

const place = z.string().transform((value, check) => {
  const decoded = decodePlace(value);
  if (decoded === null) check.addIssue({ code: "custom", message: getWords().auth.members.unknown });
  return decoded ?? z.NEVER;
});
const schema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("invite"), email: emailField(), place }),
  z.object({ act: z.literal("withdraw"), id: z.uuid(), email: z.string() }),
  z.object({ act: z.literal("change"), userId: z.string(), name: z.string(), place }),
  z.object({ act: z.literal("remove-factor"), userId: z.string(), name: z.string() }),
  z.object({ act: z.literal("remove"), userId: z.string(), name: z.string() }),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const words = getWords().auth.members;
  const member = await requireOwner({ request, context });
  const { platform } = context;
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { values } = read;
  const by = { organizationId: member.organizationId, actor: member.userId, now: platform.now() };
  const done = (said: string) => data({ ok: true as const, said, act: values.act });
  const refuse = (said: string) => formFailure(read.form, { form: said });
  return pressOnce({ request, context }, member, read.form, async () => {
    switch (values.act) {
      case "invite": {
        const invited = await inviteMember(platform, { ...by, email: values.email, ...values.place });
        if (!invited.ok) return formFailure(read.form, { email: words.alreadyMember });
        const { reachesPeople } = await getMail(platform, by.organizationId);
        return done((reachesPeople ? words.invited : words.invitedOutbox)(values.email));
      }
      case "withdraw": {
        const withdrawn = await withdrawMemberInvitation(platform.db, { ...by, id: values.id });
        return withdrawn.ok ? done(words.withdrawn(values.email)) : refuse(words.unknown);
      }
      case "change": {
        const changed = await changeRole(platform.db, { ...by, userId: values.userId, ...values.place });
        if (changed.ok) return done(words.changed(values.name));
        return refuse(changed.reason === "last_owner" ? words.lastOwner : words.unknown);
      }
      case "remove-factor": {
        const { members: said } = getWords().factor;
        const removed = await removeFactorOfMember(platform, member, values.userId);
        if (removed.ok) return done(said.removed(values.name));
        const { reason } = removed;
        return refuse(reason === "unknown" ? words.unknown : said[reason](values.name));
      }
      case "remove": {
        const removed = await removeMember(platform.db, { ...by, userId: values.userId });
        if (removed.ok) return done(words.removed(values.name));
        return refuse(removed.reason === "last_owner" ? words.lastOwner : words.unknown);
      }
    }
  });
}

export default function MembersPage() {
  const words = getWords().auth.members;
  const { frame, userId, mayChange, timeZone, places, members, invitations } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const problems: Record<string, string> = done?.ok === false ? done.errors : {};
  const renewed = useRenewed(done, done?.ok === true && done.act === "invite");
  return (
    <MemberPage frame={frame} title={words.title} lead={words.lead}>
      <FormProblem text={problems.form} />
      <SuccessNotice text={done?.ok ? done.said : null} />
      <MemberList
        members={members}
        places={places}
        userId={userId}
        timeZone={timeZone}
        mayChange={mayChange}
      />
      <OpenInvitations invitations={invitations} places={places} timeZone={timeZone} mayChange={mayChange} />
      <div className="grid">
        {mayChange ? (
          <InviteForm
            places={places}
            typed={done?.ok === false ? done.typed : {}}
            problems={problems}
            key={renewed}
          />
        ) : null}
        <section className="stack-tight">
          <h2>{words.rolesTitle}</h2>
          <dl className="stack-tight">
            {(["owner", "lead", "viewer"] as const).map((role) => (
              <div key={role}>
                <dt>
                  <strong>{role === "lead" ? words.leadTitle : getWords().auth.roles[role]}</strong>
                </dt>
                <dd className="soft">{words.roles[role]}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </MemberPage>
  );
}
