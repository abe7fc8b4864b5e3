import { isRatingOf, listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import type { Rating } from "#app/core/vocabulary";
import { giveAway } from "#app/platform/rooms/thread-room.server";
import type { Bytes } from "#app/protocol/encoding";
import { type PinnedManifest, readManifest } from "#app/protocol/manifest";
import { readContent, type SealedPart, splitBallot } from "#app/protocol/tally";
import { measureHandedOn } from "#app/protocol/turn";
import type { HandedRow, SealedPiece, SealedRow } from "./sealed-pieces.server";
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
      else
        for (const row of piece.ballots) {
          leaves.addHex(row.leaf);
          unsealBallot(row);
        }
    },

    async takeUnsealed(): Promise<Unsealed> {
      const unsealed = {
        parts: collected.map((parts) => parts.map((part) => part.take())),
        leaves: leaves.take(),
      };
      return giveAway(unsealed, listBuffers(unsealed));
    },
  };

  function unsealBallot({ team, seq, nullifier, ct }: SealedRow): void {
    const index = pinned.manifest.teams.findIndex(({ key }) => key === team);
    const parts = cut({ team: index, seq, nullifier: toBytes(nullifier), ct: toBytes(ct) });
    for (const part of pinned.manifest.parts.keys()) unsealPart(index, part, parts[part]);
  }

  /** Envelopes of one length, that of the part with the server's layer alone around it. */
  function unsealHandedOn({ team, part, envelopes }: HandedRow): void {
    const length = measureHandedOn(pinned, pinned.manifest.layers.length - 1, part);
    const bytes = toBytes(envelopes);
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

  /** A ballot of a wrong length cannot be cut: nothing of it is read. */
  function cut(ballot: Parameters<typeof splitBallot>[1]): ReturnType<typeof splitBallot> {
    try {
      return splitBallot(pinned, ballot);
    } catch {
      return [];
    }
  }
}

/** The memory behind what a thread has unsealed. */
export function listBuffers({ parts, leaves }: Unsealed): ArrayBuffer[] {
  const all = parts.flat().flatMap(({ marks, ratings, texts, ends }) => [marks, ratings, texts, ends]);
  return [leaves, ...all].map(({ buffer }) => buffer);
}

/** A view, not a copy: `Buffer.from` may take it from memory that others share. */
function toBytes(letters: string): Bytes {
  const bytes = Buffer.from(letters, "hex");
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
}
