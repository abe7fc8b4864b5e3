import { buildReport, type Report } from "#app/core/report/report";
import { countAttempt } from "#app/features/auth/sign-in/attempt-counts.server";
import { getRelease } from "#app/features/releases/stored-release.server";
import { sayPoints, sayRange } from "#app/features/results/words/figures";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { nameTeamsIn } from "#app/features/surveys/question-texts";
import {
  FIRST_LANGUAGE,
  isLanguage,
  MEMBER_LANGUAGES,
  preferLanguage,
  respondentWords,
} from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import { speak } from "#app/locales/spoken.server";
import type { Platform } from "#app/platform/platform.server";
import { hashLinkToken } from "../link-text.server";
import { openReadLink } from "../read-links.server";
import { composeEverybodyPage } from "./everybody-html.server";
import { EverybodyPage } from "./everybody-page";
import { MissingPage } from "./missing-page";

/** What one token may be tried with in a quarter of an hour. */
const MOST_OPENINGS = 300;

type Wish = { waveId: string; token: string; accepted: readonly string[] };
type Answer = { status: 200 | 404 | 429; html: string };

/**
 * What whoever holds a read-only link reads: the release of one wave with its headline. No comments: a manifest
 * promises that members alone read them. A link that is revoked, has ended or never was gets one and the same answer.
 */
export async function readLinkedPage(platform: Platform, wish: Wish): Promise<Answer> {
  const { waveId, token, accepted } = wish;
  const hash = Buffer.from(hashLinkToken(token)).toString("hex");
  const { count } = await countAttempt(platform, `read-only link ${hash}`);
  if (count > MOST_OPENINGS) return { status: 429, html: writeClosed(accepted, "often") };
  const id = await openReadLink(platform, { waveId, token, now: platform.now() });
  const stored = id && (await getRelease(platform.db, id, "linked"));
  if (!stored?.release) return { status: 404, html: writeClosed(accepted, "closed") };
  return { status: 200, html: writeLinked(buildReport({ release: stored.release }), accepted) };
}

function writeClosed(accepted: readonly string[], why: "closed" | "often"): string {
  const language = preferLanguage(accepted, MEMBER_LANGUAGES);
  const { sharing } = speak(language, getWords);
  const missing = sharing.readers[why];
  const words = respondentWords(language);
  const content = <MissingPage words={{ ...words.sharedPage, missing }} />;
  return composeEverybodyPage(words, { title: missing.title, content });
}

function writeLinked(report: Report, accepted: readonly string[]): string {
  const language = preferLanguage(accepted, MEMBER_LANGUAGES);
  const words = respondentWords(language);
  const [first = FIRST_LANGUAGE] = report.languages.filter(isLanguage);
  const names = nameTeamsIn(language, report.wave.teamNames);
  const { organization, name } = report.wave;
  return speak(language, () => {
    const { readers } = getWords().sharing;
    const shared = { ...words.sharedPage, lead: readers.lead, oneAddress: readers.about };
    const spoken = { words: shared, language, first };
    return composeEverybodyPage(words, {
      title: words.sharedPage.title(organization, name),
      content: <EverybodyPage {...{ report, spoken, names }} links={[]} headline={sayHeadline(report)} />,
    });
  });
}

/** The finding that stands first, with its certainty, and the index with its range. */
function sayHeadline(report: Report): string[] {
  const words = getWords().results;
  const { headline, index } = report;
  const certainty = "certainty" in headline ? ` (${words.certainty.words[headline.certainty]})` : "";
  const { figures } = index;
  return [
    `${sayFinding(report, headline)}${certainty}`,
    ...(figures.withheld
      ? []
      : [`${words.index.title}: ${sayPoints(figures.index)} (${sayRange(figures.interval)})`]),
  ];
}
