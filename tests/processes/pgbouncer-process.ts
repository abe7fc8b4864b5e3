import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "#tests/helpers/free-port";
import { findPgBouncer } from "../../scripts/neighbours.mjs";

export type PgBouncer = {
  /** The URL of a database behind it. */
  urlOf: (database: string) => string;
  stop: () => Promise<void>;
};

const USER = "parallax";
const PASSWORD = "no secret of anybody";

/**
 * Starts PgBouncer with the file of the documentation before a PostgreSQL server. Only its places are changed, and
 * what a test asks for by name. Null where there is none on this machine; with CI=true it may not be missing.
 */
export async function startPgBouncer(
  serverUrl: string,
  changes: Record<string, string> = {},
): Promise<PgBouncer | null> {
  const program = findPgBouncer();
  if (program === null && process.env.CI === "true") throw new Error("PgBouncer is required with CI=true.");
  if (program === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "parallax-pgbouncer-"));
  const port = await findFreePort();
  const { hostname, port: serverPort, username, password } = new URL(serverUrl);
  const secret = password === "" ? "" : ` password='${decodeURIComponent(password)}'`;
  const behind = `* = host=${hostname} port=${serverPort || 5432} user=${username}${secret}`;
  const settings: Record<string, string> = {
    listen_port: String(port),
    auth_file: join(folder, "userlist.txt"),
    ...changes,
  };
  let text = readFileSync("docs/deploy/pgbouncer.ini", "utf8").replace(/^parallax = .*$/m, behind);
  for (const [name, value] of Object.entries(settings)) {
    const line = new RegExp(`^${name} =.*$`, "m");
    text = line.test(text) ? text.replace(line, `${name} = ${value}`) : `${text}\n${name} = ${value}\n`;
  }
  writeFileSync(join(folder, "pgbouncer.ini"), text);
  writeFileSync(join(folder, "userlist.txt"), `"${USER}" "${PASSWORD}"\n`);
  chmodSync(folder, 0o755);
  const child = spawnAsNobody(program, [join(folder, "pgbouncer.ini")]);
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await untilListening(port, child, () => said);
  return {
    urlOf: (database) => `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** It refuses to run as root. */
function spawnAsNobody(program: string, args: string[]): ChildProcess {
  const options = { stdio: ["ignore", "ignore", "pipe"] as ["ignore", "ignore", "pipe"] };
  return process.getuid?.() === 0
    ? spawn(program, args, { ...options, uid: 65_534, gid: 65_534 })
    : spawn(program, args, options);
}

async function untilListening(port: number, child: ChildProcess, readSaid: () => string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`PgBouncer ended: ${readSaid()}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PgBouncer does not listen: ${readSaid()}`);
}
