/** How far a file has come: being made, or so many of its bytes have arrived (null where nobody said how many there are). */
export type FileStage = { stage: "making" } | { stage: "receiving"; share: number | null };

type Fetched =
  | { ok: true }
  | { ok: false; reason: "cancelled" | "lost" | "signed_out" }
  | { ok: false; reason: "refused"; sentence: string };

/** Fetches a file, says how far it has come, and gives it to the browser's downloads. */
export async function fetchFile(
  href: string,
  { signal, onStage }: { signal: AbortSignal; onStage: (stage: FileStage) => void },
): Promise<Fetched> {
  onStage({ stage: "making" });
  try {
    const answer = await fetch(href, { signal });
    if (answer.redirected) return { ok: false, reason: "signed_out" };
    if (!answer.ok) return { ok: false, reason: "refused", sentence: await readSentence(answer) };
    const parts = await readParts(answer, onStage);
    const type = answer.headers.get("Content-Type") ?? "application/octet-stream";
    saveFile(new Blob(parts, { type }), nameOf(answer));
    return { ok: true };
  } catch {
    return { ok: false, reason: signal.aborted ? "cancelled" : "lost" };
  }
}

/** What the server said in a sentence; a page of an error says nothing that fits here. */
async function readSentence(answer: Response): Promise<string> {
  return answer.headers.get("Content-Type")?.startsWith("text/plain") ? answer.text() : "";
}

async function readParts(
  answer: Response,
  onStage: (stage: FileStage) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const size = Number(answer.headers.get("Content-Length") ?? 0);
  const reader = answer.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let arrived = 0;
  for (;;) {
    const read = await reader?.read();
    if (read === undefined || read.done) return parts;
    parts.push(read.value);
    arrived += read.value.byteLength;
    onStage({ stage: "receiving", share: size > 0 ? Math.min(1, arrived / size) : null });
  }
}

function nameOf(answer: Response): string {
  const [, name] = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "") ?? [];
  return name ?? "results";
}

/** Browsers go on reading from the address for a moment after the press. */
const KEPT_MILLISECONDS = 10_000;

function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS);
}
