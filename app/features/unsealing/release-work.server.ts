import type { SliceChoices } from "#app/core/gate/audit-slices";
import { countCells, isAnswered, type ResponsesByTeam } from "#app/core/gate/cells";
import { type Comment, publicCells } from "#app/core/gate/gate";
import { countJointFigures } from "#app/core/gate/joint-figures";
import { countAtoms } from "#app/core/gate/slices";
import type { Thresholds } from "#app/core/gate/thresholds";
import { listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import type { Slicing } from "#app/core/questions/slicings";
import { listHiddenTeams } from "#app/core/release/hidden-teams";
import { buildRelease, type Release, type WaveFacts } from "#app/core/release/release";
import { type ByTeam, byTeam, type Rating, type Team } from "#app/core/vocabulary";
import { fillUp } from "#app/features/board/fill-up.server";
import { hashTree } from "#app/features/board/hash-tree.server";
import { flagRepeated, HASH, sortHashes } from "#app/features/board/sorted-hashes";
import type { Opened } from "#app/features/holders/ready-order.server";
import { giveAway } from "#app/platform/rooms/thread-room.server";
import { padLength } from "#app/protocol/board";
import type { Manifest } from "#app/protocol/manifest";
import type { Turn } from "#app/protocol/turn";
import type { Unsealed } from "./unseal-work.server";
import { collectBytes, readSheet, readText, type UnsealedParts } from "./unsealed-parts";

/** Everything a release is made of; nothing behind the gate sees a row of it. */
export type WaveAnswers = {
  questionSet: QuestionSet;
  thresholds: Thresholds;
  facts: WaveFacts;
  responses: ByTeam<readonly (readonly Rating[])[]> & ResponsesByTeam;
  /** What people said of themselves, in the order of their responses; absent where they were not asked. */
  sliced?: { slicings: readonly Slicing[]; choices: ByTeam<readonly SliceChoices[]> };
  comments: readonly Comment[];
};

/** What is frozen about a wave beside its answers. */
export type FrozenWave = Pick<WaveAnswers, "questionSet" | "thresholds" | "facts"> &
  Pick<Manifest, "parts" | "teams" | "slices"> & {
    /** What key holders worked from and signed; null in server custody. */
    opened: Opened | null;
  };

/** What the board shows: all hashes in ascending order, 32 bytes each. `unread` and `empty` are null where it is padded. */
export type BoardFigures = {
  root: Uint8Array;
  size: number;
  unread: number | null;
  empty: number | null;
  leaves: Uint8Array<ArrayBuffer>;
  marks: Uint8Array<ArrayBuffer>;
  turns: Turn[];
};

/** The one gate, from rows to the frozen release: countCells → publicCells → buildRelease. */
export function releaseAnswers(answers: WaveAnswers): Release {
  const { questionSet, thresholds, facts, responses, sliced, comments } = answers;
  const counted = countCells(responses, questionSet);
  const atoms = sliced && countAtoms(responses, sliced.choices, sliced.slicings, questionSet);
  const joint = countJointFigures(responses, questionSet);
  return buildRelease(
    publicCells({ counted, atoms, joint, comments }, questionSet, thresholds),
    questionSet,
    facts,
  );
}

/** Turns what all threads have unsealed into the release and the board's figures. */
export function createReleaseWork() {
  return {
    async release(work: { frozen: FrozenWave; unsealed: readonly Unsealed[] }) {
      const { frozen, unsealed } = work;
      const tally = tallyParts(frozen, unsealed);
      const release = releaseAnswers({ ...frozen, ...tally });
      const board = buildBoard(frozen, unsealed, tally, listHiddenTeams(release.public));
      return giveAway({ release, board }, [board.leaves.buffer, board.marks.buffer]);
    },
  };
}

type BoxTally = Pick<WaveAnswers, "responses" | "sliced" | "comments"> & {
  marks: Uint8Array<ArrayBuffer>;
  unread: number;
  empty: number;
};

/**
 * What the board shows of a box, and of its tally. Where a team is hidden, its number would be what is left of the
 * list: then random hashes, which nobody has a slip for, fill it up to a length that takes every hidden team for as
 * large as a hidden one can be.
 * @throws RangeError when a leaf occurs twice
 */
export function buildBoard(
  { teams, parts, thresholds, opened }: Pick<FrozenWave, "teams" | "parts" | "thresholds" | "opened">,
  unsealed: readonly Unsealed[],
  { unread, empty, marks }: Pick<BoxTally, "marks" | "unread" | "empty">,
  hidden: readonly Team[],
): BoardFigures {
  const found = joinBytes(unsealed.map((one) => one.leaves));
  if (flagRepeated(found).includes(1)) throw new RangeError("A leaf occurs twice.");
  const isPadded = hidden.length > 0;
  if (opened !== null) return buildOpenedBoard(opened, parts.length, { unread, empty, marks }, isPadded);
  const counts = teams.map(({ key }, index) => {
    const ballots = countBallots(unsealed, index);
    return hidden.includes(key as Team) ? Math.max(ballots, thresholds.answers - 1) : ballots;
  });
  const size = isPadded ? padLength(counts.reduce((sum, count) => sum + count, 0)) : found.length / HASH;
  const leaves = sortHashes(fillUp(found, size));
  const padded = { leaves, marks: sortHashes(fillUp(marks, isPadded ? size * parts.length : 0)) };
  const told = isPadded ? { unread: null, empty: null } : { unread, empty };
  return { root: hashTree(leaves), size, ...told, ...padded, turns: [] };
}

/**
 * The same of a box that key holders opened: its leaves were published before anybody knew which team would be hidden,
 * so they stay as they are. What holders could not open is unread too.
 */
function buildOpenedBoard(
  { root, leaves, turns }: Opened,
  parts: number,
  { unread, empty, marks }: Pick<BoxTally, "marks" | "unread" | "empty">,
  isPadded: boolean,
): BoardFigures {
  const size = leaves.length / HASH;
  const lost = turns
    .flatMap(({ counts }) => counts ?? [])
    .filter(({ part }) => part === 0)
    .reduce((sum, { unreadable, repeated }) => sum + unreadable + repeated, 0);
  const shown = { root, size, leaves: new Uint8Array(leaves) };
  return isPadded
    ? {
        ...{ ...shown, unread: null, empty: null, marks: sortHashes(fillUp(marks, size * parts)) },
        turns: turns.map((turn) => ({ ...turn, counts: null, salt: null })),
      }
    : { ...shown, unread: unread + lost, empty, marks, turns };
}

function countBallots(unsealed: readonly Unsealed[], team: number): number {
  const sheets = unsealed.flatMap(({ parts }) => parts[team]?.[0] ?? []);
  return sheets.reduce((sum, { marks, unreadable }) => sum + marks.length / HASH + unreadable, 0);
}

/** Puts the threads' parts together. Where a mark occurs twice every copy is refused. */
export function tallyParts(
  { questionSet, parts: forms, teams, slices: slicings }: FrozenWave,
  unsealed: readonly Unsealed[],
): BoxTally {
  const rated = listRatedQuestions(questionSet).length;
  const responses: ByTeam<Rating[][]> = byTeam(() => []);
  const choices: ByTeam<SliceChoices[]> = byTeam(() => []);
  const comments: Comment[] = [];
  const marks = collectBytes();
  let unread = 0;
  let empty = 0;
  for (const [index, { key }] of teams.entries()) {
    const team = key as Team;
    for (const [part, form] of forms.entries()) {
      const question = form.questions[0]?.key ?? "";
      const isRatings = form.kind === "ratings";
      for (const { piece, repeated } of listPieces(unsealed, index, part)) {
        if (isRatings) unread += piece.unreadable;
        for (const [at, twice] of repeated.entries()) {
          if (twice === 1) {
            if (isRatings) unread += 1;
            continue;
          }
          marks.add(piece.marks.subarray(at * HASH, (at + 1) * HASH));
          if (isRatings) {
            const sheet = readSheet(piece, at, rated + slicings.length);
            const ratings = sheet.slice(0, rated);
            if (isAnswered(ratings)) {
              responses[team].push(ratings);
              choices[team].push(sheet.slice(rated));
            } else empty += 1;
          } else {
            const body = readText(piece, at);
            if (body !== "") comments.push({ team, question, body });
          }
        }
      }
    }
  }
  const sliced = slicings.length === 0 ? {} : { sliced: { slicings, choices } };
  return { responses, ...sliced, comments, unread, empty, marks: sortHashes(marks.take()) };
}

/** What the threads unsealed of one team and kind, and which of it has a mark that occurs twice in any of them. */
function listPieces(unsealed: readonly Unsealed[], team: number, part: number) {
  const pieces = unsealed.flatMap(({ parts }) => parts[team]?.[part] ?? ([] as UnsealedParts[]));
  const repeated = flagRepeated(joinBytes(pieces.map(({ marks }) => marks)));
  let start = 0;
  return pieces.map((piece) => {
    const end = start + piece.marks.length / HASH;
    const one = { piece, repeated: repeated.subarray(start, end) };
    start = end;
    return one;
  });
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
