import { describeNear } from "#app/features/history/history-sentences";
import type { BuiltHistory } from "#app/features/history/history-work.server";
import { importHistory } from "#app/features/history/import-history.server";
import type { SurveyQuestions } from "#app/features/surveys/selection";
import { getSurveyQuestions, listSurveys } from "#app/features/surveys/surveys.server";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import { type CommandIo, Refusal } from "#cli/refusal";
import type { HistoryAsked } from "./history-options";
import { withOrganization } from "./open-organization";

/** What a file is read for: a survey, and whose it is. */
export type HistoryTarget = { survey: SurveyQuestions; organization: string; today: string };

/** Imports the waves of a file into a survey of an organization. @throws Refusal */
export function writeHistory(
  asked: Pick<HistoryAsked, "organization" | "survey">,
  read: (target: HistoryTarget) => Promise<BuiltHistory>,
  io: CommandIo,
): Promise<number> {
  return withOrganization(asked.organization, async ({ platform, id: organizationId, name }) => {
    const { db } = platform;
    const now = platform.now();
    const surveyId = await findSurvey(platform, organizationId, asked.survey);
    const survey = await getSurveyQuestions(db, organizationId, surveyId);
    if (survey === null) throw new Refusal(getWords().operations.import.history.noSurvey);
    const built = await read({ survey, organization: name, today: now.toISOString().slice(0, 10) });
    const done = await importHistory(db, { organizationId, surveyId, actor: "system", now }, built);
    if (!done.ok) throw new Refusal(describeNear(done.near));
    for (const wave of built.waves)
      io.out(`${getWords().operations.import.history.done(wave.name, wave.day)}\n`);
    return 0;
  });
}

async function findSurvey({ db }: Platform, organizationId: string, wanted: string | null): Promise<string> {
  const words = getWords().operations.import.history;
  const all = await listSurveys(db, organizationId);
  const same = all.filter(({ name }) => wanted === null || name.toLowerCase() === wanted.toLowerCase());
  const [one, other] = same;
  const names = all.map(({ name }) => name);
  if (all.length === 0) throw new Refusal(words.noSurvey);
  if (one === undefined) throw new Refusal(words.unknownSurvey(wanted ?? "", names));
  if (other !== undefined) throw new Refusal(words.whichSurvey(names));
  return one.id;
}
