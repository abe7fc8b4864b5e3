import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, join } from "node:path";
import { createFile, removeStaleParts } from "#db/whole-file.server";

const KEY_BYTES = 32;
const SECRET_FILE = "secret.key";

/**
 * The secrets of the installation. They live in files with mode 0600, outside the database; wrapping keys
 * of waves in a folder of their own, outside data and its backups, so that closing a wave can destroy them. Machines
 * that share no folder derive them from the secret instead (PARALLAX_KEYS=database): what they wrap is then all there is
 * to destroy, and an old dump of it stays open to whoever has the secret.
 */
export type Keys = {
  /** A 32-byte secret for one purpose, always the same, unrelated to those of other purposes. */
  derive: (purpose: string, length?: number) => Uint8Array;
  /** AES-256-GCM under the key of a purpose, with whom it is for as additional data. */
  seal: (purpose: string, whose: string, text: string) => Uint8Array;
  /** @throws Error where it was sealed for somebody else, or under another secret. */
  open: (purpose: string, whose: string, sealed: Uint8Array) => string;
  /** The keyed hash of a mail address, which outlives the address. */
  hashAddress: (organizationId: string, address: string) => Uint8Array;
  /** Makes the wrapping key of a wave (or returns the one there is). */
  createWaveKey: (waveId: string) => void;
  /** AES-256-GCM under the wave's wrapping key with the key id as additional data. */
  wrap: (waveId: string, keyId: string, secret: Uint8Array) => Uint8Array;
  /** @throws Error that tells apart a key that was destroyed, is damaged, or is not the one that wrapped. */
  unwrap: (waveId: string, keyId: string, wrapped: Uint8Array) => Uint8Array;
  destroyWaveKey: (waveId: string) => void;
  holdsWaveKey: (waveId: string) => boolean;
  /** The waves whose wrapping key is a file that is still there. */
  listWaveKeys: () => string[];
  /** What tells this place of wave keys from any other. */
  nameStore: () => Uint8Array;
};

export type KeyOptions = {
  dataDir: string;
  keysDir: string;
  secret?: string | undefined;
  /** Where the wrapping keys of waves are; in the database stands only what they wrap. */
  keptIn?: "folder" | "database";
};

export function openKeys(options: KeyOptions): Keys {
  removeStaleParts(options.dataDir);
  const master = options.secret ? Buffer.from(options.secret) : readOrCreate(options.dataDir, SECRET_FILE);
  const derive = (purpose: string, length = KEY_BYTES) =>
    new Uint8Array(hkdfSync("sha256", master, Buffer.alloc(0), `parallax/${purpose}`, length));
  const addressKey = derive("address");
  const store = options.keptIn === "database" ? deriveWaveKeys(derive) : keepWaveKeys(options.keysDir);
  return {
    derive,
    seal: (purpose, whose, text) => encrypt(derive(purpose), whose, Buffer.from(text, "utf8")),
    open: (purpose, whose, sealed) => decrypt(derive(purpose), whose, sealed).toString("utf8"),
    hashAddress: (organizationId, address) =>
      new Uint8Array(
        createHmac("sha256", addressKey).update(`${organizationId} ${address.toLowerCase()}`).digest(),
      ),
    createWaveKey: store.create,
    wrap: (waveId, keyId, secret) => encrypt(store.read(waveId), keyId, secret),
    unwrap: (waveId, keyId, wrapped) => {
      const key = store.read(waveId);
      try {
        return new Uint8Array(decrypt(key, keyId, wrapped));
      } catch (cause) {
        throw new Error(store.sayWrong(waveId), { cause });
      }
    },
    destroyWaveKey: store.destroy,
    holdsWaveKey: store.holds,
    listWaveKeys: store.list,
    nameStore: store.name,
  };
}

/**
 * The keys of a box host: the one that signs its slips, and no other. It makes no file, and wants none near.
 * @throws Error with a sentence where secrets of the installation lie in its folders
 */
export function openBoxKeys(options: { dataDir: string; keysDir: string; receiptKey: Uint8Array }): Keys {
  refuseSecrets(options);
  const refuse = (): never => {
    throw new Error("A box host has the receipt key and no other.");
  };
  return {
    derive: (purpose) => (purpose === "receipt" ? options.receiptKey.slice() : refuse()),
    seal: refuse,
    open: refuse,
    hashAddress: refuse,
    createWaveKey: refuse,
    wrap: refuse,
    unwrap: refuse,
    destroyWaveKey: refuse,
    holdsWaveKey: refuse,
    listWaveKeys: refuse,
    nameStore: refuse,
  };
}

function refuseSecrets({ dataDir, keysDir }: KeyOptions): void {
  const found = existsSync(join(dataDir, SECRET_FILE))
    ? `DATA_DIR of this box host holds ${SECRET_FILE}. Whoever takes over this machine could make everybody's links from it.`
    : listWaveFiles(keysDir).length > 0
      ? "KEYS_DIR of this box host holds keys of waves. Whoever takes over this machine could open ballots with them."
      : null;
  if (found === null) return;
  throw new Error(
    `Parallax cannot start: ${found} Take them away here: a box needs RECEIPT_KEY alone. (Beside the pages on one machine, give it a DATA_DIR and a KEYS_DIR of its own.)`,
  );
}

function encrypt(key: Uint8Array, bound: string, secret: Uint8Array): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
  return new Uint8Array(Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]));
}

function decrypt(key: Uint8Array, bound: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12))
    .setAAD(Buffer.from(bound))
    .setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}

type WaveKeys = {
  create: (waveId: string) => void;
  read: (waveId: string) => Uint8Array;
  destroy: (waveId: string) => void;
  holds: (waveId: string) => boolean;
  list: () => string[];
  name: () => Uint8Array;
  /** Why a key that is there does not open what was wrapped. */
  sayWrong: (waveId: string) => string;
};

function keepWaveKeys(folder: string): WaveKeys {
  removeStaleParts(folder);
  const nameOf = (waveId: string) => `wave-${waveId}.key`;
  const pathOf = (waveId: string) => join(folder, nameOf(waveId));
  return {
    create: (waveId) => void readOrCreate(folder, nameOf(waveId)),
    read: (waveId) => {
      if (!existsSync(pathOf(waveId))) throw new Error("The keys of this wave no longer exist.");
      return readKey(pathOf(waveId));
    },
    destroy: (waveId) => {
      if (existsSync(pathOf(waveId))) shred(pathOf(waveId));
    },
    holds: (waveId) => existsSync(pathOf(waveId)),
    list: () => listWaveFiles(folder),
    name: () => readOrCreate(folder, "folder.id"),
    sayWrong: (waveId) =>
      `The key file ${nameOf(waveId)} is whole, but it is not the one that this wave was launched with.`,
  };
}

/** The waves of which a folder has a key. */
function listWaveFiles(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder).flatMap((name) => /^wave-([0-9a-f-]{36})\.key$/.exec(name)?.[1] ?? [])
    : [];
}

/** Derived keys are always there; a wave's end deletes what they wrapped. */
function deriveWaveKeys(derive: Keys["derive"]): WaveKeys {
  return {
    create: () => {},
    read: (waveId) => derive(`wave-key/${waveId}`),
    destroy: () => {},
    holds: () => true,
    list: () => [],
    name: () => Buffer.from("database"),
    sayWrong: () => "PARALLAX_SECRET is not the one that this wave was launched with.",
  };
}

/** The key of a file, which is made where there is none. What is there is never written over. */
function readOrCreate(folder: string, name: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  createFile(path, randomBytes(KEY_BYTES));
  return readKey(path);
}

function readKey(path: string): Buffer {
  const key = readFileSync(path);
  if (key.length === KEY_BYTES) return key;
  throw new Error(
    `The key file ${basename(path)} is damaged: it holds ${key.length} bytes instead of ${KEY_BYTES}. It was left as it is. Put the file back from a copy that is whole.`,
  );
}

/** Overwrites in place, which needs no room, so that a full disk keeps no key alive. */
function shred(path: string): void {
  const file = openSync(path, "r+");
  try {
    writeSync(file, randomBytes(KEY_BYTES), 0, KEY_BYTES, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
