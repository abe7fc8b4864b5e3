import { type Connection, openConnection, type TypeCodecs } from "./connection.server";
import { DatabaseLost, isDatabaseLost } from "./outage";

type Use = "statement" | "transaction";
type Waiting = {
  use: Use;
  since: number;
  resolve: (connection: Connection) => void;
  reject: (reason: unknown) => void;
};

export type Pool = {
  take: (use: Use) => Promise<Connection>;
  giveBack: (connection: Connection, use: Use) => void;
  /** Closes this connection, and the others as soon as nobody uses them: new ones know the newest settings. */
  renew: (connection: Connection) => void;
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
  const all = new Set<Connection>();
  const idle: Connection[] = [];
  const waiting: Waiting[] = [];
  const mostTransactions = Math.max(1, size - FOR_STATEMENTS);
  let opening = 0;
  let transactions = 0;
  let notBefore = 0;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let closing = false;
  let watch: NodeJS.Timeout | undefined;

  function serve(): void {
    for (let next = findNext(); next >= 0 && idle.length > 0; next = findNext()) {
      const connection = idle.pop() as Connection;
      const [served] = waiting.splice(next, 1) as [Waiting];
      if (served.use === "transaction") transactions += 1;
      served.resolve(connection);
    }
    const wanted = countServable();
    while (opening < wanted && all.size + opening < size && performance.now() >= notBefore) void open();
    if (waiting.length === 0 && watch !== undefined) watch = void clearInterval(watch);
    else if (waiting.length > 0) watch ??= setInterval(dismiss, PAUSE_AFTER_FAILURE);
  }

  function findNext(): number {
    return waiting.findIndex(({ use }) => use === "statement" || transactions < mostTransactions);
  }

  function countServable(): number {
    const statements = waiting.filter(({ use }) => use === "statement").length;
    return statements + Math.min(waiting.length - statements, mostTransactions - transactions);
  }

  async function open(): Promise<void> {
    opening += 1;
    try {
      const connection = await openConnection(url, codecs, forget);
      if (closing) return void connection.end();
      all.add(connection);
      idle.push(connection);
    } catch (error) {
      notBefore = performance.now() + PAUSE_AFTER_FAILURE;
      const patience = isDatabaseLost(error) ? RESTART_WAIT : 0;
      refuse((one) => performance.now() - one.since >= patience, error);
    } finally {
      opening -= 1;
      serve();
    }
  }

  /** Nobody waits for ever; and where opening failed, it is tried again for those who still wait. */
  function dismiss(): void {
    refuse((one) => performance.now() - one.since >= LONGEST_WAIT, new Error("All connections are in use."));
    serve();
  }

  function refuse(which: (one: Waiting) => boolean, reason: unknown): void {
    for (let at = waiting.length - 1; at >= 0; at -= 1) {
      if (which(waiting[at] as Waiting)) waiting.splice(at, 1)[0]?.reject(new DatabaseLost(reason));
    }
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
        waiting.push({ use, since: performance.now(), resolve, reject });
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
    close: async () => {
      closing = true;
      refuse(() => true, undefined);
      clearInterval(watch);
      await Promise.all([...all].map((connection) => connection.end()));
    },
  };
}
