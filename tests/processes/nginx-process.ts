import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "#tests/helpers/free-port";
import { findNginx } from "../../scripts/neighbours.mjs";

export type Nginx = {
  url: string;
  /** Everything that it wrote into a file or said. */
  readLogs: () => string;
  stop: () => Promise<void>;
};

/**
 * Starts nginx with the file of the documentation, inside a main configuration that logs as Debian's does. Only places,
 * the host and the processes behind it are changed. Null where there is none on this machine.
 */
export async function startNginx(port: number, behind: readonly number[]): Promise<Nginx | null> {
  const program = findNginx();
  if (program === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "parallax-nginx-"));
  // as root its workers are somebody else
  mkdirSync(join(folder, "temporary"));
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "temporary"), 0o777);
  makeCertificate(folder);
  const plain = await findFreePort();
  const processes = behind.map((one) => `  server 127.0.0.1:${one} max_fails=1 fail_timeout=5s;`).join("\n");
  const site = readFileSync("docs/deploy/nginx.conf", "utf8")
    .replace(/( {2}server 127\.0\.0\.1:\d+ [^\n]+\n)+/, `${processes}\n`)
    .replace("listen 80;", `listen 127.0.0.1:${plain};`)
    .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
    .replaceAll("survey.example", "localhost")
    .replaceAll("/etc/ssl/parallax", folder)
    .replaceAll("/var/log/nginx", folder);
  writeFileSync(join(folder, "site.conf"), site);
  writeFileSync(join(folder, "nginx.conf"), writeMain(folder));
  const args = ["-p", folder, "-c", join(folder, "nginx.conf")];
  const tested = spawnSync(program, ["-t", ...args], { encoding: "utf8" });
  if (tested.status !== 0) throw new Error(`nginx refuses its configuration: ${tested.stderr}`);
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await untilListening(port);
  return {
    url: `https://localhost:${port}`,
    readLogs: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".log"))
        .map((name) => readFileSync(join(folder, name), "utf8"))
        .concat(said)
        .join("\n"),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeMain(folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/temporary/${kind};`,
  );
  return `daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log ${folder}/access.log;
  ${temporary.join("\n  ")}
  include ${folder}/site.conf;
}
`;
}

function makeCertificate(folder: string): void {
  const files = ["-keyout", join(folder, "privkey.pem"), "-out", join(folder, "fullchain.pem")];
  const key = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  execFileSync("openssl", ["req", ...key, ...files], { stdio: "pipe" });
}

async function untilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nginx does not listen.");
}
