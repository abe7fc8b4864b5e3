import { type Connection, openConnection, type Place, type TypeCodecs } from "./connection.server";
import { DatabaseLost, isDatabaseLost } from "./outage";

type Use = "statement" | "transaction";
type Waiting = {
  since: number;
  resolve: (connection: Connection) => void;
  reject: (reason: unknown) => void;
};

/** How many connections there are, of how many there may be, and who waits for one. */
export type Connections = { most: number; open: number; in_use: number; waiting: number };

export type Pool = {
  take: (use: Use) => Promise<Connection>;
  giveBack: (connection: Connection, use: Use) => void;
  /** Closes this connection, and the others as soon as nobody uses them: new ones know the newest settings. */
  renew: (connection: Connection) => void;
  count: () => Connections;
  close: () => Promise<void>;
};

/** Connections that transactions leave to single statements, so that a long one delays no cast. */
const FOR_STATEMENTS = 3;
const LONGEST_WAIT = 15_000;
/** A restart of the database is waited for; a longer outage is said at once. */
const RESTART_WAIT = 2_000;
const PAUSE_AFTER_FAILURE = 100;
const RENEW_PAUSE = 250;
const LIFETIME = 30 * 60_000;

/** At most `size` connections, opened when they are needed. One that is lost is replaced. */
export function openPool(url: string, size: number, codecs: TypeCodecs): Pool {
  const place: Place = { url, refusesLimits: false };
  const all = new Set<Connection>();
  const idle: Connection[] = [];
  const waiting: Record<Use, Waiting[]> = { statement: [], transaction: [] };
  const mostTransactions = Math.max(1, size - FOR_STATEMENTS);
  let opening = 0;
  let transactions = 0;
  let notBefore = 0;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let closing = false;
  let watch: NodeJS.Timeout | undefined;

  function serve(): void {
    for (let use = chooseNext(); use !== null && idle.length > 0; use = chooseNext()) {
      if (use === "transaction") transactions += 1;
      waiting[use].shift()?.resolve(idle.pop() as Connection);
    }
    const wanted =
      waiting.statement.length + Math.min(waiting.transaction.length, mostTransactions - transactions);
    while (opening < wanted && all.size + opening < size && performance.now() >= notBefore) void open();
    const anybody = waiting.statement.length + waiting.transaction.length > 0;
    if (!anybody && watch !== undefined) watch = void clearInterval(watch);
    else if (anybody) watch ??= setInterval(dismiss, PAUSE_AFTER_FAILURE);
  }

  /** Whoever waits longest, unless it is a transaction and there are as many as there may be. */
  function chooseNext(): Use | null {
    const statement = waiting.statement[0];
    const transaction = transactions < mostTransactions ? waiting.transaction[0] : undefined;
    if (statement === undefined) return transaction === undefined ? null : "transaction";
    return transaction === undefined || statement.since <= transaction.since ? "statement" : "transaction";
  }

  async function open(): Promise<void> {
    opening += 1;
    try {
      const connection = await openConnection(place, codecs, forget);
      if (closing) return void connection.end();
      all.add(connection);
      idle.push(connection);
    } catch (error) {
      notBefore = performance.now() + PAUSE_AFTER_FAILURE;
      refuse(isDatabaseLost(error) ? RESTART_WAIT : 0, error);
    } finally {
      opening -= 1;
      serve();
    }
  }

  /** Nobody waits for ever; and where opening failed, it is tried again for those who still wait. */
  function dismiss(): void {
    refuse(LONGEST_WAIT, new Error("All connections are in use."));
    serve();
  }

  /** Those who have waited at least so long are told; the longest waiting stand first. */
  function refuse(milliseconds: number, reason: unknown): void {
    const before = performance.now() - milliseconds;
    for (const list of Object.values(waiting))
      while (list[0] !== undefined && list[0].since <= before) list.shift()?.reject(new DatabaseLost(reason));
  }

  function forget(connection: Connection): void {
    all.delete(connection);
    const at = idle.indexOf(connection);
    if (at >= 0) idle.splice(at, 1);
    serve();
  }

  function retire(connection: Connection): void {
    void connection.end();
    forget(connection);
  }

  return {
    take: (use) =>
      new Promise((resolve, reject) => {
        if (closing) return reject(new DatabaseLost());
        waiting[use].push({ since: performance.now(), resolve, reject });
        serve();
      }),
    giveBack: (connection, use) => {
      if (use === "transaction") transactions -= 1;
      const { openedAt } = connection;
      const old = openedAt < renewedAt || performance.now() - openedAt > LIFETIME;
      if (connection.isLost() || old || closing) return retire(connection);
      idle.push(connection);
      serve();
    },
    renew: (connection) => {
      void connection.end();
      if (performance.now() - renewedAt < RENEW_PAUSE) return;
      renewedAt = performance.now();
      for (const other of [...idle]) retire(other);
    },
    count: () => ({
      most: size,
      open: all.size,
      in_use: all.size - idle.length,
      waiting: waiting.statement.length + waiting.transaction.length,
    }),
    close: async () => {
      closing = true;
      refuse(0, undefined);
      clearInterval(watch);
      await Promise.all([...all].map((connection) => connection.end()));
    },
  };
}
