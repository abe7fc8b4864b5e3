/** One field of a form, or one file: its bytes are a view of the body, not a copy. */
export type Part = { name: string; filename: string | null; bytes: Buffer };

const MOST_PARTS = 50;
const LONGEST_HEAD = 8 * 1024;

/** The body of a request in one piece, held once; a body without an announced length grows as it comes. */
export async function readBody(request: Request): Promise<Buffer> {
  const announced = Number(request.headers.get("Content-Length") ?? 0);
  let body = Buffer.allocUnsafeSlow(announced || 64 * 1024);
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const chunk = read.value;
    if (length + chunk.length > body.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(body.length * 2, length + chunk.length));
      body.copy(larger, 0, 0, length);
      body = larger;
    }
    body.set(chunk, length);
    length += chunk.length;
  }
  return body.subarray(0, length);
}

/**
 * The parts of a multipart/form-data body (RFC 7578), found by their delimiter in one pass.
 * @returns null where it is none
 */
export function splitMultipart(body: Buffer, contentType: string, mostParts = MOST_PARTS): Part[] | null {
  const boundary = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  const delimiter = `--${boundary?.[1] ?? boundary?.[2] ?? ""}`;
  if (boundary === null || delimiter.length > 74 || body.indexOf(delimiter) !== 0) return null;
  const parts: Part[] = [];
  let at = delimiter.length;
  while (body.toString("latin1", at, at + 2) === "\r\n") {
    const headEnd = body.indexOf("\r\n\r\n", at);
    const end = headEnd < 0 ? -1 : body.indexOf(`\r\n${delimiter}`, headEnd + 2);
    if (end < 0 || headEnd - at > LONGEST_HEAD || parts.length === mostParts) return null;
    const head = readHead(body.toString("utf8", at, headEnd + 2));
    if (head === null) return null;
    parts.push({ ...head, bytes: body.subarray(Math.min(headEnd + 4, end), end) });
    at = end + 2 + delimiter.length;
  }
  return body.toString("latin1", at, at + 2) === "--" ? parts : null;
}

/** Browsers write `"` in names as %22 and line breaks as %0D%0A, and nothing else in another way. */
function readHead(head: string): { name: string; filename: string | null } | null {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1];
  if (disposition === undefined) return null;
  const name = /(?:^|;)\s*name="([^"]*)"/i.exec(disposition)?.[1];
  const filename = /(?:^|;)\s*filename="([^"]*)"/i.exec(disposition)?.[1];
  return name === undefined
    ? null
    : { name: decodeName(name), filename: filename === undefined ? null : decodeName(filename) };
}

function decodeName(text: string): string {
  return text.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}
