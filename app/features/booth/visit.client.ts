import { listOpenQuestions, listRatedQuestions } from "#app/core/questions/set";
import type { InvitationLink } from "#app/protocol/invitation-link";
import type { PinnedManifest } from "#app/protocol/manifest";
import type { BoothData } from "./booth-data";
import type { BoothEnds, TakenBallot } from "./respondent";
import type { Draft, Wallet } from "./wallet.client";

/** Where a screen can lead. */
export type Screens = {
  welcome(): void;
  code(): void;
  enterCode(notice?: string): void;
  questions(page: number): void;
  review(): void;
  cast(): void;
  trouble(reason: string, retry?: () => void | Promise<void>): void;
};

/** Everything the screens of one visit share. `manifest`, `link` and `taken` stay empty in a preview. */
export type Visit = {
  readonly data: BoothData;
  readonly ends: BoothEnds;
  readonly wallet: Wallet;
  readonly pinned: PinnedManifest | null;
  readonly link: InvitationLink | null;
  readonly go: Screens;
  draft: Draft;
  taken: TakenBallot | null;
};

/** An empty draft of these questions. */
export function createDraft(data: BoothData, code: string, pin: string): Draft {
  const rated = listRatedQuestions(data.questionSet);
  return {
    code,
    pin,
    ratings: rated.map(() => null),
    comments: listOpenQuestions(data.questionSet).map(() => ""),
    order: Object.fromEntries(
      rated.filter(({ shuffled }) => shuffled > 0).map(({ key, shuffled }) => [key, shuffle(shuffled)]),
    ),
    signature: null,
    pending: null,
    seq: 1,
    page: -1,
  };
}

/** 1 … count in random order. */
function shuffle(count: number): number[] {
  const random = crypto.getRandomValues(new Uint32Array(count));
  return Array.from({ length: count }, (_, index) => index + 1).sort(
    (left, right) => (random[left - 1] ?? 0) - (random[right - 1] ?? 0),
  );
}

/** Keeps the draft on the device; tells where the browser does not. */
export function keepDraft(visit: Visit, change: Partial<Draft> = {}): void {
  Object.assign(visit.draft, change);
  const kept = visit.wallet.save(visit.draft);
  const warning = document.getElementById("storage");
  if (warning !== null) warning.textContent = kept ? "" : visit.data.text.trouble.storage;
}
