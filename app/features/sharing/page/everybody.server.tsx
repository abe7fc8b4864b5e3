import { timingSafeEqual } from "node:crypto";
import type { Release } from "#app/core/release/release";
import { buildReport } from "#app/core/report/report";
import { hashToken } from "#app/features/invitations/tokens.server";
import { getRelease } from "#app/features/releases/stored-release.server";
import { nameTeamsIn } from "#app/features/surveys/question-texts";
import {
  FIRST_LANGUAGE,
  isLanguage,
  type Language,
  preferLanguage,
  respondentWords,
} from "#app/locales/languages.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { sharedPage } from "#db/schema";
import { findWave } from "#db/wave-directory.server";
import { ofWave, type WaveId } from "#db/wave-scope";
import { composeEverybodyPage } from "./everybody-html.server";
import { EverybodyPage } from "./everybody-page";
import { MissingPage } from "./missing-page";
import type { Next } from "./next-steps";
import { readNextSteps } from "./next-steps.server";

export type EverybodyWish = {
  waveId: string;
  token: string;
  /** Of the address; null where it names none. */
  language: string | null;
  /** What the browser accepts. */
  accepted: readonly string[];
};

/** The page for everybody who was asked; null where the address leads to none, whatever the reason. */
export async function readEverybodyPage(platform: Platform, wish: EverybodyWish): Promise<string | null> {
  const { db } = platform;
  const id = await findOpenPage(db, wish);
  const stored = id && (await getRelease(db, id, "linked"));
  if (id === null || !stored?.release) return null;
  return writePage(stored.release, await readNextSteps(db, id), wish);
}

/** What is read where there is no page. */
export function writeMissingPage(accepted: readonly string[]): string {
  const language = preferLanguage(accepted, ["en", "de", "fr", "es", "pt", "it", "nl", "ar"]);
  const words = respondentWords(language);
  const content = <MissingPage words={words.sharedPage} />;
  return composeEverybodyPage(words, { title: words.sharedPage.missing.title, content });
}

/** Unknown waves are compared with too: how long an answer takes says nothing about why there is none. */
async function findOpenPage(db: Db, { waveId, token }: EverybodyWish): Promise<WaveId | null> {
  const id = await findWave(db, waveId);
  const [page] = await db
    .select({ hash: sharedPage.hash })
    .from(sharedPage)
    .where(ofWave(sharedPage, id ?? { organizationId: waveId, waveId }));
  const hash = hashToken(new Uint8Array(Buffer.from(token, "base64url")));
  return timingSafeEqual(hash, page?.hash ?? new Uint8Array(hash.length)) ? id : null;
}

function writePage(release: Release, next: Next, wish: EverybodyWish): string | null {
  const { waveId, token, language, accepted } = wish;
  const asked = release.questionSet.languages.filter(isLanguage);
  const [first = FIRST_LANGUAGE] = asked;
  if (language !== null && !asked.some((tag) => tag === language)) return null;
  const chosen = (language as Language | null) ?? choose(asked, accepted);
  const words = respondentWords(chosen);
  const { organization, name, teamNames, demo, imported } = release.wave;
  const links = asked.map((tag) => ({
    tag,
    name: respondentWords(tag).language.name,
    href: `/r/${waveId}/${token}/${tag}`,
    current: tag === chosen,
  }));
  const content = (
    <EverybodyPage
      report={buildReport({ release })}
      spoken={{ words: words.sharedPage, language: chosen, first }}
      names={nameTeamsIn(chosen, teamNames)}
      links={links}
      next={next}
      board={demo || imported ? null : words.board.heading}
    />
  );
  return composeEverybodyPage(words, { title: words.sharedPage.title(organization, name), content });
}

/** What the browser asks for where the wave has it, else the wave's first language. */
function choose(asked: readonly Language[], accepted: readonly string[]): Language {
  const [first = FIRST_LANGUAGE] = asked;
  const found = preferLanguage(accepted, asked);
  return asked.includes(found) ? found : first;
}
