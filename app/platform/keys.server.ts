import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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
  /** @throws Error when the wave's wrapping key was destroyed or the bytes were changed. */
  unwrap: (waveId: string, keyId: string, wrapped: Uint8Array) => Uint8Array;
  destroyWaveKey: (waveId: string) => void;
  /** The waves whose wrapping key is still there. */
  listWaveKeys: () => string[];
};

export function openKeys(options: { dataDir: string; keysDir: string; secret?: string | undefined }): Keys {
  const master = options.secret ? Buffer.from(options.secret) : readOrCreate(options.dataDir, "secret.key");
  const derive = (purpose: string, length = 32) =>
    new Uint8Array(hkdfSync("sha256", master, Buffer.alloc(0), `parallax/${purpose}`, length));
  const addressKey = derive("address");
  const waveFile = (waveId: string) => `wave-${waveId}.key`;
  const waveKey = (waveId: string) => {
    const path = join(options.keysDir, waveFile(waveId));
    if (!existsSync(path)) throw new Error("The keys of this wave no longer exist.");
    return readFileSync(path);
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
      return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]));
    },
    destroyWaveKey: (waveId) => {
      const path = join(options.keysDir, waveFile(waveId));
      if (!existsSync(path)) return;
      writeFileSync(path, randomBytes(32));
      rmSync(path);
    },
    listWaveKeys: () =>
      existsSync(options.keysDir)
        ? readdirSync(options.keysDir).flatMap((name) => /^wave-([0-9a-f-]{36})\.key$/.exec(name)?.[1] ?? [])
        : [],
  };
}

function readOrCreate(folder: string, name: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  try {
    writeFileSync(path, randomBytes(32), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = readFileSync(path);
  if (key.length !== 32) throw new Error(`The key file ${name} is damaged: it must hold 32 bytes.`);
  return key;
}
