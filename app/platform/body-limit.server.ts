import type { MiddlewareHandler } from "hono";

const FORM_BYTES = 64 * 1024;
const UPLOAD_BYTES = 24 * 1024 * 1024;
/** The only two places where a file is taken; a form that is no file is small there too. */
const UPLOADS = /^\/app\/(people|benchmarks)\/import(\.data)?\/?$/;

/** How many bytes the body of a request may have. */
export function bodyLimit(path: string, contentType: string | null): number {
  const isUpload = UPLOADS.test(path) && /^multipart\/form-data\b/i.test(contentType ?? "");
  return isUpload ? UPLOAD_BYTES : FORM_BYTES;
}

/** Refuses a body that is too large: at once where its length is announced, else as soon as it is. */
export function limitBodies(): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req;
    if (raw.method === "GET" || raw.method === "HEAD") return next();
    const limit = bodyLimit(context.req.path, raw.headers.get("Content-Type"));
    const announced = raw.headers.has("Transfer-Encoding") ? null : raw.headers.get("Content-Length");
    if (announced !== null) return Number(announced) > limit ? sayTooLarge(limit) : next();
    if (raw.body === null) return next();
    let tooLarge = false;
    const counted = countBytes(raw.body, limit, () => {
      tooLarge = true;
    });
    context.req.raw = withBody(raw, counted);
    await next();
    if (!tooLarge) return;
    context.res = undefined;
    context.res = sayTooLarge(limit);
  };
}

/** The same request with another body, as a plain Request: Hono's own is a lighter stand-in that cannot be copied. */
function withBody(raw: Request, body: ReadableStream<Uint8Array>): Request {
  const { url, method, signal } = raw;
  return new Request(url, {
    method,
    signal,
    headers: new Headers(raw.headers),
    body,
    duplex: "half",
  } as RequestInit);
}

function countBytes(
  body: ReadableStream<Uint8Array>,
  limit: number,
  onTooLarge: () => void,
): ReadableStream<Uint8Array> {
  let bytes = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        bytes += chunk.length;
        if (bytes <= limit) return controller.enqueue(chunk);
        onTooLarge();
        controller.error(new RangeError("The body is too large."));
      },
    }),
  );
}

function sayTooLarge(limit: number): Response {
  const size = limit === FORM_BYTES ? "64 kB" : "24 MB";
  const sentence = `This is more than the ${size} that may be sent here at once. Nothing of it was stored.`;
  return new Response(sentence, { status: 413, headers: { Connection: "close" } });
}
