import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, lt, or } from "drizzle-orm";
import type { WaveState } from "#app/core/vocabulary";
import { getMail } from "#app/features/mail/carriers.server";
import { parseQuestionSet } from "#app/features/surveys/question-set-schema";
import { getQuestionSet } from "#app/features/surveys/surveys.server";
import { MEMBER_LANGUAGES, preferLanguage } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { speak } from "#app/locales/spoken.server";
import type { Platform } from "#app/platform/platform.server";
import { composeLetter } from "#app/ui/letter";
import type { Db } from "#db/client.server";
import { closedBox, keyHolder, organization, wave } from "#db/schema";
import { isWave } from "#db/wave-scope";
import { computeOpening, findTurnPlace } from "./custody";
import { putHolderMail } from "./holder-queue.server";
import { formatHolderLink, type KeyHolder, makeHolderToken } from "./holder-token.server";
import { isHolder } from "./name-holders.server";
import { listTakenTurns } from "./taken-turns.server";

/** How long a holder whose turn it is has, before they are written to again. */
const AGAIN_MILLISECONDS = 3 * 24 * 3_600_000;

/** Writes to every holder whose turn it is, and again every three days until it was taken. */
export async function remindHolders({ db, planes, now }: Platform): Promise<void> {
  const at = now();
  const frozen = await planes.box.select({ id: closedBox.waveId }).from(closedBox);
  const waiting = await db
    .select({ holder: keyHolder, manifest: wave.manifest, closedAt: wave.closedAt })
    .from(wave)
    .innerJoin(
      keyHolder,
      and(eq(keyHolder.organizationId, wave.organizationId), eq(keyHolder.waveId, wave.id)),
    )
    .where(
      and(
        eq(wave.state, "closed"),
        inArray(
          wave.id,
          frozen.map(({ id }) => id),
        ),
        or(isNull(keyHolder.writtenAt), lt(keyHolder.writtenAt, new Date(at.getTime() - AGAIN_MILLISECONDS))),
      ),
    );
  for (const { holder, manifest, closedAt } of waiting) {
    const { earliestOpening } = JSON.parse(manifest ?? "{}") as { earliestOpening: string };
    if (closedAt === null || computeOpening({ earliestOpening }, closedAt) > at) continue;
    if (findTurnPlace(holder.party, await listTakenTurns(db, holder)) === null) continue;
    await db.transaction(async (tx) => {
      await tx.update(keyHolder).set({ writtenAt: at }).where(isHolder(holder, holder.party));
      await putHolderMail(tx, holder, holder.party, at);
    });
  }
}

/**
 * The job behind it: what a holder is to do now. Nothing is sent where nothing is to be done any more, and a link of a
 * wave that is no trial is never written where the server's screen shows it.
 */
export async function sendHolderMail(
  platform: Platform,
  payload: Record<string, string | number>,
): Promise<void> {
  const id = { organizationId: String(payload.organizationId), waveId: String(payload.waveId) };
  const [found] = await platform.db
    .select({ holder: keyHolder, wave, organization: organization.name })
    .from(keyHolder)
    .innerJoin(wave, isWave(id))
    .innerJoin(organization, eq(organization.id, id.organizationId))
    .where(isHolder(id, Number(payload.party)));
  if (found === undefined) return;
  const { holder } = found;
  const { state, trial, manifestHash, surveyId, questionSet, name } = found.wave;
  const occasion = await findOccasion(platform.db, holder, { state, isLaunched: manifestHash !== null });
  if (occasion === null) return;
  const mail = await getMail(platform, id.organizationId);
  if (occasion !== "named" && !trial && !mail.reachesPeople)
    throw new Error("No mail server takes the mails to the key holders of a wave that is no trial.");
  const { languages } =
    questionSet === null
      ? await getQuestionSet(platform.db, id.organizationId, surveyId)
      : parseQuestionSet(questionSet);
  const token = makeHolderToken(platform.keys, holder);
  const message = speak(preferLanguage(languages, MEMBER_LANGUAGES), () => {
    const words = getWords().holders.mail[occasion];
    return {
      subject: words.subject(name),
      ...composeLetter({
        summary: words.summary,
        greeting: getWords().mail.greeting(holder.name),
        paragraphs: words.paragraphs(name, found.organization),
        button: { label: words.button, href: formatHolderLink(platform.env.BASE_URL, id.waveId, token) },
        foot: getWords().holders.mail.foot(found.organization),
      }),
    };
  });
  await mail.send({
    id: randomUUID(),
    organizationId: id.organizationId,
    to: { name: holder.name, address: holder.email },
    ...message,
  });
}

/** What a holder is to do now; null where there is nothing. */
async function findOccasion(
  db: Db,
  holder: KeyHolder,
  { state, isLaunched }: { state: WaveState; isLaunched: boolean },
): Promise<"named" | "launched" | "turn" | null> {
  if (state === "draft") return isLaunched ? "launched" : "named";
  if (state === "open") return "launched";
  const isTurn = state === "closed" && findTurnPlace(holder.party, await listTakenTurns(db, holder)) !== null;
  return isTurn ? "turn" : null;
}
