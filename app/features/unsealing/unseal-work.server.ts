import { createHash } from "node:crypto";
import { isRatingOf, listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import type { Rating } from "#app/core/vocabulary";
import { recheckCast } from "#app/features/box/recheck-cast.server";
import { readLetters, type SealedRow } from "#app/features/box/sealed-ballots.server";
import { giveAway } from "#app/platform/rooms/thread-room.server";
import type { Bytes } from "#app/protocol/encoding";
import { type PinnedManifest, readManifest } from "#app/protocol/manifest";
import { readContent, type SealedPart, splitBallot } from "#app/protocol/tally";
import { measureHandedOn } from "#app/protocol/turn";
import type { HandedRow, SealedPiece } from "./sealed-pieces.server";
import { createUnsealer, type Unsealer } from "./unseal.server";
import { collectBytes, collectParts, type UnsealedParts } from "./unsealed-parts";

/** A closed box: what it was sealed for, and with which key it is unsealed. */
export type ClosedBox = { manifest: Bytes; questionSet: QuestionSet; scalar: Bytes; point: Bytes };

/** What one thread has unsealed: by team and part, as the manifest lists them, and the leaves of the ballots. */
export type Unsealed = { parts: UnsealedParts[][]; leaves: Uint8Array<ArrayBuffer> };

/** Unseals ballots piece by piece and keeps what came out. It needs nothing but its messages, so any thread can do it. */
export function createUnsealWork() {
  let pinned: PinnedManifest;
  let unseal: Unsealer;
  let rated: ReturnType<typeof listRatedQuestions>;
  let collected: ReturnType<typeof collectParts>[][] = [];
  const leaves = collectBytes();

  return {
    async begin(box: ClosedBox): Promise<void> {
      pinned = await readManifest(box.manifest);
      unseal = createUnsealer(pinned, box.scalar, box.point);
      rated = listRatedQuestions(box.questionSet);
      const { teams, parts } = pinned.manifest;
      collected = teams.map(() => parts.map(() => collectParts()));
    },

    async unsealPiece(piece: SealedPiece): Promise<void> {
      if ("handedOn" in piece) for (const row of piece.handedOn) unsealHandedOn(row);
      else for (const row of piece.ballots) unsealBallot(row);
    },

    async takeUnsealed(): Promise<Unsealed> {
      const unsealed = {
        parts: collected.map((parts) => parts.map((part) => part.take())),
        leaves: leaves.take(),
      };
      return giveAway(unsealed, listBuffers(unsealed));
    },
  };

  /** Of what stands in the box without a credential and its own signature nothing is read, whoever put it there. */
  function unsealBallot(row: SealedRow): void {
    const team = pinned.manifest.teams.findIndex(({ key }) => key === row.team);
    if (team < 0) return;
    const cast = recheckCast(pinned, row);
    leaves.add(cast?.leaf ?? hashStray(row));
    const parts = cast === null ? [] : splitBallot(pinned, cast);
    for (const part of pinned.manifest.parts.keys()) unsealPart(team, part, parts[part]);
  }

  /** Envelopes of one length, that of the part with the server's layer alone around it. */
  function unsealHandedOn({ team, part, envelopes }: HandedRow): void {
    const length = measureHandedOn(pinned, pinned.manifest.layers.length - 1, part);
    const bytes = readLetters(envelopes);
    for (let start = 0; start < bytes.length; start += length)
      unsealPart(team, part, { team, part, envelope: bytes.subarray(start, start + length) });
  }

  function unsealPart(team: number, part: number, sealed: SealedPart | undefined): void {
    const kept = collected[team]?.[part];
    const form = pinned.manifest.parts[part];
    if (kept === undefined || form === undefined) throw new RangeError("There is no such part.");
    const opened = sealed === undefined ? null : unseal(sealed);
    const content = opened === null ? null : readContent(pinned.manifest, form, opened.inner);
    if (opened === null || content === null) kept.addUnreadable();
    else if (typeof content === "string") kept.addText(opened.mark, content);
    else if (areRatings(content.ratings)) kept.addSheet(opened.mark, [...content.ratings, ...content.slices]);
    else kept.addUnreadable();
  }

  function areRatings(ratings: readonly unknown[]): ratings is Rating[] {
    return (
      ratings.length === rated.length && rated.every((question, at) => isRatingOf(question, ratings[at]))
    );
  }
}

/** Where a ballot that nobody cast stands on the board: nobody holds its slip. */
function hashStray({ nullifier }: SealedRow): Buffer {
  return createHash("sha256").update(`stray ${nullifier}`).digest();
}

/** The memory behind what a thread has unsealed. */
export function listBuffers({ parts, leaves }: Unsealed): ArrayBuffer[] {
  const all = parts.flat().flatMap(({ marks, ratings, texts, ends }) => [marks, ratings, texts, ends]);
  return [leaves, ...all].map(({ buffer }) => buffer);
}
