import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { noteFailure } from "./platform/health.server";
import { describeError } from "./platform/log.server";
import { NonceContext } from "./ui/nonce";

const ABORT_MILLISECONDS = 5_000;

/**
 * A page is sent when the whole of it is written. No loader gives anything later, and streamed it would travel in pieces
 * of two kilobytes, each through four streams, which takes longer than to write it.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let shellRendered = false;
    let responseStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={ABORT_MILLISECONDS} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          shellRendered = true;
        },
        onAllReady() {
          clearTimeout(timer);
          headers.set("Content-Type", "text/html; charset=utf-8");
          pipe(collect((html) => resolve(new Response(html, { headers, status: responseStatus }))));
        },
        onShellError(error: unknown) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error: unknown) {
          responseStatus = 500;
          if (shellRendered) reportError(error);
        },
      },
    );
    const timer = setTimeout(abort, ABORT_MILLISECONDS + 1000).unref();
  });
}

function collect(done: (html: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = [];
  return new Writable({
    write(piece: Buffer, _encoding, next) {
      pieces.push(piece);
      next();
    },
    final(next) {
      done(Buffer.concat(pieces));
      next();
    },
  });
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  noteFailure(context.platform, error, context.outcome);
  if (request.signal.aborted) return;
  context.platform.log.error("a request failed", { reason: describeError(error) });
}

function reportError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : "A page failed while it was rendered."}\n`);
}
