import { randomUUID } from "node:crypto";
import { areRatingsOf, type QuestionSet } from "#app/core/questions/set";
import type { Rating, Team } from "#app/core/vocabulary";
import type { Bytes } from "#app/protocol/encoding";
import { type PinnedManifest, readManifest } from "#app/protocol/manifest";
import { computeMerkleRoot, sortLeaves } from "#app/protocol/merkle";
import { collectTally, type OpenedPart, type SealedPart } from "#app/protocol/tally";
import { createUnsealer, type Unsealer } from "./unseal.server";

export type UnsealedRow =
  | { table: "response"; id: string; team: Team; ratings: readonly Rating[] }
  | { table: "comment"; id: string; team: Team; question: string; body: string }
  | { table: "mark"; team: Team; part: number; mark: string }
  | { table: "leaf"; leaf: string };

export type UnsealedTable = UnsealedRow["table"];

/** What is known of a box when its last part is open. */
export type BoxCount = { root: Bytes; size: number; unread: number };

const ROWS_AT_ONCE = 1000;

/**
 * Unseals a box, one team's parts of one kind at a time, and keeps what came out until it is taken away for the
 * database. It needs nothing but its messages, so it runs in a thread of its own.
 */
export function createBoxWork() {
  let pinned: PinnedManifest;
  let unseal: Unsealer;
  let set: QuestionSet;
  let sealed: Pick<SealedPart, "team" | "part">[] = [];
  let opened: (OpenedPart | null)[] = [];
  let leaves: Bytes[] = [];
  let unread = 0;
  const rows: { [Table in UnsealedTable]: (UnsealedRow & { table: Table })[] } = {
    response: [],
    comment: [],
    mark: [],
    leaf: [],
  };

  return {
    async begin(box: { manifest: Bytes; questionSet: QuestionSet; scalar: Bytes; point: Bytes }) {
      pinned = await readManifest(box.manifest);
      unseal = createUnsealer(pinned, box.scalar, box.point);
      set = box.questionSet;
    },

    async openPiece(parts: readonly SealedPart[]) {
      opened.push(...parts.map(unseal));
      sealed.push(...parts.map(({ team, part }) => ({ team, part })));
    },

    /** Ends one team's parts of one kind: their shuffle, and repeated marks refused. */
    async finishGroup() {
      const tally = collectTally(pinned, sealed, opened);
      const teamOf = (index: number) => pinned.manifest.teams[index]?.key as Team;
      const ratingParts = tally.counts.filter(({ part }) => pinned.manifest.parts[part]?.kind === "ratings");
      unread += ratingParts.reduce((sum, count) => sum + count.unreadable + count.repeated, 0);
      for (const { team, ratings } of tally.responses) {
        if (!areRatingsOf(set, ratings)) unread += 1;
        else rows.response.push({ table: "response", id: randomUUID(), team: teamOf(team), ratings });
      }
      for (const { team, question, body } of tally.comments)
        rows.comment.push({ table: "comment", id: randomUUID(), team: teamOf(team), question, body });
      for (const { team, part, mark } of tally.marks)
        rows.mark.push({ table: "mark", team: teamOf(team), part, mark: toHex(mark) });
      sealed = [];
      opened = [];
    },

    async addLeaves(some: readonly Bytes[]) {
      leaves.push(...some);
    },

    /** The root over all leaves. What waits to be stored is put in the order of its random ids. */
    async finishBox(): Promise<BoxCount> {
      const sorted = sortLeaves(leaves);
      const root = await computeMerkleRoot(sorted);
      rows.leaf = sorted.map((leaf) => ({ table: "leaf", leaf: toHex(leaf) }));
      rows.mark.sort((one, other) => (one.mark < other.mark ? -1 : 1));
      rows.response.sort((one, other) => (one.id < other.id ? -1 : 1));
      rows.comment.sort((one, other) => (one.id < other.id ? -1 : 1));
      leaves = [];
      return { root, size: sorted.length, unread };
    },

    /** The next rows of a table as JSON, or null when all of them are gone. */
    async takeRows(table: UnsealedTable): Promise<string | null> {
      const next = rows[table].splice(0, ROWS_AT_ONCE);
      return next.length === 0 ? null : JSON.stringify(next);
    },
  };
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
