import { countCells, type ResponsesByTeam } from "#app/core/gate/cells";
import { type Comment, publicCells } from "#app/core/gate/gate";
import { countJointFigures } from "#app/core/gate/joint-figures";
import type { Thresholds } from "#app/core/gate/thresholds";
import { listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import { buildRelease, type Release, type WaveFacts } from "#app/core/release/release";
import { type ByTeam, byTeam, type Rating, type Team } from "#app/core/vocabulary";
import type { Bytes } from "#app/protocol/encoding";
import type { Manifest } from "#app/protocol/manifest";
import { computeMerkleRoot, sortLeaves } from "#app/protocol/merkle";
import type { Unsealed } from "./unseal-work.server";
import { listMarks, readSheet, type UnsealedParts } from "./unsealed-parts";

/** Everything a release is made of; nothing behind the gate sees a row of it. */
export type WaveAnswers = {
  questionSet: QuestionSet;
  thresholds: Thresholds;
  facts: WaveFacts;
  responses: ByTeam<readonly (readonly Rating[])[]> & ResponsesByTeam;
  comments: readonly Comment[];
};

/** What is frozen about a wave beside its answers. */
export type FrozenWave = Pick<WaveAnswers, "questionSet" | "thresholds" | "facts"> &
  Pick<Manifest, "parts" | "teams">;

/** What the board shows: all hashes in ascending order, 32 bytes each. */
export type BoardFigures = {
  root: Uint8Array;
  size: number;
  unread: number;
  empty: number;
  leaves: Uint8Array;
  marks: Uint8Array;
};

/** The one gate, from rows to the frozen release: countCells → publicCells → buildRelease. */
export function releaseAnswers(answers: WaveAnswers): Release {
  const { questionSet, thresholds, facts, responses, comments } = answers;
  const counted = countCells(responses, questionSet);
  const joint = countJointFigures(responses, questionSet);
  return buildRelease(publicCells({ counted, joint, comments }, questionSet, thresholds), questionSet, facts);
}

/** Turns what all threads have unsealed into the release and the board's figures. */
export function createReleaseWork() {
  return {
    async release(work: { frozen: FrozenWave; unsealed: readonly Unsealed[] }) {
      const { frozen, unsealed } = work;
      const tally = tallyParts(frozen, unsealed);
      return { release: releaseAnswers({ ...frozen, ...tally }), board: await buildBoard(unsealed, tally) };
    },
  };
}

type BoxTally = Pick<WaveAnswers, "responses" | "comments"> &
  Pick<BoardFigures, "marks" | "unread" | "empty">;

/** What the board shows of a box, and of its tally. */
export async function buildBoard(
  unsealed: readonly Unsealed[],
  { unread, empty, marks }: Pick<BoxTally, "marks" | "unread" | "empty">,
): Promise<BoardFigures> {
  const leaves = sortLeaves(unsealed.flatMap((one) => cutHashes(one.leaves)));
  const root = await computeMerkleRoot(leaves);
  return { root, size: leaves.length, unread, empty, leaves: new Uint8Array(Buffer.concat(leaves)), marks };
}

/** Puts the threads' parts together. Where a mark occurs twice every copy is refused. */
export function tallyParts(
  { questionSet, parts: forms, teams }: FrozenWave,
  unsealed: readonly Unsealed[],
): BoxTally {
  const width = listRatedQuestions(questionSet).length;
  const responses: ByTeam<Rating[][]> = byTeam(() => []);
  const comments: Comment[] = [];
  const marks: string[] = [];
  let unread = 0;
  let empty = 0;
  for (const [index, { key }] of teams.entries()) {
    const team = key as Team;
    for (const [part, form] of forms.entries()) {
      const pieces = unsealed.flatMap(({ parts }): UnsealedParts[] => {
        const piece = parts[index]?.[part];
        return piece === undefined ? [] : [piece];
      });
      const listed = pieces.map(listMarks);
      const repeated = findRepeated(listed.flat());
      for (const [at, piece] of pieces.entries()) {
        if (form.kind === "ratings") unread += piece.unreadable;
        for (const [place, mark] of (listed[at] ?? []).entries()) {
          if (repeated.has(mark)) {
            if (form.kind === "ratings") unread += 1;
            continue;
          }
          marks.push(mark);
          if (form.kind === "ratings") {
            const sheet = readSheet(piece, place, width);
            if (sheet.every((rating) => rating === null)) empty += 1;
            else responses[team].push(sheet);
          } else {
            const body = piece.texts[place] ?? "";
            if (body !== "") comments.push({ team, question: form.questions[0]?.key ?? "", body });
          }
        }
      }
    }
  }
  marks.sort();
  return { responses, comments, unread, empty, marks: new Uint8Array(Buffer.from(marks.join(""), "latin1")) };
}

function findRepeated(marks: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const mark of marks) (seen.has(mark) ? repeated : seen).add(mark);
  return repeated;
}

function cutHashes(joined: Uint8Array): Bytes[] {
  return Array.from(
    { length: joined.length / 32 },
    (_, at) => new Uint8Array(joined.subarray(at * 32, (at + 1) * 32)),
  );
}
