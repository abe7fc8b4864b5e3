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

/**
 * The secrets of the installation. They live in files with mode 0600, outside the database; wrapping keys
 * of waves in a folder of their own, outside data and its backups, so that closing a wave can destroy them.
 */
export type Keys = {
  /** A 32-byte secret for one purpose, always the same, unrelated to those of other purposes. */
  derive: (purpose: string, length?: number) => Uint8Array;
  /** The keyed hash of a mail address, which outlives the address. */
  hashAddress: (organizationId: string, address: string) => Uint8Array;
  /** Makes the wrapping key of a wave (or returns the one there is). */
  createWaveKey: (waveId: string) => void;
  /** AES-256-GCM under the wave's wrapping key with the key id as additional data. */
  wrap: (waveId: string, keyId: string, secret: Uint8Array) => Uint8Array;
  /** @throws Error that tells apart a key that was destroyed, is damaged, or is not the one that wrapped. */
  unwrap: (waveId: string, keyId: string, wrapped: Uint8Array) => Uint8Array;
  destroyWaveKey: (waveId: string) => void;
  /** The waves whose wrapping key is still there. */
  listWaveKeys: () => string[];
};

export function openKeys(options: { dataDir: string; keysDir: string; secret?: string | undefined }): Keys {
  for (const folder of [options.dataDir, options.keysDir]) removeStaleParts(folder);
  const master = options.secret ? Buffer.from(options.secret) : readOrCreate(options.dataDir, "secret.key");
  const derive = (purpose: string, length = 32) =>
    new Uint8Array(hkdfSync("sha256", master, Buffer.alloc(0), `parallax/${purpose}`, length));
  const addressKey = derive("address");
  const waveFile = (waveId: string) => `wave-${waveId}.key`;
  const waveKey = (waveId: string) => {
    const path = join(options.keysDir, waveFile(waveId));
    if (!existsSync(path)) throw new Error("The keys of this wave no longer exist.");
    return readKey(path);
  };
  return {
    derive,
    hashAddress: (organizationId, address) =>
      new Uint8Array(
        createHmac("sha256", addressKey).update(`${organizationId} ${address.toLowerCase()}`).digest(),
      ),
    createWaveKey: (waveId) => void readOrCreate(options.keysDir, waveFile(waveId)),
    wrap: (waveId, keyId, secret) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", waveKey(waveId), nonce).setAAD(Buffer.from(keyId));
      return new Uint8Array(
        Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]),
      );
    },
    unwrap: (waveId, keyId, wrapped) => {
      const decipher = createDecipheriv("aes-256-gcm", waveKey(waveId), wrapped.subarray(0, 12))
        .setAAD(Buffer.from(keyId))
        .setAuthTag(wrapped.subarray(-16));
      try {
        return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]));
      } catch (cause) {
        throw new Error(
          `The key file ${waveFile(waveId)} is whole, but it is not the one that this wave was launched with.`,
          { cause },
        );
      }
    },
    destroyWaveKey: (waveId) => {
      const path = join(options.keysDir, waveFile(waveId));
      if (existsSync(path)) shred(path);
    },
    listWaveKeys: () =>
      existsSync(options.keysDir)
        ? readdirSync(options.keysDir).flatMap((name) => /^wave-([0-9a-f-]{36})\.key$/.exec(name)?.[1] ?? [])
        : [],
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
