import { z } from "zod";
import type { Member } from "#app/features/auth/door/door.server";
import { teamNamesOf } from "#app/features/people/team-names";
import { hasSharesAlone } from "#app/features/releases/stored-release.server";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import type { WaveId } from "#db/wave-scope";
import { giveWord, type SharingRefusal, takeWordBack } from "./everybody.server";
import { makeReadLink, revokeReadLink } from "./read-links.server";
import { showToViewers } from "./viewers.server";

export const sharingSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("viewers") }),
  z.object({ act: z.literal("give") }),
  z.object({ act: z.literal("take") }),
  z.object({
    act: z.literal("make"),
    label: z
      .string()
      .trim()
      .min(1, { error: () => getWords().sharing.links.errors.label })
      .max(60, { error: () => getWords().sharing.links.errors.label }),
    endsOn: z.iso.date({ error: () => getWords().sharing.links.errors.endsOn }),
  }),
  z.object({ act: z.literal("revoke"), id: z.uuid() }),
]);

type Press = z.output<typeof sharingSchema>;

/** What was done, or by field why it was not; `href` is a link that was made, to be shown once. */
export type PressedSharing = { said: string; href?: string } | { errors: Record<string, string> };

const LONGEST_DAYS = 366;

/** Does what an owner or a lead pressed. */
export async function pressSharing(
  platform: Platform,
  member: Member,
  id: WaveId,
  press: Press,
): Promise<PressedSharing> {
  const words = getWords().sharing;
  const by = { userId: member.userId, now: platform.now() };
  const act = { actor: `user:${member.userId}` as const, now: by.now };
  const team = member.team === null ? "" : teamNamesOf(member.organization)[member.team];
  if ((press.act === "give" || press.act === "make") && (await hasSharesAlone(platform.db, id)))
    return { errors: { form: getWords().results.shares.notShared } };
  switch (press.act) {
    case "viewers": {
      const shown = await showToViewers(platform.db, id, act);
      return shown.ok ? { said: words.viewers.shown } : refuse(shown.reason);
    }
    case "give": {
      const given = await giveWord(platform, id, by);
      if (!given.ok) return refuse(given.reason);
      return { said: given.opened ? words.everybody.opened : words.everybody.given(team) };
    }
    case "take": {
      const taken = await takeWordBack(platform, id, by);
      return taken.ok ? { said: words.everybody.taken(team) } : refuse(taken.reason);
    }
    case "make": {
      const { timeZone } = member.organization;
      const last = dayIn(timeZone, new Date(by.now.getTime() + LONGEST_DAYS * 86_400_000));
      if (press.endsOn < dayIn(timeZone, by.now) || press.endsOn > last)
        return { errors: { endsOn: words.links.errors.endsOn } };
      const { label, endsOn } = press;
      const made = await makeReadLink(platform, id, { ...act, label, endsOn });
      return made.ok ? { said: words.links.made, href: made.href } : refuse(made.reason);
    }
    case "revoke": {
      const revoked = await revokeReadLink(platform.db, id, { ...act, linkId: press.id });
      return revoked.ok
        ? { said: words.links.revokedNow(revoked.label) }
        : { errors: { form: words.links.unknown } };
    }
  }
}

function refuse(reason: SharingRefusal["reason"]): PressedSharing {
  return { errors: { form: getWords().sharing.refusals[reason] } };
}
