import { expect } from "vitest";
import type { openDirectRoutes } from "#app/direct/routes.server";

export type Answered = { status: number; text: string };

/** Posts to one address of the routes that people who answer use. */
export function knockAt(routes: ReturnType<typeof openDirectRoutes>, path: string) {
  return async (body: unknown, type = "application/json"): Promise<Answered> => {
    const text = typeof body === "string" || body instanceof ReadableStream ? body : JSON.stringify(body);
    const length = typeof text === "string" ? { "Content-Length": String(Buffer.byteLength(text)) } : {};
    const answer = await routes.request(path, {
      ...{ method: "POST", headers: { "Content-Type": type, ...length }, body: text, duplex: "half" },
    } as RequestInit);
    return { status: answer.status, text: await answer.text() };
  };
}

/** Expects a refusal and nothing else: a status of those that blame the sender, and one word that is known. Returns the word. */
export function readRefusal({ status, text }: Answered, known: readonly string[], sent: unknown): string {
  const what = `${status} ${text} to ${JSON.stringify(sent)?.slice(0, 300)}`;
  expect([400, 403, 404, 409, 410, 413, 429], what).toContain(status);
  const { reason, ...more } = JSON.parse(text) as { reason: string; seq?: number };
  expect(known, what).toContain(reason);
  expect(Object.keys(more), what).toEqual(reason === "outdated" ? ["seq"] : []);
  return reason;
}

/** As many bytes that nobody announced. */
export function streamOf(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(new Uint8Array(Math.min(left, 65_536)).fill(32));
      left -= 65_536;
    },
  });
}
