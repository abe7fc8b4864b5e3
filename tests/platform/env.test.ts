import { expect, test } from "vitest";
import { readEnv } from "#app/platform/env.server";

const BOX = {
  PARALLAX_ROLE: "box",
  DATABASE_URL: "postgres://db/parallax",
  BASE_URL: "https://survey.example",
  RECEIPT_KEY: Buffer.alloc(32, 7).toString("base64url"),
};

test("readEnv makes a working installation of nothing", () => {
  const env = readEnv({});
  expect(env.BASE_URL).toBe("http://localhost:3000");
  expect(env.databaseUrl).toMatch(/data\/database$/);
});

test("readEnv follows the port in the address it prints", () => {
  expect(readEnv({ PORT: "8080" }).BASE_URL).toBe("http://localhost:8080");
});

test("readEnv takes the database of DATABASE_URL and drops slashes at the end of BASE_URL", () => {
  const env = readEnv({ DATABASE_URL: "postgres://db/parallax", BASE_URL: "https://survey.example/" });
  expect(env.databaseUrl).toBe("postgres://db/parallax");
  expect(env.BASE_URL).toBe("https://survey.example");
});

test("readEnv refuses an address with a path, because the product is served at the root of its host", () => {
  for (const url of ["https://acme.example/survey", "https://acme.example/?a=b", "https://me@acme.example"])
    expect(() => readEnv({ BASE_URL: url }), url).toThrow(/BASE_URL: must be an address without a path/);
  expect(readEnv({ BASE_URL: "https://acme.example:8443//" }).BASE_URL).toBe("https://acme.example:8443");
});

test("readEnv says in words that an address is none, and takes secrets and tokens that begin with a zero", () => {
  expect(() => readEnv({ BASE_URL: "survey.example" })).toThrow(/BASE_URL: /);
  const METRICS_TOKEN = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  expect(readEnv({ METRICS_TOKEN, PARALLAX_SECRET: METRICS_TOKEN }).METRICS_TOKEN).toBe(METRICS_TOKEN);
  for (const bad of ["short", "0".repeat(40), "changeme".repeat(5), `${METRICS_TOKEN} `])
    expect(() => readEnv({ METRICS_TOKEN: bad }), bad).toThrow(/METRICS_TOKEN: must be/);
});

test("readEnv treats an empty variable as an unset one", () => {
  expect(readEnv({ SMTP_URL: "", PORT: "" }).SMTP_URL).toBeUndefined();
});

test("readEnv names every variable that cannot be used", () => {
  expect(() => readEnv({ PORT: "99999", SMTP_URL: "http://mail.example" })).toThrow(
    /PORT: .*\n.*SMTP_URL: /s,
  );
});

test("readEnv keeps wave keys in the database only where machines share one, and a secret that is not in a file", () => {
  const PARALLAX_SECRET = "r4nd0m".repeat(8);
  const shared = { DATABASE_URL: "postgres://db/parallax", PARALLAX_SECRET };
  expect(readEnv({ ...shared, PARALLAX_KEYS: "database" }).PARALLAX_KEYS).toBe("database");
  expect(readEnv({}).PARALLAX_KEYS).toBe("folder");
  const { DATABASE_URL } = shared;
  expect(() => readEnv({ DATABASE_URL, PARALLAX_KEYS: "database" })).toThrow(/Set PARALLAX_SECRET too/);
  expect(() => readEnv({ PARALLAX_SECRET, PARALLAX_KEYS: "database" })).toThrow(/or set DATABASE_URL/);
});

test("readEnv wants of a box where its ballots lie and whose pages may post", () => {
  expect(readEnv(BOX)).toMatchObject({ PARALLAX_ROLE: "box", RECEIPT_KEY: new Uint8Array(32).fill(7) });
  expect(readEnv({}).PARALLAX_ROLE).toBe("whole");
  expect(() => readEnv({ PARALLAX_ROLE: "box" })).toThrow(
    /Set DATABASE_URL.*\n.*Set BASE_URL.*\n.*Set RECEIPT_KEY.*`parallax box-key`/s,
  );
  expect(() => readEnv({ PARALLAX_ROLE: "urn" })).toThrow(/PARALLAX_ROLE/);
});

test("readEnv starts no box that is given more of the installation than the key of its slips", () => {
  const PARALLAX_SECRET = "r4nd0m".repeat(8);
  expect(() => readEnv({ ...BOX, PARALLAX_SECRET })).toThrow(
    /PARALLAX_SECRET is set on a box host.*everybody's links.*Take it away here/,
  );
  expect(() => readEnv({ ...BOX, SMTP_URL: "smtp://me:word@mail.example" })).toThrow(
    /SMTP_URL is set on a box host.*Take it away here/,
  );
  // what the other host keeps its wave keys by is none of a box's business
  expect(readEnv({ ...BOX, PARALLAX_KEYS: "database" }).PARALLAX_ROLE).toBe("box");
  expect(() => readEnv({ RECEIPT_KEY: BOX.RECEIPT_KEY })).toThrow(/RECEIPT_KEY is for a box host/);
});

test.each([
  ["half of one", BOX.RECEIPT_KEY.slice(0, 22)],
  ["a letter more", `${BOX.RECEIPT_KEY}A`],
  ["other letters", `${BOX.RECEIPT_KEY.slice(0, 40)}+/=`],
  ["a last letter of which bits are lost", `${BOX.RECEIPT_KEY.slice(0, 42)}d`],
  ["the installation's secret", Buffer.alloc(36, "r4nd0m").toString("base64")],
])("readEnv refuses a receipt key that is %s", (_, RECEIPT_KEY) => {
  expect(() => readEnv({ ...BOX, RECEIPT_KEY })).toThrow(
    /RECEIPT_KEY: must be what `parallax box-key` prints/,
  );
});

test("readEnv refuses a sender that is none, with a sentence", () => {
  expect(readEnv({ MAIL_FROM: "Acme <survey@acme.example>" }).MAIL_FROM).toBe("Acme <survey@acme.example>");
  for (const sender of ["Acme", "Acme, Inc. <survey@acme.example>", "a@acme.example, b@acme.example"])
    expect(() => readEnv({ MAIL_FROM: sender })).toThrow(/MAIL_FROM: is not one sender.*for example/);
});

test.each(["short", "changeme-changeme-changeme-changeme-changeme", "000000000000000000000000000000000000"])(
  "readEnv refuses the secret %s",
  (secret) => {
    expect(() => readEnv({ PARALLAX_SECRET: secret })).toThrow(
      /PARALLAX_SECRET: must be at least 32 random bytes/,
    );
  },
);
