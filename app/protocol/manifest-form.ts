import type { CredentialJwk } from "#app/protocol/blind-rsa";

/** The server's number among the parties of `layers`; key holders are 0, 1 and 2. */
export const SERVER_PARTY = 3;

/** One question as its answer is encoded. `options` is the number of answers 1..options, 0 for a comment. */
export type ManifestQuestion = {
  readonly key: string;
  readonly version: number;
  readonly kind: string;
  readonly options: number;
};

/** One onion of every ballot: first all ratings together, then each comment alone. */
export type ManifestPart = {
  readonly kind: "ratings" | "comment";
  /** Bytes of the innermost content, padding included. */
  readonly bucket: number;
  /** The order of the ratings; exactly one question in a comment part. */
  readonly questions: readonly ManifestQuestion[];
};

/** A team of the comparison: index 0 is Sales, 1 is Marketing. The index is the byte in every formula. */
export type ManifestTeam = {
  readonly key: string;
  readonly name: string;
  readonly invited: number;
  readonly credentialKey: CredentialJwk;
};

/**
 * Everything a wave promises, frozen at launch. Byte strings are base64url. The closing date is not in it:
 * a wave may be extended, visibly, but nothing here ever changes.
 */
export type Manifest = {
  readonly format: "parallax/v1";
  readonly organization: string;
  /** The id of the wave: a lower-case UUID. */
  readonly wave: string;
  readonly name: string;
  /** SHA-256 of the canonical JSON of the questions as they are shown. */
  readonly questionSet: string;
  /** SHA-256 of the canonical JSON of the questions as they are read in each language. Manifests of before 2026-12 lack it. */
  readonly languages?: { readonly [language: string]: string };
  readonly teams: readonly ManifestTeam[];
  /** Key holders of two-key custody: HK (P-256 point) and HS (Ed25519). */
  readonly holders: readonly { readonly name: string; readonly sealKey: string; readonly signKey: string }[];
  /** SK, the server's layer. */
  readonly sealKey: string;
  /** RK, the installation's receipt key. */
  readonly receiptKey: string;
  readonly layers: readonly (readonly number[])[];
  readonly parts: readonly ManifestPart[];
  readonly slices: readonly { readonly key: string; readonly values: readonly string[] }[];
  /** Disclosure thresholds by rule name. */
  readonly thresholds: { readonly [rule: string]: number };
  /** Who may read comments: people who sign in, never whoever opens a page. Manifests of before 2026-12 do not say it. */
  readonly commentReaders?: "members";
  readonly custody: "server" | "two-key";
  /**
   * Where the server's keys are kept: in a folder, whose file of this wave is destroyed at its end, where nothing is
   * said; or in the database, so that an old dump together with the server's secret opens the ballots later too.
   */
  readonly keys?: "database";
  readonly reminders: "everyone" | "unclaimed";
  /** Mails of this wave can be read on the server's screen: answers are not anonymous to whoever reads them. */
  readonly trial: boolean;
  /** `sha384-…` of the scripts served for this wave; holder is empty while there is none. */
  readonly bundles: { readonly booth: string; readonly holder: string };
  /** ISO date and time before which nobody takes off a layer. */
  readonly earliestOpening: string;
};
