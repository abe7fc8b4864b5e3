import type { Manifest } from "#app/protocol/manifest-form";
import { findBrokenPromise, hasBytes, hasDistinct, type PromiseName } from "#app/protocol/manifest-promises";

/** A value's expected form: a type name, a list of one form, or an object with exactly these members (`?`: perhaps). */
type Form =
  | "string"
  | "count"
  | "boolean"
  | "counts"
  | "strings"
  | readonly [Form]
  | { readonly [key: string]: Form };

const QUESTION: Form = { key: "string", version: "count", kind: "string", options: "count" };
const MANIFEST: Form = {
  format: "string",
  organization: "string",
  wave: "string",
  name: "string",
  questionSet: "string",
  "languages?": "strings",
  teams: [
    {
      key: "string",
      name: "string",
      invited: "count",
      credentialKey: { kty: "string", n: "string", e: "string" },
    },
  ],
  holders: [{ name: "string", sealKey: "string", signKey: "string" }],
  sealKey: "string",
  receiptKey: "string",
  layers: [["count"]],
  parts: [{ kind: "string", bucket: "count", questions: [QUESTION] }],
  slices: [{ key: "string", values: ["string"] }],
  thresholds: "counts",
  "commentReaders?": "string",
  custody: "string",
  "keys?": "string",
  reminders: "string",
  trial: "boolean",
  bundles: { booth: "string", holder: "string" },
  earliestOpening: "string",
};

/** What is said of a manifest that breaks a rule, and whether one keeps it. */
type ManifestRule = readonly [string, (manifest: Manifest) => boolean];

const BROKEN: Record<PromiseName, string> = {
  teams: "A manifest must have two teams with different names and keys.",
  custody: "The custody, reminders and layers do not belong together.",
  points: "A public point must have 65 bytes and begin with 04.",
  parties: "Two parties have the same key.",
};

/** What is wrong with a manifest, as a sentence, or null. Curve and modulus are checked where keys are imported. */
export function describeManifestFault(value: unknown): string | null {
  if (!fits(value, MANIFEST))
    return "The manifest lacks a member, has one too many, or one of the wrong type.";
  const manifest = value as Manifest;
  const [broken] = listRules().find(([, holds]) => !holds(manifest)) ?? [];
  const promise = findBrokenPromise(manifest);
  return broken ?? (promise === null ? null : BROKEN[promise]);
}

/** A function, so that the booth, which checks the promises alone, does not bring the others along. */
function listRules(): ManifestRule[] {
  return [
    ["The manifest is of another format.", ({ format }) => format === "parallax/v1"],
    [
      "The wave's id must be a lower-case UUID.",
      ({ wave }) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(wave),
    ],
    ["The hash of the questions must have 32 bytes.", ({ questionSet }) => hasBytes(questionSet, 32)],
    [
      "The hash of the questions in each language must have 32 bytes.",
      ({ languages = {} }) => Object.values(languages).every((hash) => hasBytes(hash, 32)),
    ],
    [
      "A signature key must have 32 bytes.",
      ({ receiptKey, holders }) =>
        [receiptKey, ...holders.map(({ signKey }) => signKey)].every((key) => hasBytes(key, 32)),
    ],
    [
      "Comments may be read by members alone.",
      ({ commentReaders = "members" }) => commentReaders === "members",
    ],
    [
      "Keys may be kept in the database, or else in a folder.",
      ({ keys = "database" }) => keys === "database",
    ],
    ["The parts must be the ratings and then one comment each.", hasParts],
    [
      "At most two slices of at most six values are allowed.",
      ({ slices }) =>
        slices.length <= 2 && slices.every(({ values }) => values.length >= 2 && values.length <= 6),
    ],
    [
      "Slices and their values must have different names.",
      ({ slices }) =>
        hasDistinct(slices.map(({ key }) => key)) && slices.every(({ values }) => hasDistinct(values)),
    ],
    [
      "The earliest opening must be a date.",
      ({ earliestOpening }) => !Number.isNaN(Date.parse(earliestOpening)),
    ],
  ];
}

function fits(value: unknown, form: Form): boolean {
  if (form === "count") return Number.isSafeInteger(value) && Number(value) >= 0;
  if (form === "string" || form === "boolean") return typeof value === form;
  if (isFormList(form)) return Array.isArray(value) && value.every((item) => fits(item, form[0]));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  if (form === "counts") return [...members.values()].every((member) => fits(member, "count"));
  if (form === "strings") return [...members.values()].every((member) => fits(member, "string"));
  const known = Object.entries(form).filter(([key]) => !isOptional(key) || members.has(plainName(key)));
  return (
    members.size === known.length &&
    known.every(([key, part]) => members.has(plainName(key)) && fits(members.get(plainName(key)), part))
  );
}

const isOptional = (key: string) => key.endsWith("?");
const plainName = (key: string) => key.replace("?", "");

function isFormList(form: Form): form is readonly [Form] {
  return Array.isArray(form);
}

function hasParts({ parts }: Manifest): boolean {
  const [ratings, ...comments] = parts;
  const isComment = (part: Manifest["parts"][number]) =>
    part.kind === "comment" && part.questions.length === 1 && part.questions[0]?.options === 0;
  return (
    ratings?.kind === "ratings" &&
    ratings.questions.every(({ options }) => options > 0 && options < 128) &&
    comments.every(isComment) &&
    parts.length < 256 &&
    parts.every(({ bucket }) => bucket > 34 && bucket <= 65_535) &&
    hasDistinct(parts.flatMap(({ questions }) => questions.map(({ key }) => key)))
  );
}
