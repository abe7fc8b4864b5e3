import { Refusal } from "#cli/refusal";

/** A board with 100,000 ballots of the full form has 30 MB. */
const MOST_BYTES = 200_000_000;
const PATIENCE_MILLISECONDS = 120_000;

/** The board at an address, and the manifest that the same server gives to whoever answers. @throws Refusal */
export async function fetchBoard(source: string): Promise<{ board: string; manifest: string }> {
  const [, wave] = /[/]([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=$|[/?#])/.exec(source) ?? [];
  if (wave === undefined || !URL.canParse(source))
    throw new Refusal(
      `${source} names no survey: an invitation's link or the address of a board is expected.`,
    );
  const folder = `${new URL(source).origin}/board/${wave}`;
  const manifest = await fetchText(`${folder}/manifest.json`, "There is no such survey at this address.");
  const board = await fetchText(
    `${folder}/board.json`,
    "This survey has no board yet: it is published with the results.",
  );
  return { board, manifest };
}

/** @throws Refusal */
async function fetchText(url: string, missing: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const answer = await fetch(url, { redirect: "error", cache: "no-store", signal });
    if (answer.status === 404) throw new Refusal(`${url}: ${missing}`);
    if (!answer.ok) throw new Refusal(`${url} answered with ${answer.status}. Try again later.`);
    return await readBody(answer, url);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    throw new Refusal(`${url} could not be read: ${cause instanceof Error ? cause.message : cause}`);
  }
}

async function readBody(answer: Response, url: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    length += read.value.length;
    if (length > MOST_BYTES) throw new Refusal(`${url} is larger than any board.`);
    pieces.push(read.value);
  }
  return Buffer.concat(pieces).toString("utf8");
}
