import { cleanComment, decodeRatingSheet, type RatingSheet, unpadPart } from "#app/protocol/answers";
import { computeMark } from "#app/protocol/ballot";
import { measureBallot } from "#app/protocol/cast";
import { type Bytes, compareBytes, encodeBase64Url } from "#app/protocol/encoding";
import type { SealKeyPair } from "#app/protocol/hpke";
import { measureEnvelope, peelLayer } from "#app/protocol/layers";
import { type ManifestPart, type PinnedManifest, SERVER_PARTY } from "#app/protocol/manifest";

/** One sealed ballot as the box keeps it. */
export type SealedBallot = {
  readonly team: number;
  readonly nullifier: Bytes;
  readonly seq: number;
  readonly ct: Bytes;
};

/** One part of one ballot with only the last layer left: what the server opens. N and seq where that layer is the outermost. */
export type SealedPart = {
  readonly team: number;
  readonly part: number;
  readonly envelope: Bytes;
  readonly nullifier?: Bytes;
  readonly seq?: number;
};

/** An opened part: its innermost bytes and its mark. */
export type OpenedPart = {
  readonly team: number;
  readonly part: number;
  readonly inner: Bytes;
  readonly mark: Bytes;
};

/** Parts that came in and what became of them: in = read + unreadable + repeated. */
export type PartCount = {
  readonly team: number;
  readonly part: number;
  readonly in: number;
  readonly read: number;
  readonly unreadable: number;
  readonly repeated: number;
};

/** What an opened box turns into. Nothing in it tells which comment belongs to which ratings. */
export type Tally = {
  readonly responses: readonly ({ readonly team: number } & RatingSheet)[];
  readonly comments: readonly { readonly team: number; readonly question: string; readonly body: string }[];
  readonly marks: readonly { readonly team: number; readonly part: number; readonly mark: Bytes }[];
  readonly counts: readonly PartCount[];
};

/**
 * Cuts a ballot of the box into its parts. A withdrawn one (empty ct) has none.
 * @throws RangeError when ct has not the wave's length
 */
export function splitBallot({ manifest }: PinnedManifest, ballot: SealedBallot): SealedPart[] {
  const { team, nullifier, seq, ct } = ballot;
  if (ct.length === 0) return [];
  if (ct.length !== measureBallot(manifest)) throw new RangeError("A sealed ballot has the wrong length.");
  let offset = 0;
  return manifest.parts.map(({ bucket }, part) => {
    const start = offset;
    offset += measureEnvelope(manifest.layers, bucket);
    return { team, part, envelope: ct.slice(start, offset), nullifier, seq };
  });
}

/**
 * Takes the server's layer off one part; null when it cannot be opened. Safe to run in a worker: it needs
 * nothing but its arguments.
 */
export async function openPart(
  { manifest, hash }: PinnedManifest,
  key: SealKeyPair,
  sealed: SealedPart,
): Promise<OpenedPart | null> {
  const { team, part, envelope, nullifier, seq } = sealed;
  const origin = nullifier === undefined || seq === undefined ? {} : { nullifier, seq };
  const context = { manifestHash: hash, team, part, ...origin };
  try {
    const inner = await peelLayer(
      manifest.layers,
      manifest.layers.length - 1,
      SERVER_PARTY,
      key,
      context,
      envelope,
    );
    const { secret } = unpadPart(inner, manifest.parts[part]?.bucket ?? 0);
    return { team, part, inner, mark: await computeMark(hash, team, part, secret) };
  } catch {
    return null;
  }
}

/**
 * Collects opened parts. Per team and part they are put in ascending byte order of their content, which
 * begins with t, random and known to its author alone: that is the shuffle, and since each part has its own
 * t, ratings and comments are torn apart by it. Where a mark occurs twice every copy is refused, so that
 * whoever replays somebody's part learns nothing from which answer doubles.
 * @param sealed the parts as they were given to `openPart`, opened[i] being the result for sealed[i]
 */
export function collectTally(
  { manifest }: PinnedManifest,
  sealed: readonly Pick<SealedPart, "team" | "part">[],
  opened: readonly (OpenedPart | null)[],
): Tally {
  const groups = manifest.teams.flatMap((_, team) =>
    manifest.parts.map((form, part) => ({ team, part, form, ...sortGroup(sealed, opened, team, part) })),
  );
  const responses: { team: number; ratings: RatingSheet["ratings"]; slices: RatingSheet["slices"] }[] = [];
  const comments: { team: number; question: string; body: string }[] = [];
  const counts: PartCount[] = [];
  for (const { team, part, form, total, unique, repeated } of groups) {
    let read = 0;
    for (const { inner } of unique) {
      const content = readContent(manifest, form, inner);
      if (content === null) continue;
      read += 1;
      if (typeof content !== "string") responses.push({ team, ...content });
      else if (content !== "") comments.push({ team, question: form.questions[0]?.key ?? "", body: content });
    }
    counts.push({ team, part, in: total, read, unreadable: total - read - repeated, repeated });
  }
  const marks = groups.flatMap(({ unique }) => unique.map(({ team, part, mark }) => ({ team, part, mark })));
  return {
    responses,
    comments,
    marks: marks.sort((left, right) => compareBytes(left.mark, right.mark)),
    counts,
  };
}

/** Opens a whole box in this thread, a hundred parts at a time. */
export async function openBallots(
  pinned: PinnedManifest,
  key: SealKeyPair,
  ballots: readonly SealedBallot[],
): Promise<Tally> {
  const sealed = ballots.flatMap((ballot) => splitBallot(pinned, ballot));
  const opened: (OpenedPart | null)[] = [];
  for (let start = 0; start < sealed.length; start += 100) {
    const chunk = sealed.slice(start, start + 100);
    opened.push(...(await Promise.all(chunk.map((part) => openPart(pinned, key, part)))));
  }
  return collectTally(pinned, sealed, opened);
}

function sortGroup(
  sealed: readonly Pick<SealedPart, "team" | "part">[],
  opened: readonly (OpenedPart | null)[],
  team: number,
  part: number,
): { total: number; unique: OpenedPart[]; repeated: number } {
  const total = sealed.filter((item) => item.team === team && item.part === part).length;
  const readable = opened.filter((item) => item?.team === team && item.part === part) as OpenedPart[];
  const occurrences = new Map<string, number>();
  for (const { mark } of readable) {
    const name = encodeBase64Url(mark);
    occurrences.set(name, (occurrences.get(name) ?? 0) + 1);
  }
  const unique = readable.filter(({ mark }) => occurrences.get(encodeBase64Url(mark)) === 1);
  unique.sort((left, right) => compareBytes(left.inner, right.inner));
  return { total, unique, repeated: readable.length - unique.length };
}

/** The rating sheet or the comment of a part; null when an honest client would not have written it. */
export function readContent(
  manifest: PinnedManifest["manifest"],
  form: ManifestPart,
  inner: Bytes,
): RatingSheet | string | null {
  const { text } = unpadPart(inner, form.bucket);
  return form.kind === "ratings" ? decodeRatingSheet(manifest, text) : cleanComment(text);
}
