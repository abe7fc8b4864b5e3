import { buildQuestionSet } from "#app/core/question-freeze";
import { listOpenQuestions, listRatedQuestions, type QuestionSet } from "#app/core/question-set";
import { storeBoothBundle } from "#app/features/booth/bundle.server";
import { questionsEn } from "#app/locales/questions.en";
import type { Platform } from "#app/platform/platform.server";
import { BUCKETS } from "#app/protocol/answers";
import type { Json } from "#app/protocol/encoding";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";

export function buildCoreForm(): QuestionSet {
  const built = buildQuestionSet({ form: "core", texts: [questionsEn] });
  if (!built.ok) throw new Error("The core form does not build.");
  return built.set;
}

/** An open wave of the core form with the real booth, and an invitation for each of its people. */
export async function openCoreWave(platform: Platform, people: number): Promise<OpenWave> {
  const set = buildCoreForm();
  const describe = ({ key, version, kind, answers }: AnyQuestion) => ({
    key,
    version,
    kind,
    options: answers.length,
  });
  return openTestWave(platform, {
    sales: Math.ceil(people / 2),
    marketing: Math.floor(people / 2),
    questionSet: set as unknown as Json,
    changes: {
      bundles: { booth: await storeBoothBundle(platform.db), holder: "" },
      parts: [
        { kind: "ratings", bucket: BUCKETS.ratings, questions: listRatedQuestions(set).map(describe) },
        ...listOpenQuestions(set).map((question) => ({
          kind: "comment" as const,
          bucket: BUCKETS.comment,
          questions: [describe(question)],
        })),
      ],
    },
  });
}

type AnyQuestion = { key: string; version: number; kind: string; answers: readonly unknown[] };
