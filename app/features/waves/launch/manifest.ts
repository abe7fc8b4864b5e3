import type { Thresholds } from "#app/core/gate/thresholds";
import { askIn } from "#app/core/questions/asked";
import {
  listOpenQuestions,
  listRatedQuestions,
  type Question,
  type QuestionSet,
} from "#app/core/questions/set";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { BUCKETS } from "#app/protocol/answers";
import type { CredentialJwk } from "#app/protocol/blind-rsa";
import { canonicalJson, encodeBase64Url, encodeText, type Json } from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import {
  type Manifest,
  type ManifestPart,
  type ManifestQuestion,
  SERVER_PARTY,
} from "#app/protocol/manifest";

export type ManifestFacts = {
  organization: string;
  waveId: string;
  name: string;
  questionSet: QuestionSet;
  teamNames: ByTeam<string>;
  invited: ByTeam<number>;
  credentialKeys: ByTeam<CredentialJwk>;
  /** SK and RK, the public halves. */
  sealKey: Uint8Array;
  receiptKey: Uint8Array;
  /** Where this installation keeps the keys of its waves. */
  keptIn: "folder" | "database";
  thresholds: Thresholds;
  reminders: "everyone" | "unclaimed";
  trial: boolean;
  boothHash: string;
  opensAt: Date;
};

/** Everything a wave in server custody promises, as it is frozen at launch. */
export async function composeManifest(facts: ManifestFacts): Promise<Manifest> {
  const { questionSet } = facts;
  return {
    format: "parallax/v1",
    organization: facts.organization,
    wave: facts.waveId,
    name: facts.name,
    questionSet: await hashJson(questionSet),
    languages: await hashLanguages(questionSet),
    teams: TEAMS.map((key) => ({
      key,
      name: facts.teamNames[key],
      invited: facts.invited[key],
      credentialKey: facts.credentialKeys[key],
    })),
    holders: [],
    sealKey: encodeBase64Url(facts.sealKey),
    receiptKey: encodeBase64Url(facts.receiptKey),
    layers: [[SERVER_PARTY]],
    parts: listParts(questionSet),
    slices: [],
    thresholds: { ...facts.thresholds },
    commentReaders: "members",
    custody: "server",
    ...(facts.keptIn === "database" ? { keys: "database" as const } : {}),
    reminders: facts.reminders,
    trial: facts.trial,
    bundles: { booth: facts.boothHash, holder: "" },
    earliestOpening: facts.opensAt.toISOString(),
  };
}

/** The questions as they are read in each language: the booth shows one of them, and can check it. */
export async function hashLanguages(set: QuestionSet): Promise<Record<string, string>> {
  const hashes = set.languages.map(async (tag) => [tag, await hashJson(askIn(set, tag))] as const);
  return Object.fromEntries(await Promise.all(hashes));
}

async function hashJson(value: unknown): Promise<string> {
  return encodeBase64Url(await sha256(encodeText(canonicalJson(value as Json))));
}

/** All ratings together, then each comment alone. */
export function listParts(set: QuestionSet): ManifestPart[] {
  return [
    { kind: "ratings", bucket: BUCKETS.ratings, questions: listRatedQuestions(set).map(describeQuestion) },
    ...listOpenQuestions(set).map(
      (question): ManifestPart => ({
        kind: "comment",
        bucket: BUCKETS.comment,
        questions: [describeQuestion(question)],
      }),
    ),
  ];
}

function describeQuestion({ key, version, kind, answers }: Question): ManifestQuestion {
  return { key, version, kind, options: answers.length };
}
