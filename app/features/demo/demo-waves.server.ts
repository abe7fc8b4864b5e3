import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { OWN_WORDING_FROM } from "#app/core/questions/bank";
import { buildQuestionSet } from "#app/core/questions/build";
import type { QuestionSet } from "#app/core/questions/set";
import type { Release } from "#app/core/release/release";
import { releaseAnswers } from "#app/features/unsealing/release-work.server";
import { questions as questionsEn } from "#app/locales/en/questions";
import { inventAnswers } from "./answers";
import { inventSlices } from "./slices";
import { PEOPLE, REWORDED } from "./story";

export type DemoWave = {
  id: string;
  name: string;
  opened: Date;
  closed: Date;
  questionSet: QuestionSet;
  release: Release;
};

const DAY = 24 * 60 * 60 * 1000;
const WAVES = [0, 1, 2];

/** The three yearly waves up to now, through the same gate as every other wave: no figure is made by hand. */
export function buildDemoWaves(
  demo: { organization: string; ids: readonly string[] },
  now: Date,
): DemoWave[] {
  return WAVES.map((wave) => {
    const closed = new Date(now.getTime() - 20 * DAY);
    closed.setUTCFullYear(closed.getUTCFullYear() - (WAVES.length - 1 - wave));
    const opened = new Date(closed.getTime() - 21 * DAY);
    const questionSet = buildDemoQuestions(wave);
    const id = demo.ids[wave] ?? "";
    const name = String(closed.getUTCFullYear());
    const answers = inventAnswers(questionSet, wave);
    const sliced = wave === WAVES.length - 1 ? { sliced: inventSlices(questionSet, answers.responses) } : {};
    const release = releaseAnswers({
      questionSet,
      thresholds: DEFAULT_THRESHOLDS,
      facts: {
        id,
        name,
        organization: demo.organization,
        teamNames: { sales: "Sales", marketing: "Marketing" },
        custody: "server",
        trial: false,
        demo: true,
        imported: false,
        invited: PEOPLE.invited,
        openedOn: opened.toISOString().slice(0, 10),
        closedOn: closed.toISOString().slice(0, 10),
        releasedOn: closed.toISOString().slice(0, 10),
      },
      ...answers,
      ...sliced,
    });
    return { id, name, opened, closed, questionSet, release };
  });
}

/** The full form; one statement was reworded before the last wave. */
function buildDemoQuestions(wave: number): QuestionSet {
  const wording =
    wave < REWORDED.from
      ? {}
      : { [REWORDED.key]: { version: OWN_WORDING_FROM, text: { en: REWORDED.text } } };
  const built = buildQuestionSet({ form: "full", texts: [questionsEn], wording });
  if (!built.ok) throw new Error("The questions of the demo company do not build.");
  return built.set;
}
