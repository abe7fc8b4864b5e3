import { eq } from "drizzle-orm";
import { z } from "zod";
import { recordEvent } from "#app/features/audit/record-event.server";
import { isLanguage, type Language } from "#app/locales/languages.server";
import type { Colour } from "#app/ui/colour-contrast";
import type { Db } from "#db/client.server";
import { letterhead, waveLetterhead } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";
import type { Logo, Picture } from "./logo.server";
import type { OwnWords } from "./own-words";

type WordsByLanguage = Partial<Record<Language, OwnWords>>;

/** What an organization's mails carry of its own: parts that are null, and languages that are missing, are the product's. */
export type Letterhead = { colour: Colour | null; mailLogo: Picture | null; words: WordsByLanguage };
/** The same with what pages and files show. */
export type WholeLetterhead = Letterhead & { logo: Picture | null };

export const NO_LETTERHEAD: WholeLetterhead = { colour: null, logo: null, mailLogo: null, words: {} };

type Change = { organizationId: string; actor: `user:${string}`; now: Date };

const text = z.string();
const storedWords = z
  .record(text, z.object({ greeting: text, invitation: text, reminder: text, signature: text }))
  .transform(
    (all) => Object.fromEntries(Object.entries(all).filter(([tag]) => isLanguage(tag))) as WordsByLanguage,
  );
const storedColour = z
  .templateLiteral(["#", z.string().regex(/^[0-9a-f]{6}$/)])
  .nullable()
  .catch(null);

export async function getLetterhead(db: Db, organizationId: string): Promise<WholeLetterhead> {
  const [row] = await db.select().from(letterhead).where(eq(letterhead.organizationId, organizationId));
  if (row === undefined) return NO_LETTERHEAD;
  return { ...readRow(row), logo: readPicture(row.logo, row.logoWidth, row.logoHeight) };
}

/** The letterhead that a wave was launched with. */
export async function getWaveLetterhead(db: Db, id: WaveId): Promise<Letterhead> {
  const [row] = await db.select().from(waveLetterhead).where(ofWave(waveLetterhead, id));
  return row === undefined ? NO_LETTERHEAD : readRow(row);
}

/** Keeps the letterhead of this moment for a wave, whose mails never change. Inside the launch's transaction. */
export async function freezeLetterhead(tx: Db, { organizationId, waveId }: WaveId): Promise<void> {
  const [row] = await tx.select().from(letterhead).where(eq(letterhead.organizationId, organizationId));
  if (row === undefined) return;
  const { logo: _logo, logoWidth: _width, logoHeight: _height, ...kept } = row;
  await tx.insert(waveLetterhead).values({ ...kept, waveId });
}

/** Words that are empty in every part are those of the product again. */
export async function setOwnWords(
  db: Db,
  change: Change,
  { language, words }: { language: Language; words: OwnWords },
): Promise<void> {
  await changeLetterhead(db, change, { what: "words", language }, (before) => {
    const { [language]: _before, ...others } = storedWords.parse(before?.words ?? {});
    const empty = Object.values(words).every((part) => part === "");
    return { words: empty ? others : { ...others, [language]: words } };
  });
}

export async function setColour(db: Db, change: Change, colour: Colour | null): Promise<void> {
  await changeLetterhead(db, change, { what: "colour", colour }, () => ({ colour }));
}

export async function setLogo(db: Db, change: Change, made: Logo | null): Promise<void> {
  await changeLetterhead(db, change, { what: "logo", removed: made === null }, () => ({
    logo: made?.logo.bytes ?? null,
    logoWidth: made?.logo.width ?? null,
    logoHeight: made?.logo.height ?? null,
    mailLogo: made?.mailLogo.bytes ?? null,
    mailLogoWidth: made?.mailLogo.width ?? null,
    mailLogoHeight: made?.mailLogo.height ?? null,
  }));
}

type Row = typeof letterhead.$inferSelect;

async function changeLetterhead(
  db: Db,
  { organizationId, actor, now }: Change,
  detail: Record<string, unknown>,
  change: (before: Row | undefined) => Partial<Omit<Row, "organizationId">>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(letterhead).values({ organizationId, words: {} }).onConflictDoNothing();
    const isOwn = eq(letterhead.organizationId, organizationId);
    const [before] = await tx.select().from(letterhead).where(isOwn).for("update");
    await tx.update(letterhead).set(change(before)).where(isOwn);
    await recordEvent(tx, { organizationId, actor, kind: "letterhead.changed", detail, at: now });
  });
}

type LetterheadColumns = Pick<Row, "colour" | "mailLogo" | "mailLogoWidth" | "mailLogoHeight" | "words">;

function readRow(row: LetterheadColumns): Letterhead {
  return {
    colour: storedColour.parse(row.colour) as Colour | null,
    mailLogo: readPicture(row.mailLogo, row.mailLogoWidth, row.mailLogoHeight),
    words: storedWords.parse(row.words),
  };
}

function readPicture(bytes: Uint8Array | null, width: number | null, height: number | null): Picture | null {
  return bytes === null || width === null || height === null ? null : { bytes, width, height };
}
