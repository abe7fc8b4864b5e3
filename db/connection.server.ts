import { connect, type Socket } from "node:net";
import postgres, { type Sql } from "postgres";
import { DatabaseLost, readCodes } from "./outage";
import { quoteName } from "./plane-rights";

/** The types drizzle reads and writes by itself. */
export type TypeCodecs = { parsers: Record<string, unknown>; serializers: Record<string, unknown> };

export type Statement = { text: string; values?: unknown[]; prepare?: boolean; asArrays?: boolean };
export type Rows = readonly unknown[] & { command?: string; state?: { pid: number } };

/** One connection for the whole of its life: once lost it is never used again. One statement at a time. */
export type Connection = {
  /** A statement that is a transaction of its own, with the rights of a role. @throws DatabaseLost */
  queryAlone: (statement: Statement, role?: string) => Promise<Rows>;
  begin: (role?: string) => Promise<Rows>;
  /** A statement of the transaction that was begun. @throws DatabaseLost */
  query: (statement: Statement) => Promise<Rows>;
  isLost: () => boolean;
  openedAt: number;
  end: () => Promise<void>;
};

/** How long the database may take for a statement, wait for a lock, and be kept waiting inside a transaction. */
const TIMEOUTS = {
  statement_timeout: 60_000,
  lock_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
};
/** Where a session is shared, the limits go along with every transaction. */
const LIMITS = Object.entries(TIMEOUTS).map((limit) => `set local ${limit.join(" = ")}`);
/** A database that is later than its own timeout will not answer on this connection any more. */
const SILENT_MILLISECONDS = 65_000;
const CONNECT_SECONDS = 5;

/** What is remembered of a place from one opening to the next. */
export type Place = {
  url: string;
  /** PgBouncer refuses limits in the first packet of a connection. */
  refusesLimits: boolean;
};

/** Opens a connection; where its first packet is refused because of the limits in it, without them. */
export async function openConnection(
  place: Place,
  codecs: TypeCodecs,
  onLost: (connection: Connection) => void,
): Promise<Connection> {
  try {
    return await dial(place, codecs, onLost);
  } catch (error) {
    if (place.refusesLimits || !readCodes(error).includes("08P01")) throw error;
    const bare = { ...place, refusesLimits: true };
    const connection = await dial(bare, codecs, onLost);
    place.refusesLimits = true;
    return connection;
  }
}

/**
 * A connection of postgres.js. Its pool, transactions and reconnecting are not used: a connection lost inside a
 * transaction ends the process there, and a statement may find itself on a new connection, outside its transaction.
 */
async function dial(
  { url, refusesLimits }: Place,
  codecs: TypeCodecs,
  onLost: (connection: Connection) => void,
): Promise<Connection> {
  let lost = false;
  /** A pooler gives each transaction to any session of its own: nothing may be left behind in one. */
  let shared = false;
  const failing = new Set<(reason: Error) => void>();
  let turn: Promise<unknown> = Promise.resolve();
  const client = postgres(url, {
    max: 1,
    fetch_types: false,
    max_lifetime: null,
    connect_timeout: CONNECT_SECONDS,
    connection: refusesLimits ? {} : TIMEOUTS,
    onnotice: () => {},
    onclose: () => lose(),
    ...{ socket: openSocketOnce((reason) => lose(reason)) },
  });
  Object.assign(client.options.parsers, codecs.parsers);
  Object.assign(client.options.serializers, codecs.serializers);
  const connection: Connection = {
    queryAlone: (statement, role) =>
      takeTurn(() =>
        bringsLimits() || role !== undefined ? askInTransaction(statement, role) : ask(statement),
      ),
    begin: (role) => takeTurn(() => ask({ text: writeBegin(role) })),
    query: (statement) => takeTurn(() => ask(statement)),
    isLost: () => lost,
    openedAt: performance.now(),
    end: () => {
      lost = true;
      return close(client, 5);
    },
  };

  function bringsLimits(): boolean {
    return shared || refusesLimits;
  }

  function writeBegin(role?: string): string {
    const taken = role === undefined ? [] : [`set local role ${quoteName(role)}`];
    return ["begin", ...(bringsLimits() ? LIMITS : []), ...taken].join("; ");
  }

  function takeTurn(work: () => Promise<Rows>): Promise<Rows> {
    const rows = turn.then(work);
    turn = rows.catch(() => {});
    return rows;
  }

  function lose(reason?: unknown): void {
    if (lost) return;
    lost = true;
    for (const fail of failing) fail(new DatabaseLost(reason));
    void close(client, 0);
    onLost(connection);
  }

  /** The three are sent without waiting for each other. */
  async function askInTransaction(statement: Statement, role?: string): Promise<Rows> {
    const sent = [ask({ text: writeBegin(role) }), ask(statement), ask({ text: "commit" })] as const;
    await Promise.allSettled(sent);
    const [, rows] = await Promise.all(sent);
    return rows;
  }

  function ask({ text, values = [], prepare = false, asArrays = false }: Statement): Promise<Rows> {
    return new Promise<Rows>((resolve, reject) => {
      if (lost) return reject(new DatabaseLost());
      failing.add(reject);
      const silence = setTimeout(lose, SILENT_MILLISECONDS, new Error("The database does not answer."));
      const query = client.unsafe(text, values as never[], { prepare: prepare && !shared });
      const rows: PromiseLike<Rows> = asArrays ? query.values() : query;
      const done = () => {
        clearTimeout(silence);
        failing.delete(reject);
      };
      rows.then(
        (result) => {
          done();
          resolve(result);
        },
        (error: unknown) => {
          done();
          if (isLoss(error)) lose(error);
          reject(lost ? new DatabaseLost(error) : error);
        },
      );
    });
  }

  try {
    shared = isPooled(await connection.query({ text: WHO }));
    return connection;
  } catch (error) {
    lost = true;
    void close(client, 0);
    throw isLoss(error) ? new DatabaseLost(error) : error;
  }
}

/** Whether an address leads to a pooler instead of to PostgreSQL itself. @throws what keeps it from being reached */
export async function leadsToPooler(url: string): Promise<boolean> {
  const client = postgres(url, {
    max: 1,
    fetch_types: false,
    connect_timeout: CONNECT_SECONDS,
    onnotice: () => {},
  });
  try {
    return isPooled(await client.unsafe(WHO));
  } finally {
    await close(client, 5);
  }
}

const WHO = "select pg_backend_pid() as pid";

/** A pooler answers a connection with a number of its own instead of the one of the session that serves it. */
function isPooled(rows: Rows): boolean {
  const [session] = rows as readonly { pid: number }[];
  return session?.pid !== rows.state?.pid;
}

/** By SQLSTATE, by the driver's own names, or by those of sockets. */
function isLoss(error: unknown): boolean {
  const pattern = /^(08...|57P0.|25P03|53300|CONNECTION_\w+|CONNECT_TIMEOUT|E[A-Z]{3,}|EAI_\w+|ERR_\w+)$/;
  return readCodes(error).some((code) => code === "DATABASE_LOST" || pattern.test(code));
}

type Target = { host: string[]; port: number[]; path: string | false };

let nextHost = 0;

/** The driver would open a second socket by itself; it gets one. Where several hosts are named, they take turns. */
function openSocketOnce(onLost: (reason?: unknown) => void): (target: Target) => Socket {
  let opened = false;
  return ({ host, port, path }) => {
    if (opened) throw new DatabaseLost();
    opened = true;
    const at = nextHost++ % host.length;
    const name = host[at] ?? "localhost";
    const socket = path ? connect(path) : connect({ host: name, port: port[at] ?? 5432 });
    socket.on("error", onLost);
    socket.on("close", () => onLost());
    return Object.assign(socket, { host: name });
  };
}

async function close(client: Sql, seconds: number): Promise<void> {
  await client.end({ timeout: seconds }).catch(() => {});
}
