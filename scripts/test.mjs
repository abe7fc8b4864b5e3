// npm test: installs what is missing (packages, a PostgreSQL server, browsers), then types, lint, unit and
// database tests, build, tests of built server processes behind their neighbours (PgBouncer, nginx), and the journeys
// in real browsers. What failed is named at the end, and the last line counts the tests.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ensureDependencies, root, runProgram } from "./ensure.mjs";

process.chdir(root);
ensureDependencies();

const reports = mkdtempSync(join(tmpdir(), "parallax-reports-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
const failures = [];
const required = process.env.CI === "true";

const { findPostgres, installPostgres } = await import("./postgres.mjs");
const { ensureBrowser, ensureFirefox, ensureWebKit } = await import("./browser.mjs");
const { ensureNginx, ensureOffice, ensurePageReader, ensurePgBouncer } = await import("./neighbours.mjs");
const postgres = Boolean(process.env.TEST_DATABASE_URL) || findPostgres() !== null || installPostgres();
const browser = await ensureBrowser();
const neighbours = {
  Firefox: ensureFirefox(),
  WebKit: ensureWebKit(),
  PgBouncer: ensurePgBouncer(),
  nginx: ensureNginx(),
  LibreOffice: ensureOffice(),
  pdftoppm: ensurePageReader(),
};

check("types", () => runProgram("tsc", ["--noEmit"]));
check("lint", () => runProgram("biome", ["check", "."]));
check("unit and database tests", () => runVitest("vitest.config.ts"));
check("build", () => spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" }).status);
check("server processes", () => runVitest("vitest.processes.config.ts"));
if (browser === null) broken.push("no browser: install Chromium or set CHROMIUM_PATH");
else {
  check("journeys in the browsers", () => {
    const file = join(reports, "e2e.json");
    const status = runProgram("playwright", ["test", "--reporter=list,json"], {
      env: { ...process.env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    });
    const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
    failures.push(...suites.flatMap(listFailedJourneys));
    count(stats.expected + stats.flaky, stats.unexpected, stats.skipped);
    return status;
  });
}
rmSync(reports, { recursive: true, force: true });

if (!postgres) {
  console.log("PostgreSQL was not tested: none is on this machine and it could not be installed.");
  if (required) broken.push("no PostgreSQL");
}
for (const [name, path] of Object.entries(neighbours)) {
  if (path !== null) continue;
  console.log(`${name} was not tested: it is not on this machine and could not be installed.`);
  if (required) broken.push(`no ${name}`);
}
for (const failure of failures) console.log(`Failed: ${failure}`);
if (broken.length > 0) console.log(`Not in order: ${broken.join("; ")}.`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = broken.length > 0 || total.failed > 0 ? 1 : 0;

function check(name, run) {
  console.log(`\n— ${name}`);
  try {
    if (run() !== 0) broken.push(name);
  } catch (error) {
    broken.push(`${name} (${error.message})`);
  }
}

function runVitest(config) {
  const file = join(reports, `${config}.json`);
  const status = runProgram("vitest", [
    "run",
    `--config=${config}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = JSON.parse(readFileSync(file, "utf8"));
  count(report.numPassedTests, report.numFailedTests, report.numPendingTests);
  failures.push(...report.testResults.flatMap(listFailedTests));
  return status;
}

function listFailedTests({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((one) => one.status === "failed");
  // a file that could not be read has no tests
  const listed =
    failed.length > 0 || status !== "failed" ? failed : [{ fullName: "", failureMessages: [message] }];
  return listed.map(({ fullName, failureMessages }) => {
    const lines = stripVTControlCharacters(failureMessages.join("\n")).split("\n");
    return `${relative(root, name)}: ${fullName}\n    ${lines.slice(0, 12).join("\n    ")}`;
  });
}

function listFailedJourneys({ file, specs = [], suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok);
  return [...failed.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(listFailedJourneys)];
}

function count(passed, failed, skipped) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
