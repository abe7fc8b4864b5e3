import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Keys, openBoxKeys, openKeys } from "#app/platform/keys.server";

const WAVE = "6a4b8f3e-0000-4000-8000-000000000001";

function keysInFolder() {
  const folder = mkdtempSync(join(tmpdir(), "parallax-keys-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const options = { dataDir: join(folder, "data"), keysDir: join(folder, "keys") };
  return { options, keys: openKeys(options) };
}

test("openKeys keeps the secret of an installation in a file only its owner reads", () => {
  const { options, keys } = keysInFolder();
  expect(openKeys(options).derive("session")).toEqual(keys.derive("session"));
  expect(statSync(join(options.dataDir, "secret.key")).mode & 0o777).toBe(0o600);
});

test("derive gives unrelated secrets to different purposes", () => {
  const { keys } = keysInFolder();
  expect(keys.derive("a")).not.toEqual(keys.derive("b"));
});

test("hashAddress knows an address again whatever its case, and never across organizations", () => {
  const { keys } = keysInFolder();
  expect(keys.hashAddress("o1", "Ada@Example.com")).toEqual(keys.hashAddress("o1", "ada@example.com"));
  expect(keys.hashAddress("o1", "ada@example.com")).not.toEqual(keys.hashAddress("o2", "ada@example.com"));
});

test("unwrap gives back what was wrapped, for the same wave and key id only", () => {
  const { keys } = keysInFolder();
  keys.createWaveKey(WAVE);
  const secret = new Uint8Array([1, 2, 3]);
  const wrapped = keys.wrap(WAVE, "key", secret);
  expect(keys.unwrap(WAVE, "key", wrapped)).toEqual(secret);
  expect(() => keys.unwrap(WAVE, "other", wrapped)).toThrow();
  wrapped[14] = (wrapped[14] ?? 0) ^ 1;
  expect(() => keys.unwrap(WAVE, "key", wrapped)).toThrow();
});

test("destroyWaveKey leaves nothing that could unwrap an old backup", () => {
  const { options, keys } = keysInFolder();
  keys.createWaveKey(WAVE);
  const wrapped = keys.wrap(WAVE, "key", new Uint8Array([1]));
  keys.destroyWaveKey(WAVE);
  expect(existsSync(join(options.keysDir, `wave-${WAVE}.key`))).toBe(false);
  expect(() => keys.unwrap(WAVE, "key", wrapped)).toThrow(/no longer exist/);
  keys.destroyWaveKey(WAVE);
});

test("a damaged key file is told apart from a wrong one, and neither is written over", () => {
  const { options, keys } = keysInFolder();
  keys.createWaveKey(WAVE);
  const wrapped = keys.wrap(WAVE, "key", new Uint8Array([1]));
  const path = join(options.keysDir, `wave-${WAVE}.key`);
  for (const length of [0, 31, 33]) {
    const damaged = Buffer.alloc(length, 7);
    writeFileSync(path, damaged);
    expect(() => keys.unwrap(WAVE, "key", wrapped)).toThrow(
      `is damaged: it holds ${length} bytes instead of 32`,
    );
    expect(() => keys.createWaveKey(WAVE)).toThrow(/is damaged/);
    expect(readFileSync(path).equals(damaged)).toBe(true);
  }
  writeFileSync(path, Buffer.alloc(32, 7));
  expect(() => keys.unwrap(WAVE, "key", wrapped)).toThrow(/is whole, but it is not the one/);
  keys.createWaveKey(WAVE);
  expect(readFileSync(path).equals(Buffer.alloc(32, 7))).toBe(true);
});

test("openKeys refuses a damaged secret with a sentence and leaves it as it is", () => {
  const { options } = keysInFolder();
  const path = join(options.dataDir, "secret.key");
  writeFileSync(path, "");
  expect(() => openKeys(options)).toThrow(/The key file secret\.key is damaged: it holds 0 bytes/);
  expect(statSync(path).size).toBe(0);
});

test("listWaveKeys and createWaveKey pass over what a killed process left half written", () => {
  const { options, keys } = keysInFolder();
  keys.createWaveKey(WAVE);
  const left = join(options.keysDir, `wave-${WAVE}.key.999999999-00000000.part`);
  writeFileSync(left, "half");
  expect(keys.listWaveKeys()).toEqual([WAVE]);
  openKeys(options);
  expect(readdirSync(options.keysDir)).toEqual([`wave-${WAVE}.key`]);
});

test("keys kept in the database open on every machine with the same secret, for the same wave and key id only", () => {
  const options = (secret: string) => ({ ...keysInFolder().options, secret, keptIn: "database" as const });
  const secret = "r4nd0m".repeat(8);
  const [here, there] = [openKeys(options(secret)), openKeys(options(secret))];
  here.createWaveKey(WAVE);
  const wrapped = here.wrap(WAVE, "key", new Uint8Array([1, 2, 3]));
  expect(there.unwrap(WAVE, "key", wrapped)).toEqual(new Uint8Array([1, 2, 3]));
  expect(there.holdsWaveKey(WAVE)).toBe(true);
  expect(() => there.unwrap(WAVE, "other", wrapped)).toThrow();
  expect(() => there.unwrap(WAVE.replace("1", "2"), "key", wrapped)).toThrow();
  const stranger = openKeys(options("s0meth1ng else".repeat(3)));
  expect(() => stranger.unwrap(WAVE, "key", wrapped)).toThrow(/PARALLAX_SECRET is not the one/);
});

test("seal hides a text, and open gives it back for the same purpose and whom it is for only", () => {
  const { keys } = keysInFolder();
  const sealed = keys.seal("mail", "acme", "correct horse");
  expect(Buffer.from(sealed).includes("horse")).toBe(false);
  expect(Buffer.from(sealed).equals(Buffer.from(keys.seal("mail", "acme", "correct horse")))).toBe(false);
  expect(keys.open("mail", "acme", sealed)).toBe("correct horse");
  expect(() => keys.open("mail", "globex", sealed)).toThrow();
  expect(() => keys.open("other", "acme", sealed)).toThrow();
  expect(() => keysInFolder().keys.open("mail", "acme", sealed)).toThrow();
});

test("a box has the key of its slips, and neither another one nor a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-box-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const receiptKey = keysInFolder().keys.derive("receipt");
  const box = openBoxKeys({ dataDir: join(folder, "data"), keysDir: join(folder, "keys"), receiptKey });
  expect(box.derive("receipt")).toEqual(receiptKey);
  const secret = new Uint8Array(32);
  const others: Record<Exclude<keyof Keys, "derive">, () => unknown> & { derive: () => unknown } = {
    derive: () => box.derive(`mail/${WAVE}`),
    seal: () => box.seal("mail", "acme", "correct horse"),
    open: () => box.open("mail", "acme", secret),
    hashAddress: () => box.hashAddress("o1", "ada@example.com"),
    createWaveKey: () => box.createWaveKey(WAVE),
    wrap: () => box.wrap(WAVE, "key", secret),
    unwrap: () => box.unwrap(WAVE, "key", secret),
    destroyWaveKey: () => box.destroyWaveKey(WAVE),
    holdsWaveKey: () => box.holdsWaveKey(WAVE),
    listWaveKeys: () => box.listWaveKeys(),
    nameStore: () => box.nameStore(),
  };
  for (const [name, ask] of Object.entries(others)) expect(ask, name).toThrow(/the receipt key and no other/);
  expect(readdirSync(folder)).toEqual([]);
});

test("a box does not start beside the secret or the wave keys of its installation, and leaves them as they are", () => {
  const { options, keys } = keysInFolder();
  const open = (places: Partial<typeof options>) => () =>
    openBoxKeys({ dataDir: "none", keysDir: "none", ...places, receiptKey: keys.derive("receipt") });
  expect(open({ dataDir: options.dataDir })).toThrow(
    /DATA_DIR of this box host holds secret.key.*Take them away/,
  );
  expect(open({ keysDir: options.keysDir })).not.toThrow();
  keys.createWaveKey(WAVE);
  expect(open({ keysDir: options.keysDir })).toThrow(/KEYS_DIR of this box host holds keys of waves/);
  expect(keys.holdsWaveKey(WAVE)).toBe(true);
});
