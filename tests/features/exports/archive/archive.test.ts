import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { expect } from "vitest";
import { listWavesOnTheirWay } from "#app/features/exports/archive/answer-archive.server";
import { collectArchive } from "#app/features/exports/archive/collect-archive.server";
import { createFileWork } from "#app/features/exports/making/file-work.server";
import { keepTriedSettings, putInForce } from "#app/features/mail/mail-settings.server";
import { setPrediction } from "#app/features/predictions/predictions.server";
import { makeReadLink } from "#app/features/sharing/read-links.server";
import { makeToken } from "#app/features/tokens/tokens.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { account, invitation, layerKey, prediction, sealed, signingKey, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReleasedWorld } from "#tests/helpers/exports/released-world";
import { routeArguments } from "#tests/helpers/members";
import { loadRoute } from "#tests/helpers/route-world";

const writeZip = async (platform: Platform, organizationId: string) => {
  const material = structuredClone(await collectArchive(platform, organizationId));
  const file = createFileWork().makeFile({ language: "en", format: "archive", material });
  return file as Promise<Uint8Array>;
};

/** Every form in which bytes could stand in a text. */
const spellings = (secret: Uint8Array | string) => {
  const bytes = Buffer.from(secret);
  const forms = [
    bytes.toString("hex"),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
  ];
  return typeof secret === "string" ? [secret, ...forms] : [...forms, [...bytes.subarray(0, 8)].join(",")];
};

/** Secrets of every kind in the organization. Returns all that no archive may hold. */
async function plantSecrets(
  platform: Platform,
  db: Db,
  world: Awaited<ReturnType<typeof createReleasedWorld>>,
) {
  const { organizationId, owner } = world.canary;
  const waveId = world.newest;
  const [token, claim, ct, key, signing] = Array.from({ length: 5 }, () => new Uint8Array(randomBytes(32)));
  const some = { tokenHash: token, claimHash: claim } as { tokenHash: Uint8Array; claimHash: Uint8Array };
  const personId = world.canary.params.person ?? "";
  await db.insert(invitation).values({ organizationId, waveId, personId, team: "sales", ...some });
  const box = { msg: ct, sig: ct, ballotPublicKey: ct, ballotSignature: ct, ct, leaf: ct } as Record<
    "msg" | "sig" | "ballotPublicKey" | "ballotSignature" | "ct" | "leaf",
    Uint8Array
  >;
  await db
    .insert(sealed)
    .values({ organizationId, waveId, nullifier: box.ct, team: "sales", seq: 1, ...box });
  const wrapped = { publicJwk: {}, wrappedPrivate: key as Uint8Array };
  await db.insert(layerKey).values({ organizationId, waveId, ...wrapped });
  await db.insert(signingKey).values({
    organizationId,
    waveId,
    team: "sales",
    keyId: "k",
    publicJwk: {},
    wrappedPrivate: signing as Uint8Array,
  });
  const password = "a-password-of-the-mail-server";
  const server = {
    host: "mail.example",
    port: 587,
    security: "tls" as const,
    user: "mail-user-name",
    password,
  };
  const by = { userId: owner.userId, now: platform.now() };
  await keepTriedSettings(platform, organizationId, { ...server, sender: "a@mail.example" }, by);
  await putInForce(platform, organizationId, { ...server, sender: "a@mail.example" }, by);
  const made = await makeToken(db, {
    ...{ organizationId, actor: `user:${owner.userId}`, now: platform.now() },
    ...{ name: "A program", scope: "results:read", endsOn: null },
  });
  const passwordHash = "hash-of-the-password-of-the-owner";
  await db.insert(account).values({
    ...{ id: "one", accountId: owner.userId, providerId: "credential", userId: owner.userId },
    password: passwordHash,
  });
  const leader = { userId: owner.userId, name: "Ada", role: "owner" as const, team: null };
  const draft = { organizationId, waveId: world.draft };
  await setPrediction(platform, draft, leader, { sales: { PU: 37 }, marketing: { PU: 73 } }, platform.now());
  const [typed] = await db.select().from(prediction).where(eq(prediction.waveId, world.draft));
  const wish = { label: "For the board", endsOn: "2026-12-31" };
  const link = await makeReadLink(
    platform,
    { organizationId, waveId },
    { ...wish, actor: `user:${owner.userId}`, now: platform.now() },
  );
  return [
    ...[token, claim, ct, key, signing, typed?.sealed],
    ...[password, "mail-user-name", passwordHash, owner.token, made.text],
    link.ok ? (link.href.split("/").at(-1) ?? "") : "",
  ].filter((secret) => secret !== undefined && secret.length > 0) as (Uint8Array | string)[];
}

databaseTest("An archive holds everything that may leave and says what each file is", async (db) => {
  const world = await createReleasedWorld(db);
  const { platform, canary } = world;
  const files = unzipSync(await writeZip(platform, canary.organizationId));
  const names = Object.keys(files).sort();
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const readme = text("README.txt");
  expect(names.filter((name) => name !== "README.txt" && !readme.includes(`${name}\r\n`))).toEqual([]);
  for (const kind of ["settings.json", "letterhead.json", "people.csv", "actions.json", "agreements.json"])
    expect(names).toContain(kind);
  const released = names.filter((name) => name.endsWith("/results.json"));
  expect(released).toHaveLength(world.released.length);
  for (const name of released) {
    const figures = JSON.parse(text(name)) as { figures: unknown[] };
    expect(figures.figures.length).toBeGreaterThan(100);
    expect(text(name.replace(".json", ".csv")).split("\r\n").length).toBeGreaterThan(100);
    expect(text(name.replace("results.json", "comments.csv"))).toMatch(/^\uFEFF?question,team,comment\r\n./);
  }
  expect(text("people.csv")).toContain("canary@example.org");
  expect(text("actions.json")).toContain("The canary action");
  expect(text("agreements.json")).toContain("The canary agreement");
  expect(text("norms.csv")).toContain("The canary study");
  const log = JSON.parse(text("audit-log.json")) as { hash: string; previousHash: string }[];
  expect(log.slice(1).every((event, at) => event.previousHash === log[at]?.hash)).toBe(true);
});

databaseTest("An archive holds no box, key, token, password, claim flag or sealed prediction", async (db) => {
  const world = await createReleasedWorld(db);
  const { platform, canary } = world;
  const secrets = await plantSecrets(platform, db, world);
  expect(secrets).toHaveLength(12);
  const zip = await writeZip(platform, canary.organizationId);
  const whole = Object.entries(unzipSync(zip))
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}\n${Buffer.from(bytes).toString("hex")}`)
    .join("\n");
  for (const secret of secrets)
    for (const spelling of spellings(secret)) expect(whole).not.toContain(spelling);
  expect(whole).not.toMatch(/claim_?hash|token_?hash|wrapped|nullifier|sealedPassword/i);
  expect(whole).not.toContain('"PU": 37');
});

databaseTest("The same content gives the same archive, in whatever order it is read", async (db) => {
  const { platform, canary } = await createReleasedWorld(db);
  const one = await writeZip(platform, canary.organizationId);
  const other = await writeZip(platform, canary.organizationId);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

databaseTest("There is no archive while a wave is open or on its way to a release", async (db) => {
  const world = await createReleasedWorld(db);
  const { platform, canary, newest } = world;
  const owner = canary.owner;
  const { loader } = await loadRoute("app.organization_.archive[.]zip");
  const ask = async () => {
    try {
      return (await loader?.(
        routeArguments(platform, "/app/organization/archive.zip", { as: owner }),
      )) as Response;
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  };
  const made = await ask();
  expect([made.status, made.headers.get("Content-Disposition")]).toEqual([
    200,
    'attachment; filename="the-canary-company-archive.zip"',
  ]);
  for (const state of ["open", "closed", "unsealed"] as const) {
    await db.update(wave).set({ state }).where(eq(wave.id, newest));
    expect(await listWavesOnTheirWay(db, canary.organizationId)).toHaveLength(1);
    const refused = await ask();
    expect(refused.status).toBe(409);
    expect(await refused.text()).toMatch(/^There is no archive while a wave is on its way\. “/);
  }
});
