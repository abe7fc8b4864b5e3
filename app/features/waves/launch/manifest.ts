import type { Thresholds } from "#app/core/gate/thresholds";
import { askIn } from "#app/core/questions/asked";
import {
  listOpenQuestions,
  listRatedQuestions,
  type Question,
  type QuestionSet,
} from "#app/core/questions/set";
import type { Slicing } from "#app/core/questions/slicings";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import type { KeyHolder } from "#app/features/holders/holder-token.server";
import { BUCKETS } from "#app/protocol/answers";
import type { CredentialJwk } from "#app/protocol/blind-rsa";
import { canonicalJson, encodeBase64Url, encodeText, type Json } from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import type { Manifest, ManifestPart, ManifestQuestion } from "#app/protocol/manifest";
import { CUSTODY_LAYERS } from "#app/protocol/manifest-promises";

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
  slicings: readonly Slicing[];
  reminders: "everyone" | "unclaimed";
  trial: boolean;
  boothHash: string;
  /** The three of two-key custody with the script of their page; null in server custody. */
  holders: { named: readonly Pick<KeyHolder, "name" | "sealKey" | "signKey">[]; bundle: string } | null;
  opensAt: Date;
};

/**
 * Everything a wave promises, as it is frozen at launch.
 * @throws RangeError where a key holder has no keys yet
 */
export async function composeManifest(facts: ManifestFacts): Promise<Manifest> {
  const { questionSet, holders } = facts;
  const custody = holders === null ? "server" : "two-key";
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
    holders: (holders?.named ?? []).map(describeHolder),
    sealKey: encodeBase64Url(facts.sealKey),
    receiptKey: encodeBase64Url(facts.receiptKey),
    layers: CUSTODY_LAYERS[custody],
    parts: listParts(questionSet),
    slices: facts.slicings.map(({ key, values }) => ({ key, values: [...values] })),
    thresholds: { ...facts.thresholds },
    commentReaders: "members",
    custody,
    ...(facts.keptIn === "database" ? { keys: "database" as const } : {}),
    reminders: facts.reminders,
    trial: facts.trial,
    bundles: { booth: facts.boothHash, holder: holders?.bundle ?? "" },
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

function describeHolder({ name, sealKey, signKey }: Pick<KeyHolder, "name" | "sealKey" | "signKey">) {
  if (sealKey === null || signKey === null) throw new RangeError(`${name} has no keys yet.`);
  return { name, sealKey: encodeBase64Url(sealKey), signKey: encodeBase64Url(signKey) };
}

function describeQuestion({ key, version, kind, answers }: Question): ManifestQuestion {
  return { key, version, kind, options: answers.length };
}
