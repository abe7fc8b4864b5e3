import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { keyMark } from "#db/schema";
import type { Platform } from "./platform.server";

/** What whole processes compare. The receipt key follows from the secret, and its mark is for box hosts. */
type Name = Exclude<(typeof keyMark.$inferSelect)["name"], "receipt">;

const REFUSED: Record<Name, string> = {
  folder:
    "KEYS_DIR is not the folder of keys that the other processes of this installation use. Mount the same folder on every machine, or set PARALLAX_KEYS=database on each of them.",
  secret:
    "The secret is not the one that the other processes of this installation use. Set the same PARALLAX_SECRET on every machine, or mount the same DATA_DIR.",
};
const CHANGED: Record<Name, string> = {
  folder:
    "KEYS_DIR is another folder than at the last start: open waves whose keys are in the old one cannot be counted",
  secret:
    "the secret is another one than at the last start: sessions and links of before do not work any more",
};

/**
 * Makes sure that all processes hold the same keys: with two folders, half of the claims of a wave would find no key, and
 * its end would leave the other half's behind. A process alone may change them.
 * @throws Error with a sentence where other processes run that hold others
 */
export async function checkKeyMarks(platform: Platform): Promise<void> {
  const { db, keys, log, processes } = platform;
  const own: Record<Name, Uint8Array> = {
    folder: hash(keys.nameStore()),
    secret: hash(keys.derive("mark")),
  };
  const changed = await db.transaction(async (tx) => {
    const differing = await compareMarks(tx, own);
    const [first] = differing;
    if (first !== undefined && processes.count() > 1)
      throw new Error(
        `Parallax cannot start: ${REFUSED[first]} (A process that was killed counts for half a minute.)`,
      );
    for (const name of differing)
      await tx.update(keyMark).set({ mark: own[name] }).where(eq(keyMark.name, name));
    const mark = markReceiptKey(keys);
    await tx
      .insert(keyMark)
      .values({ name: "receipt", mark })
      .onConflictDoUpdate({ target: keyMark.name, set: { mark } });
    return differing;
  });
  for (const name of changed) log.warn(CHANGED[name]);
}

/**
 * Makes sure that a box signs its slips as this installation does, before it takes a ballot. It makes no mark of its own.
 * @throws Error with a sentence where it has another receipt key
 */
export async function checkReceiptKey(platform: Platform): Promise<void> {
  const fault = await findReceiptFault(platform);
  if (fault === "no_installation")
    throw new Error(
      "Parallax cannot start: there is no installation of this version yet that this box belongs to. Start the whole one first.",
    );
  if (fault === "other_key")
    throw new Error(
      "Parallax cannot start: RECEIPT_KEY is not the one of this installation, so no slip of this box would hold. Set it to what `parallax box-key` prints on the host of the pages.",
    );
}

/** Whether this process signs slips with the key of the installation whose database it reads. */
export async function findReceiptFault({
  db,
  keys,
}: Platform): Promise<"no_installation" | "other_key" | null> {
  const [there] = await db.select().from(keyMark).where(eq(keyMark.name, "receipt"));
  if (there === undefined) return "no_installation";
  return Buffer.from(there.mark).equals(markReceiptKey(keys)) ? null : "other_key";
}

/** Of 32 random bytes the hash tells no more than the public half, which stands in every manifest. */
function markReceiptKey(keys: Platform["keys"]): Uint8Array {
  return hash(keys.derive("receipt"));
}

/** Leaves the marks where there are none yet. Returns the names of those that are others. */
async function compareMarks(tx: Db, own: Record<Name, Uint8Array>): Promise<Name[]> {
  const names = Object.keys(own) as Name[];
  await tx
    .insert(keyMark)
    .values(names.map((name) => ({ name, mark: own[name] })))
    .onConflictDoNothing();
  const there = await tx.select().from(keyMark).orderBy(keyMark.name).for("update");
  return names.filter((name) => {
    const found = there.find((one) => one.name === name);
    return found !== undefined && !Buffer.from(found.mark).equals(own[name]);
  });
}

function hash(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}
