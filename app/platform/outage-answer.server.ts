/** What an answer leaves behind for whoever decides whether it may be sent. */
export type Outcome = {
  /** The database was gone, full or kept us waiting while this request was answered. */
  outage: boolean;
};

const RETRY_SECONDS = 2;
const MOST_ATTEMPTS = 3;
const LONGEST = 6_000;

/**
 * Answers a request through the loss of a database connection: reading is asked again; anything else is not, since
 * what was sent may have been stored, and gets 503 with Retry-After.
 */
export function answerThroughOutage(
  request: Request,
  baseUrl: string,
  answer: (request: Request, outcome: Outcome) => Promise<Response>,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const repeatable = request.method === "GET" || request.method === "HEAD";
  return waitOutOutage({ pathname, baseUrl, repeatable }, (outcome) => answer(request, outcome));
}

/**
 * The same for whoever has read what was sent and knows that answering it twice is as good as once, as for a claim and a
 * cast; 503 where the database stays away.
 */
export async function waitOutOutage(
  asked: { pathname: string; baseUrl: string; repeatable: boolean },
  answer: (outcome: Outcome) => Promise<Response>,
): Promise<Response> {
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const outcome = { outage: false };
    const response = await answer(outcome);
    if (!outcome.outage) return response;
    if (!asked.repeatable || attempt === MOST_ATTEMPTS || performance.now() - startedAt > LONGEST)
      return sayUnavailable(asked.pathname, asked.baseUrl, response);
    await response.body?.cancel();
  }
}

/** The two posts whose sender reads JSON. */
function isProtocol(path: string): boolean {
  return /^\/(i\/[^/]+\/claim|box\/[^/]+)$/.test(path);
}

function sayUnavailable(path: string, baseUrl: string, response: Response): Response {
  const headers = new Headers({ "Retry-After": String(RETRY_SECONDS), "Cache-Control": "no-store" });
  if (path.startsWith("/box/")) headers.set("Access-Control-Allow-Origin", new URL(baseUrl).origin);
  if (isProtocol(path))
    return refuse(Response.json({ reason: "unexpected" }, { status: 503, headers }), response);
  if (!path.endsWith(".data")) {
    headers.set("Content-Type", "text/html; charset=utf-8");
    return refuse(new Response(PAGE, { status: 503, headers }), response);
  }
  for (const [name, value] of response.headers) if (!headers.has(name)) headers.set(name, value);
  return new Response(response.body, { status: 503, headers });
}

function refuse(instead: Response, response: Response): Response {
  void response.body?.cancel();
  return instead;
}

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Back in a moment</title></head>
<body><main><h1>Back in a moment</h1>
<p>The database does not answer just now. What you sent was perhaps not stored: go back, look, and send it again.</p>
</main></body>
</html>
`;
