/** What reading and writing fail with while the database is gone: nothing of the statement may have happened. */
export class DatabaseLost extends Error {
  override readonly name = "DatabaseLost";
  /** Told by its code, because a page's bundle and the server's each have a class of their own. */
  readonly code = "DATABASE_LOST";

  constructor(cause?: unknown) {
    super("The database cannot be reached.", { cause: cause instanceof DatabaseLost ? cause.cause : cause });
  }
}

/** Whether a connection was lost: what was asked may or may not have happened. */
export function isDatabaseLost(error: unknown): boolean {
  return readCodes(error).includes("DATABASE_LOST");
}

/** Whether the database refuses for a while, whatever is asked: gone, full, read-only, or kept waiting too long. */
export function isOutage(error: unknown): boolean {
  return isDatabaseLost(error) || readCodes(error).some((code) => REFUSES.test(code));
}

/** Whether a statement was refused, and therefore not executed, because the connection may only read. */
export function isReadOnly(error: unknown): boolean {
  return readCodes(error).includes("25006");
}

/** Whether nothing more can be stored: the disk is full, or the memory. */
export function isFull(error: unknown): boolean {
  return readCodes(error).some((code) => /^53[12]00$/.test(code));
}

const REFUSES = /^(25006|53...|57014|55P03|40001|40P01)$/;

const MOST_ATTEMPTS = 5;

/** For what may be done twice without harm: it is done again when the connection was lost meanwhile. */
export async function persist<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseLost(error) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/** The codes of an error and of what caused it, outermost first. */
export function readCodes(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1)
    if ("code" in at && typeof at.code === "string") codes.push(at.code);
  return codes;
}
