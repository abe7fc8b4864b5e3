/** What this device remembers of an unfinished ballot, and forgets when it is in the box. */
export type Draft = {
  code: string;
  /** The hash of the manifest at first sight: a later one that differs stops everything. */
  pin: string;
  ratings: (number | null)[];
  comments: string[];
  /** The order in which shuffled answers are shown, by question. */
  order: Record<string, number[]>;
  /** The finalized credential, once the ballot was taken. */
  signature: string | null;
  /** The sealed ballot that could not be sent yet, as it goes over the wire. It is sealed from the answers as they stand. */
  pending: string | null;
  seq: number;
  page: number;
  /** How often it was kept: a tab that knows an older count does not write over a newer draft. */
  kept: number;
};

/** `overtaken`: another tab has changed, sent or removed the draft since this one read it. */
export type Keeping = "kept" | "not_kept" | "overtaken";

export type Wallet = {
  load(): Draft | null;
  save(draft: Draft): Keeping;
  clear(): void;
  /** Whether what is kept is another draft than this one. */
  isOvertaken(draft: Draft): boolean;
  /**
   * Calls back when another tab changed what is kept here; after a reload also for what the same tab had changed before,
   * because browsers say so late.
   */
  watch(onChange: () => void): void;
};

const nameOf = (wave: string, owner: string) => `parallax ${wave} ${owner}`;

/** The wallet of one invitation: two people on one device do not see each other's draft. */
export function openWallet(wave: string, owner: string): Wallet {
  const name = nameOf(wave, owner);
  const load = () => {
    try {
      return JSON.parse(localStorage.getItem(name) ?? "null") as Draft | null;
    } catch {
      return null;
    }
  };
  const isOvertaken = (draft: Draft) => (load()?.kept ?? 0) !== draft.kept;
  return {
    load,
    isOvertaken,
    save(draft) {
      if (isOvertaken(draft)) return "overtaken";
      try {
        localStorage.setItem(name, JSON.stringify({ ...draft, kept: draft.kept + 1 }));
      } catch {
        return "not_kept";
      }
      draft.kept += 1;
      return "kept";
    },
    clear: () => forget((key) => key === name),
    watch: (onChange) =>
      addEventListener("storage", ({ key }) => {
        if (key === name || key === null) onChange();
      }),
  };
}

/** A wallet that keeps nothing, for the preview. */
export function openEmptyWallet(): Wallet {
  return { load: () => null, save: () => "kept", clear: () => {}, isOvertaken: () => false, watch: () => {} };
}

/** Whether this device holds answers to a wave, whosever they are. */
export function holdsDraft(wave: string): boolean {
  return listNames().some((key) => key.startsWith(nameOf(wave, "")));
}

/** Removes every draft of a wave. */
export function forgetDrafts(wave: string): void {
  forget((key) => key.startsWith(nameOf(wave, "")));
}

function forget(isMeant: (key: string) => boolean): void {
  for (const key of listNames().filter(isMeant)) localStorage.removeItem(key);
}

/** Empty where the browser keeps nothing, so there is nothing to forget. */
function listNames(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
