import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { KeptSlip } from "#app/features/board/kept-slip";
import {
  type BoardFault,
  type CheckedBoard,
  checkCode,
  checkSlip,
  type SlipFinding,
} from "#app/protocol/board";
import { encodeText, equalBytes } from "#app/protocol/encoding";
import { computeFingerprint } from "#app/protocol/fingerprint";
import { sha256 } from "#app/protocol/hash";
import type { PinnedManifest } from "#app/protocol/manifest";

/** One thing that was checked, and whether it holds. */
export type Check = { name: string; holds: boolean; sentence: string };

/** What a board proved, and what nothing on it can prove. */
export type Verification = {
  survey: string;
  words: string[] | null;
  /** Of the organization's audit log, as its own page prints it: later logs still contain it. */
  auditHead: string | null;
  checks: Check[];
  notProved: string[];
};

/** What somebody brought to compare the board with. */
export type Compared = {
  slip: KeptSlip | null;
  words: string[] | null;
  /** The manifest as the server gives it to whoever answers; null where a file is checked. */
  served: string | null;
};

/** Which faults belong to which line, in the order they are said. */
const LINES: [name: string, faults: BoardFault[], holds: string, fails: string][] = [
  [
    "manifest",
    ["manifest", "manifest_hash"],
    "The manifest keeps every rule, is written in its one canonical form, and its hash is the one named.",
    "The manifest breaks a rule, is not in its canonical form, or its hash is another one: it was changed.",
  ],
  [
    "ballots",
    ["leaves", "size"],
    "Every sealed ballot stands there once, in an order that tells nothing, and they are as many as said.",
    "A sealed ballot is malformed, out of order or there twice, or they are not as many as said.",
  ],
  [
    "root",
    ["root"],
    "The root computed again from the ballots is the published one: none was dropped, added or altered after it.",
    "The root computed from the ballots is not the published one: a ballot was dropped, added or altered.",
  ],
  [
    "bounds",
    ["too_many_ballots", "counts"],
    "There are no more ballots than people were invited.",
    "There are more ballots than people were invited, or more unread ones than there are.",
  ],
  [
    "marks",
    ["marks", "too_many_marks"],
    "The marks of what was read are each there once, and no more than the ballots have parts.",
    "A mark is malformed, out of order or there twice, or there are more of them than the ballots have parts.",
  ],
  [
    "turns",
    ["turns"],
    "The ballots were opened as the manifest says: where it names key holders, two of them shuffled what the root covers, signed it, and lost nothing.",
    "The turns of key holders are not those that the manifest asks for, are not signed by them for this root, or lost something.",
  ],
];

const ALWAYS_OPEN = [
  "that the published figures were computed from these ballots: nobody but the server has read them",
  "that every ballot came from the person invited: whoever runs the server could cast for those who did not answer",
];
const OF_SERVER_CUSTODY =
  "that nobody read a ballot before the close: in this survey the server held the key";
const OF_TWO_KEYS =
  "that no two key holders worked together with whoever runs the server: they could have followed ballots";
const WITHOUT_SLIP = "that a certain person's ballot is among them: bring a slip with --slip";

/** Puts what was found into sentences, and compares slip, words and the served manifest where they are there. */
export async function verifyBoard(board: CheckedBoard, compared: Compared): Promise<Verification> {
  const { pinned, faults, leaves } = board;
  const checks = LINES.map(([name, of, holds, fails]) => {
    const isSo = !of.some((fault) => faults.includes(fault));
    return { name, holds: isSo, sentence: isSo ? holds : fails };
  });
  const words = pinned === null ? null : await computeFingerprint(pinned.hash, wordlist);
  if (pinned !== null && compared.served !== null) checks.push(await checkServed(pinned, compared.served));
  if (compared.words !== null) checks.push(checkWords(words, compared.words));
  if (pinned !== null && compared.slip !== null)
    checks.push(...(await checkKept(pinned, board, compared.slip)));
  const notProved = [...ALWAYS_OPEN];
  if (pinned !== null)
    notProved.unshift(pinned.manifest.custody === "server" ? OF_SERVER_CUSTODY : OF_TWO_KEYS);
  if (compared.slip === null) notProved.push(WITHOUT_SLIP);
  const auditHead = board.auditHead && Buffer.from(board.auditHead).toString("hex");
  return { survey: describeSurvey(pinned, leaves.length, board.padded), words, auditHead, checks, notProved };
}

function describeSurvey(pinned: PinnedManifest | null, ballots: number, padded: boolean): string {
  if (pinned === null) return "A survey whose manifest cannot be read";
  const { organization, name, teams } = pinned.manifest;
  const invited = teams.reduce((sum, team) => sum + team.invited, 0);
  const most = padded ? "at most " : "";
  return `${organization}, ${name}: ${most}${ballots} sealed ballots of ${invited} people invited`;
}

async function checkServed(pinned: PinnedManifest, served: string): Promise<Check> {
  const holds = equalBytes(await sha256(encodeText(served)), pinned.hash);
  const sentence = holds
    ? "The server gives the same manifest to whoever answers, byte for byte."
    : "The server gives another manifest to whoever answers than its board shows.";
  return { name: "served manifest", holds, sentence };
}

function checkWords(words: string[] | null, given: string[]): Check {
  const holds = words !== null && words.join(" ") === given.join(" ");
  const sentence = holds
    ? "The twelve words are those of this manifest."
    : "The twelve words are those of another manifest: somebody was shown another survey.";
  return { name: "words", holds, sentence };
}

const LEFT_SEALED =
  "None of its parts was opened, as it may be: of one team fewer people answered than results need, and key holders leave that team's ballots sealed. If results of this person's own team are shown, it does not fit.";

/** Slips that cannot be looked for on this board. */
const MISFITS: Record<Exclude<SlipFinding, "in_box" | "not_in_box">, string> = {
  other_wave: "The slip belongs to another survey.",
  other_manifest: "The slip names another manifest than the board shows: its owner was shown another survey.",
  bad_receipt: "The slip's receipt was not signed by this survey's server, or the slip was changed.",
};

async function checkKept(
  pinned: PinnedManifest,
  { leaves, marks, padded }: CheckedBoard,
  { slip, secret }: KeptSlip,
): Promise<Check[]> {
  const say = (holds: boolean, sentence: string, name = "slip"): Check => ({ name, holds, sentence });
  const found = await checkSlip(pinned, leaves, slip);
  if (found !== "in_box" && found !== "not_in_box") return [say(false, MISFITS[found])];
  const isThere = found === "in_box";
  const told = secret === null ? null : await checkCode(pinned, marks, slip, secret);
  if (told?.kind === "withdrawn") {
    const rest = isThere ? "and yet the board holds it" : "and the ballot is not on the board";
    return [say(!isThere, `The slip is of a withdrawal, ${rest}.`)];
  }
  if (!isThere)
    return [
      say(
        false,
        "The ballot of this slip is not on the board: it was changed or withdrawn after this slip, or left out.",
      ),
    ];
  const inBox = say(true, "The ballot of this slip is on the board.");
  if (told === null) return [inBox];
  const { found: read, parts } = told;
  if (read === 0 && padded && pinned.manifest.custody === "two-key")
    return [inBox, say(true, LEFT_SEALED, "parts read")];
  return [inBox, say(read === parts, `${read} of its ${parts} parts were opened and read.`, "parts read")];
}
