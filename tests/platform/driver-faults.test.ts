import postgres from "postgres";
import { expect, test } from "vitest";
import { isDriverFault } from "#app/platform/driver-faults.server";
import { DatabaseLost } from "#db/outage";

test("isDriverFault knows what the driver itself threw, and a lost connection wherever it surfaces", async () => {
  const sql = postgres("postgres://127.0.0.1:1/none");
  await sql.end();
  const ended = await sql`select 1`.catch((error: unknown) => error);
  expect(isDriverFault(ended)).toBe(true);
  expect(isDriverFault(new Error("Failed query", { cause: new DatabaseLost() }))).toBe(true);
});

test("isDriverFault leaves every other fault to end the process", () => {
  const ours = new TypeError("Cannot read properties of null (reading 'write')");
  expect(isDriverFault(ours)).toBe(false);
  expect(isDriverFault(Object.assign(new Error("duplicate key"), { code: "23505" }))).toBe(false);
  expect(isDriverFault("a string")).toBe(false);
  const passing = new Error("ours");
  passing.stack =
    "Error: ours\n    at work (/app/build/start.js:1:1)\n    at /app/node_modules/postgres/src/index.js:1:1";
  expect(isDriverFault(passing)).toBe(false);
  const driver = new TypeError("theirs");
  driver.stack =
    "TypeError: theirs\n    at process.processImmediate (node:internal/timers:1:1)\n    at nextWrite (file:///app/node_modules/postgres/src/connection.js:253:1)";
  expect(isDriverFault(driver)).toBe(true);
});
