import { connect, type Socket } from "node:net";
import postgres, { type Sql } from "postgres";
import { DatabaseLost, readCodes } from "./outage";

/** The types drizzle reads and writes by itself. */
export type TypeCodecs = { parsers: Record<string, unknown>; serializers: Record<string, unknown> };

export type Statement = { text: string; values?: unknown[]; prepare?: boolean; asArrays?: boolean };
export type Rows = readonly unknown[] & { command?: string };

/** One connection for the whole of its life: once lost it is never used again. */
export type Connection = {
  /** One statement at a time: the next waits for it. @throws DatabaseLost */
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
/** A database that is later than its own timeout will not answer on this connection any more. */
const SILENT_MILLISECONDS = 65_000;
const CONNECT_SECONDS = 5;

/**
 * Opens a connection of postgres.js. Its pool, transactions and reconnecting are not used: a connection lost inside a
 * transaction ends the process there, and a statement may find itself on a new connection, outside its transaction.
 */
export async function openConnection(
  url: string,
  codecs: TypeCodecs,
  onLost: (connection: Connection) => void,
): Promise<Connection> {
  let lost = false;
  let failCurrent: ((reason: Error) => void) | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const client = postgres(url, {
    max: 1,
    fetch_types: false,
    max_lifetime: null,
    connect_timeout: CONNECT_SECONDS,
    connection: TIMEOUTS,
    onnotice: () => {},
    onclose: () => lose(),
    ...{ socket: openSocketOnce((reason) => lose(reason)) },
  });
  Object.assign(client.options.parsers, codecs.parsers);
  Object.assign(client.options.serializers, codecs.serializers);
  const connection: Connection = {
    query: (statement) => {
      const rows = turn.then(() => ask(statement));
      turn = rows.catch(() => {});
      return rows;
    },
    isLost: () => lost,
    openedAt: performance.now(),
    end: () => {
      lost = true;
      return close(client, 5);
    },
  };

  function lose(reason?: unknown): void {
    if (lost) return;
    lost = true;
    failCurrent?.(new DatabaseLost(reason));
    void close(client, 0);
    onLost(connection);
  }

  function ask({ text, values = [], prepare = false, asArrays = false }: Statement): Promise<Rows> {
    return new Promise<Rows>((resolve, reject) => {
      if (lost) return reject(new DatabaseLost());
      failCurrent = reject;
      const silence = setTimeout(lose, SILENT_MILLISECONDS, new Error("The database does not answer."));
      const query = client.unsafe(text, values as never[], { prepare });
      const rows: PromiseLike<Rows> = asArrays ? query.values() : query;
      const done = () => {
        clearTimeout(silence);
        failCurrent = null;
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
    await connection.query({ text: "select 1" });
    return connection;
  } catch (error) {
    lost = true;
    void close(client, 0);
    throw isLoss(error) ? new DatabaseLost(error) : error;
  }
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
