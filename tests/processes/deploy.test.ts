import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { builtinModules } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findPrograms } from "../../scripts/apt.mjs";

/** The files of docs/deploy that no test starts: compared with the repository, and with what was built. */

const { scripts, dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};
const container = readFileSync("docs/deploy/Containerfile", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [name = "", ...words] = line.split(" ");
    return { name, rest: words.join(" "), words };
  });
const stages = container.flatMap(({ name }, at) => (name === "FROM" ? [at] : []));
const last = container.slice(stages.at(-1));

function findLast(name: string): string {
  return last.findLast((line) => line.name === name)?.rest ?? "";
}

test("the container file copies only what there is, in both stages", () => {
  const copies = container.filter(({ name }) => name === "COPY");
  const made = ["/app/build", "/app/node_modules"];
  for (const { words } of copies) {
    const built = words[0] === "--from=build";
    const sources = (built ? words.slice(1) : words).slice(0, -1);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      if (built && made.includes(source)) continue;
      expect(existsSync(built ? source.replace(/^\/app\//, "") : source), source).toBe(true);
    }
  }
});

test("the container file builds what the build reads", () => {
  const read = /const sources = \[([^\]]+)\]/.exec(readFileSync("scripts/build.mjs", "utf8"))?.[1] ?? "";
  const sources = [...read.matchAll(/"([^"]+)"/g)].map(([, source = ""]) => source);
  expect(sources.length).toBeGreaterThan(5);
  const copied = container
    .slice(0, stages.at(-1))
    .flatMap(({ name, words }) => (name === "COPY" ? words : []));
  const missing = sources.filter(
    (source) => !copied.some((path) => source === path || source.startsWith(`${path}/`)),
  );
  expect(missing).toEqual([]);
});

test("the container file runs scripts of the package, on Node 24, as nobody special", () => {
  expect(stages).toHaveLength(2);
  for (const at of stages) expect(container[at]?.words[0]).toBe("docker.io/library/node:24-slim");
  const commands = container.filter(({ name }) => name === "RUN").flatMap(({ rest }) => rest.split("&&"));
  const ran = commands.flatMap((command) => /npm run (?:--silent )?([\w:]+)/.exec(command)?.[1] ?? []);
  expect(ran).toContain("build");
  expect(ran.filter((script) => !(script in scripts))).toEqual([]);
  expect(findLast("USER")).toBe("node");
  expect(JSON.parse(findLast("VOLUME"))).toEqual(["/data", "/keys"]);
  expect(findLast("ENV")).toContain("DATA_DIR=/data KEYS_DIR=/keys");
  const [program, file = ""] = JSON.parse(findLast("CMD")) as string[];
  expect([program, existsSync(file)]).toEqual(["node", true]);
});

test("the health check of the container ends with 0 while the server is well and with 1 otherwise", async () => {
  const check = JSON.parse(findLast("HEALTHCHECK").replace(/^.*? CMD /, "")) as [string, ...string[]];
  let status = 200;
  const server = createServer((request, response) => {
    response.writeHead(request.url === "/healthz" ? status : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const env = { ...process.env, PORT: String((server.address() as AddressInfo).port) };
  const run = () =>
    new Promise((resolve) => {
      spawn(process.execPath, check.slice(1), { env, stdio: "ignore" }).once("exit", resolve);
    });
  expect(await run()).toBe(0);
  status = 503;
  expect(await run()).toBe(1);
});

test("what was built needs no package that only development has", () => {
  const files = [
    ...readdirSync("build").map((name) => join("build", name)),
    ...readdirSync("build/server").map((name) => join("build/server", name)),
  ].filter((path) => path.endsWith(".js") && !/build\/(booth|paste)\.js$/.test(path));
  expect(files.length).toBeGreaterThan(3);
  const needed = new Set<string>();
  for (const file of files)
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(
      /^(?:import|export)\s(?:[^"'\n]*?\sfrom\s)?["']([^"'./][^"']*)["'];?$/gm,
    ))
      needed.add(name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? ""));
  expect(needed.size).toBeGreaterThan(10);
  const missing = [...needed].filter(
    (name) => !name.startsWith("node:") && !builtinModules.includes(name) && !(name in dependencies),
  );
  expect(missing).toEqual([]);
});

test("the unit of systemd is one, leaves the process time to stop, and lets it do little", (context) => {
  const unit = readFileSync("docs/deploy/parallax.service", "utf8");
  expect(/^ExecStart=\/usr\/bin\/node (\S+)$/m.exec(unit)?.[1]).toBe("build/start.js");
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(30);
  for (const line of ["LimitCORE=0", "MemorySwapMax=0", "NoNewPrivileges=yes", "ProtectSystem=strict"])
    expect(unit).toContain(`\n${line}\n`);
  const [analyze] = findPrograms("systemd-analyze");
  if (analyze === undefined) return context.skip("systemd is not on this machine");
  const folder = mkdtempSync(join(tmpdir(), "parallax-unit-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "parallax.service");
  writeFileSync(path, unit.replace("/usr/bin/node", process.execPath));
  const verified = spawnSync(analyze, ["verify", path], { encoding: "utf8" });
  expect([verified.status, verified.stderr]).toEqual([0, ""]);
  const secured = spawnSync(analyze, ["security", "--offline=true", "--threshold=25", path]);
  expect(secured.status).toBe(0);
});

test("the Caddyfile is one, and logs nobody who meets a failure", (context) => {
  expect(readFileSync("docs/deploy/Caddyfile", "utf8")).toContain(
    "exclude http.log.error http.handlers.reverse_proxy",
  );
  const [caddy] = findPrograms("caddy");
  if (caddy === undefined) return context.skip("Caddy is not on this machine");
  const args = ["validate", "--adapter", "caddyfile", "--config", "docs/deploy/Caddyfile"];
  expect(spawnSync(caddy, args).status).toBe(0);
});
