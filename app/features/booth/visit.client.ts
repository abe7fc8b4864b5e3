import type { AskedPage } from "#app/core/questions/asked";
import type { InvitationLink } from "#app/protocol/invitation-link";
import type { PinnedManifest } from "#app/protocol/manifest";
import type { BoothData, Promised } from "./booth-data";
import type { BoothEnds, TakenBallot } from "./respondent";
import type { Draft, Wallet } from "./wallet.client";

/** Where a screen can lead. */
export type Screens = {
  welcome(): void;
  /** The ballot code, for going on later or elsewhere. */
  later(): void;
  enterCode(notice?: string): void;
  questions(page: number): void;
  review(): void;
  cast(): void;
  withdraw(): void;
  trouble(reason: string, retry?: () => void | Promise<void>): void;
  /** Another tab went on with this draft. */
  overtaken(): void;
  /** Shows a screen that nothing leads back from: whatever the browser's history says, it stays. */
  end(how: "cast" | "removed", show: () => void): void;
};

/** Everything the screens of one visit share. `manifest`, `link` and `taken` stay empty in a preview. */
export type Visit = {
  readonly data: BoothData;
  readonly pages: readonly AskedPage[];
  readonly ends: BoothEnds;
  readonly wallet: Wallet;
  readonly pinned: PinnedManifest | null;
  /** By the manifest; in a preview what would be promised. */
  readonly promised: Promised;
  readonly link: InvitationLink | null;
  readonly go: Screens;
  draft: Draft;
  taken: TakenBallot | null;
  /** False where the browser keeps nothing. */
  kept: boolean;
  /** A ballot is on its way, and no press and no step back changes what it holds. */
  busy: boolean;
};

/** An empty draft of these questions. */
export function createDraft(pages: readonly AskedPage[], code: string, pin: string): Draft {
  const questions = pages.flatMap((page) => page.questions);
  const rated = questions.filter(({ kind }) => kind !== "open");
  return {
    code,
    pin,
    ratings: rated.map(() => null),
    comments: questions.slice(rated.length).map(() => ""),
    order: Object.fromEntries(
      rated.flatMap(({ at, shuffled }) => (shuffled ? [[at, shuffle(shuffled)]] : [])),
    ),
    signature: null,
    pending: null,
    seq: 1,
    page: -1,
    kept: 0,
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
  const keeping = visit.wallet.save(visit.draft);
  if (keeping === "overtaken") {
    visit.go.overtaken();
    return;
  }
  visit.kept = keeping === "kept";
  const warning = document.getElementById("storage");
  if (warning !== null) warning.textContent = visit.kept ? "" : visit.data.text.trouble.storage;
}

/** Keeps changed answers. A ballot that was sealed from the former ones must not be cast any more. */
export function keepAnswers(visit: Visit, answers: Partial<Pick<Draft, "ratings" | "comments">>): void {
  keepDraft(visit, { ...answers, pending: null });
}
