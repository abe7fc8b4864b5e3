import type { Sql } from "postgres";
import type { Connection, Rows, Statement } from "./connection.server";
import { DatabaseLost, isDatabaseLost, isReadOnly } from "./outage";
import { type Connections, openPool } from "./pool.server";

/** What drizzle asks of postgres.js, over connections that are never used again once they are lost. */
export type PooledClient = {
  client: Sql;
  /** Over the same connections, with the rights of a role in every statement and transaction. */
  as: (role: string) => Sql;
  count: () => Connections;
  close: () => Promise<void>;
};

type Ask = (statement: Statement) => Promise<Rows>;
type Unsafe = ReturnType<typeof toUnsafe>;
type Scope = {
  unsafe: Unsafe;
  savepoint: <Result>(work: (inner: Scope) => Promise<Result>) => Promise<Result>;
  failure: () => unknown;
  end: () => void;
};

const MOST_ATTEMPTS = 3;

/** A connection that is lost under a reading statement costs nothing: it is asked again on another one. */
export function openPooledClient(url: string, size: number): PooledClient {
  const options = { parsers: {}, serializers: {} };
  const pool = openPool(url, size, options);

  async function askAlone(statement: Statement, role?: string): Promise<Rows> {
    for (let attempt = 1; ; attempt += 1) {
      const connection = await pool.take("statement");
      try {
        return await connection.queryAlone(statement, role);
      } catch (error) {
        if (isReadOnly(error)) pool.renew(connection);
        const repeatable =
          isReadOnly(error) || (isDatabaseLost(error) && /^\s*select\b/i.test(statement.text));
        if (!repeatable || attempt === MOST_ATTEMPTS) throw error;
      } finally {
        pool.giveBack(connection, "statement");
      }
    }
  }

  async function begin<Result>(work: (scope: Scope) => Promise<Result>, role?: string): Promise<Result> {
    const connection = await beginOnConnection(role);
    const scope = openScope(connection);
    try {
      const result = await work(scope);
      const { command } = await connection.query({ text: "commit" });
      if (command !== "COMMIT") throw scope.failure() ?? new Error("The transaction was rolled back.");
      return result;
    } catch (error) {
      scope.end();
      await connection.query({ text: "rollback" }).catch(() => void connection.end());
      if (isReadOnly(error)) pool.renew(connection);
      throw error;
    } finally {
      scope.end();
      pool.giveBack(connection, "transaction");
    }
  }

  async function beginOnConnection(role?: string): Promise<Connection> {
    for (let attempt = 1; ; attempt += 1) {
      const connection = await pool.take("transaction");
      try {
        await connection.begin(role);
        return connection;
      } catch (error) {
        pool.giveBack(connection, "transaction");
        if (!isDatabaseLost(error) || attempt === MOST_ATTEMPTS) throw error;
      }
    }
  }

  const openAs = (role?: string) =>
    ({
      options,
      unsafe: toUnsafe((statement) => askAlone(statement, role)),
      begin: <Result>(work: (scope: Scope) => Promise<Result>) => begin(work, role),
    }) as unknown as Sql;
  return { client: openAs(), as: openAs, count: pool.count, close: pool.close };
}

/** The statements of one transaction. After its end nothing of it reaches the connection any more. */
function openScope(connection: Connection): Scope {
  let ended = false;
  let failure: unknown = null;
  let savepoints = 0;
  const ask: Ask = async (statement) => {
    if (ended) throw new DatabaseLost(new Error("The transaction has ended."));
    try {
      return await connection.query(statement);
    } catch (error) {
      failure ??= error;
      throw error;
    }
  };
  const scope: Scope = {
    unsafe: toUnsafe(ask),
    savepoint: async (work) => {
      const name = `s${savepoints++}`;
      await ask({ text: `savepoint ${name}` });
      try {
        return await work(scope);
      } catch (error) {
        await ask({ text: `rollback to ${name}` });
        throw error;
      }
    },
    failure: () => failure,
    end: () => {
      ended = true;
    },
  };
  return scope;
}

/** postgres.js answers a promise that can still be told to give its rows as arrays. */
function toUnsafe(ask: Ask) {
  return (text: string, values?: unknown[], { prepare = false }: { prepare?: boolean } = {}) => {
    let asArrays = false;
    const rows = Promise.resolve().then(() => ask({ text, values: values ?? [], prepare, asArrays }));
    const giveArrays = () => {
      asArrays = true;
      return rows;
    };
    return Object.assign(rows, { values: giveArrays });
  };
}
