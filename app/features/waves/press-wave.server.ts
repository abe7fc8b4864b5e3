import { DIMENSIONS } from "#app/core/questions/bank";
import { describeAddressProblem } from "#app/features/auth/account/address-problem";
import type { Member } from "#app/features/auth/door/door.server";
import { dismissHolders, nameHolders, writeToHolders } from "#app/features/holders/name-holders.server";
import { readHoldersForm } from "#app/features/holders/read-holders-form.server";
import { correctAddress } from "#app/features/invitations/correct-address.server";
import { sendTestMail } from "#app/features/invitations/test-mail.server";
import { getLetterhead } from "#app/features/letterhead/letterhead.server";
import { getMail } from "#app/features/mail/carriers.server";
import { measureLength } from "#app/features/surveys/duration";
import { getQuestionSet } from "#app/features/surveys/surveys.server";
import {
  confirmCustody,
  deleteDraft,
  renameWave,
  setDates,
  setReminders,
  setSlicings,
  setTarget,
  setThresholds,
} from "#app/features/waves/draft/change-draft.server";
import { describePromised } from "#app/features/waves/draft/promised.server";
import { cancelWave } from "#app/features/waves/end/cancel-wave.server";
import { closeWave } from "#app/features/waves/end/close-wave.server";
import { extendWave } from "#app/features/waves/open/extend-wave.server";
import { sendReminder } from "#app/features/waves/open/remind-people.server";
import { sendMailsAgain } from "#app/features/waves/open/resend-mails.server";
import { readSlicesForm } from "#app/features/waves/slices/read-slices-form";
import { readLocalTime } from "#app/features/waves/wave/local-time";
import { aimField } from "#app/features/waves/wave/plan";
import { saySentence } from "#app/features/waves/wave/refusal-sentence";
import { refuseByState } from "#app/features/waves/wave/refusals.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { readMailAddress } from "#app/platform/mail-address.server";
import type { Platform } from "#app/platform/platform.server";
import { formatDateTime } from "#app/ui/dates";
import type { Turn } from "#app/ui/zone-clock";
import type { Db } from "#db/client.server";
import type { WaveId } from "#db/wave-scope";
import type { WavePress } from "./press-schema";

/** What was done, or what is wrong by field; `form` is about the press as a whole. */
export type Pressed = { said: string } | { errors: Record<string, string> };

/** Does what an owner pressed. */
export async function pressWave(
  platform: Platform,
  member: Member,
  waveId: string,
  press: WavePress,
): Promise<Pressed> {
  const words = getWords().waves;
  const { db } = platform;
  const id: WaveId = { organizationId: member.organizationId, waveId };
  const by = { actor: `user:${member.userId}` as const, now: platform.now() };
  const { timeZone } = member.organization;
  switch (press.act) {
    case "rename":
      return say(await renameWave(db, id, press.name, by), words.draft.saved);
    case "dates": {
      const closes = takeMoment(press.closes, press.closesTurn, timeZone);
      const opens = press.opens === "" ? { at: null } : takeMoment(press.opens, press.opensTurn, timeZone);
      if ("said" in closes || "said" in opens) {
        const said = {
          opens: "said" in opens ? opens.said : "",
          closes: "said" in closes ? closes.said : "",
        };
        return { errors: Object.fromEntries(Object.entries(said).filter(([, text]) => text !== "")) };
      }
      const set = await setDates(db, id, { opensAt: opens.at, closesAt: closes.at }, by);
      if (set.ok || set.reason === "not_found" || set.reason === "wrong_state")
        return say(set, words.draft.saved);
      const field = set.reason === "opens_too_late" ? "opens" : "closes";
      return { errors: { [field]: words.dates.problems[set.reason] } };
    }
    case "reminders": {
      const days = [press.day1, press.day2, press.day3].filter((value) => value !== null);
      return say(await setReminders(db, id, { to: press.to, days }, by), words.draft.saved);
    }
    case "thresholds": {
      const { act: _act, ...thresholds } = press;
      return say(await setThresholds(db, id, thresholds, by), words.draft.saved);
    }
    case "slices": {
      const { act: _act, ...typed } = press;
      const read = readSlicesForm(typed as Record<string, string>);
      if (!read.ok) return { errors: read.errors };
      return say(await setSlicings(db, id, read.slicings, by), words.draft.saved);
    }
    case "target": {
      const dimensions = Object.fromEntries(
        DIMENSIONS.flatMap((dimension) => {
          const value = press[aimField(dimension)] ?? null;
          return value === null ? [] : [[dimension, value]];
        }),
      );
      return say(await setTarget(db, id, { index: press.index, dimensions }, by), words.draft.saved);
    }
    case "custody": {
      const { phrase } = words.anonymity;
      if (foldPhrase(press.phrase) !== foldPhrase(phrase))
        return { errors: { phrase: words.anonymity.wrong(phrase) } };
      return say(await confirmCustody(db, id, by), words.draft.saved);
    }
    case "holders": {
      const { act: _act, ...typed } = press;
      const read = readHoldersForm(typed as Record<string, string>);
      if (!read.ok) return { errors: read.errors };
      const named = await nameHolders(platform, id, read.named, by);
      return say(named.ok ? named : await refuseByState(db, id), getWords().holders.draft.said);
    }
    case "dismissHolders": {
      const dismissed = await dismissHolders(platform, id, by);
      return say(dismissed.ok ? dismissed : await refuseByState(db, id), getWords().holders.draft.dismissed);
    }
    case "writeToHolders": {
      const written = await writeToHolders(platform, id, by);
      const { again, allReady } = getWords().holders.draft;
      if (!written.ok && written.reason === "all_ready") return { said: allReady };
      return say(written.ok ? written : await refuseByState(db, id), again);
    }
    case "test":
      return pressTest(platform, member, id);
    case "delete":
      return say(await deleteDraft(db, id, by), words.draft.removed);
    case "remind":
      return say(await sendReminder(platform, id, press.sent, by), words.remind.done);
    case "extend": {
      const closes = takeMoment(press.closes, press.closesTurn, timeZone);
      if ("said" in closes) return { errors: { closes: closes.said } };
      const closesAt = closes.at;
      const extended = await extendWave(db, id, closesAt, by);
      if (!extended.ok && extended.reason === "not_later") return { errors: { closes: words.end.notLater } };
      if (!extended.ok && extended.reason === "too_near") return { errors: { closes: words.end.tooNear } };
      if (!extended.ok && extended.reason === "closes_too_late")
        return { errors: { closes: words.dates.problems[extended.reason] } };
      return say(extended, words.end.extended(formatDateTime(closesAt, timeZone)));
    }
    case "close":
      if (!(await isNameOf(db, id, press.name))) return { errors: { name: words.end.cancelWrong } };
      return say(await closeWave(platform, id, by), words.end.closed);
    case "cancel": {
      if (!(await isNameOf(db, id, press.name))) return { errors: { name: words.end.cancelWrong } };
      return say(await cancelWave(platform, id, by), words.end.cancelled);
    }
    case "again":
      return say(await sendMailsAgain(db, id, press.which, by), words.mails.sentAgain);
    case "correct": {
      const read = readMailAddress(press.email);
      if (!read.ok) return { errors: { email: describeAddressProblem(read.problem) } };
      const corrected = await correctAddress(platform, { ...id, ...by, ...press });
      return corrected.ok
        ? { said: words.mails.correctedSaid(corrected.name) }
        : { errors: { email: words.mails.refusals[corrected.reason] } };
    }
  }
}

/** What cannot be undone asks for the name of the wave. */
async function isNameOf(db: Db, id: WaveId, typed: string): Promise<boolean> {
  const found = await getWave(db, id);
  return found === null || typed.trim() === found.name;
}

/** The moment that a date and time field means, or the sentence that says why it means none. */
function takeMoment(text: string, turn: Turn | undefined, timeZone: string): { at: Date } | { said: string } {
  const words = getWords().waves;
  const read = readLocalTime(text, timeZone);
  switch (read.kind) {
    case "once":
      return { at: read.at };
    case "twice":
      return turn === undefined ? { said: words.dates.twice } : { at: read[turn] };
    case "skipped":
      return { said: words.dates.skipped(formatDateTime(read.at, timeZone)) };
    case "year":
      return { said: words.dates.year };
    case "none":
      return { said: words.dates.invalid };
  }
}

function say(result: Parameters<typeof saySentence>[0], done: string): Pressed {
  return result.ok ? { said: done } : { errors: { form: saySentence(result) } };
}

async function pressTest(platform: Platform, member: Member, id: WaveId): Promise<Pressed> {
  const words = getWords().waves;
  const found = await getWave(platform.db, id);
  if (found === null) return { errors: { form: words.refusals.not_found } };
  const { holders, thresholds } = await describePromised(platform.db, id.organizationId, found);
  const { comments } = measureLength(await getQuestionSet(platform.db, id.organizationId, found.surveyId));
  const { name, salesName, marketingName } = member.organization;
  const sent = await sendTestMail(
    platform,
    { name: member.name, address: member.email },
    {
      organizationId: id.organizationId,
      organization: name,
      sales: salesName,
      marketing: marketingName,
      holders: holders.map((holder) => holder.name),
      least: thresholds.answers,
      leastOfComments: comments > 0 ? thresholds.commentResponses : null,
      letterhead: await getLetterhead(platform.db, id.organizationId),
    },
  );
  if (!sent.ok) return { errors: { form: words.mail.testFailed(sent.said) } };
  const { reachesPeople } = await getMail(platform, id.organizationId);
  return { said: reachesPeople ? words.mail.tested(member.email) : words.mail.testedOutbox };
}

/** A typed phrase as it is compared: without its capitals, doubled spaces and the full stop at its end. */
function foldPhrase(phrase: string): string {
  return phrase.normalize("NFC").trim().toLowerCase().replaceAll(/\s+/g, " ").replace(/\.$/, "");
}
