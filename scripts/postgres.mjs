// A PostgreSQL server for tests and benchmarks: TEST_DATABASE_URL, or a temporary cluster made from the
// binaries on this machine, or from Debian's package where we may install it.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installWithApt } from "./apt.mjs";

const root = "/usr/lib/postgresql";

/** The folder with initdb and pg_ctl, or null. */
export function findPostgres() {
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(root, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return (
    folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"))) ?? null
  );
}

/** Installs PostgreSQL with apt where this process may. Returns whether it is there afterwards. */
export function installPostgres() {
  installWithApt("postgresql");
  return findPostgres() !== null;
}

/**
 * Starts a temporary cluster. Returns its URL and the function that ends it, or null where there is no PostgreSQL.
 * With a setting ("name=value") it is always one of its own.
 */
export async function startPostgres(setting = null) {
  if (process.env.TEST_DATABASE_URL && setting === null)
    return { url: process.env.TEST_DATABASE_URL, stop: () => {} };
  const bin = findPostgres();
  if (bin === null && process.env.CI === "true") throw new Error("PostgreSQL is required with CI=true.");
  if (bin === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "parallax-postgres-"));
  const data = join(folder, "data");
  const port = await freePort();
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    execFileSync("chown", ["postgres", folder]);
    chmodSync(folder, 0o700);
  }
  const run = (command, args) =>
    asRoot
      ? execFileSync("runuser", ["-u", "postgres", "--", join(bin, command), ...args], {
          stdio: "pipe",
          cwd: folder,
        })
      : execFileSync(join(bin, command), args, { stdio: "pipe", cwd: folder });
  run("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale"]);
  const wanted = setting === null ? "" : ` -c ${setting}`;
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200${wanted}`;
  run("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"]);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      try {
        run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
