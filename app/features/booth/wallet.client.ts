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
  /** The sealed ballot that could not be sent yet, as it goes over the wire. */
  pending: string | null;
  seq: number;
  page: number;
};

export type Wallet = {
  load(): Draft | null;
  /** False where the browser keeps nothing. */
  save(draft: Draft): boolean;
  clear(): void;
};

/** The wallet of one invitation: two people on one device do not see each other's draft. */
export function openWallet(wave: string, owner: string): Wallet {
  const name = `parallax ${wave} ${owner}`;
  return {
    load() {
      try {
        return JSON.parse(localStorage.getItem(name) ?? "null") as Draft | null;
      } catch {
        return null;
      }
    },
    save(draft) {
      try {
        localStorage.setItem(name, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        localStorage.removeItem(name);
      } catch {
        // a browser that keeps nothing has nothing to forget
      }
    },
  };
}

/** A wallet that keeps nothing, for the preview. */
export function openEmptyWallet(): Wallet {
  return { load: () => null, save: () => true, clear: () => {} };
}
