import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { openHolderServer } from "#app/features/holders/holder-server";

type Answer = { status: number; body: string };

/** Asks a server that answers everything like this, as a holder's page does. */
async function askWhere(answer: Answer) {
  const server = createServer((_, response) => response.writeHead(answer.status).end(answer.body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const asked = openHolderServer(`http://127.0.0.1:${port}`, "wave", "token").look();
  return asked.catch((error: { reason?: string }) => error.reason ?? error);
}

test("what something in front of the server answers is no lost connection, and never taken for the server's word", async () => {
  for (const [answer, reason] of [
    [{ status: 413, body: "<html>Request Entity Too Large</html>" }, "too_large"],
    [{ status: 502, body: "<html>Bad gateway</html>" }, "failed"],
    [{ status: 200, body: "<!DOCTYPE html><title>Sign in</title>" }, "failed"],
    [{ status: 200, body: "null" }, "failed"],
    [{ status: 500, body: "{}" }, "failed"],
    [{ status: 409, body: '{"reason":"not_your_turn"}' }, "not_your_turn"],
    [{ status: 413, body: '{"reason":"too_large"}' }, "too_large"],
  ] as const)
    expect(await askWhere(answer), answer.body).toBe(reason);
  expect(await askWhere({ status: 200, body: '{"phase":"draft"}' })).toEqual({ phase: "draft" });
});
