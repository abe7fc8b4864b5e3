/** What an answer leaves behind for whoever decides whether it may be sent. */
export type Outcome = {
  /** The database was gone, full or kept us waiting while this request was answered. */
  outage: boolean;
};

/** What the page says whose database stays away, in the language of whoever asked. */
export type OutageWords = {
  readonly language: { readonly tag: string; readonly direction: string };
  readonly errors: { readonly outage: { readonly title: string; readonly body: string } };
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
  words: OutageWords,
  answer: (request: Request, outcome: Outcome) => Promise<Response>,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const repeatable = request.method === "GET" || request.method === "HEAD";
  return waitOutOutage({ pathname, baseUrl, repeatable, words }, (outcome) => answer(request, outcome));
}

/**
 * The same for whoever has read what was sent and knows that answering it twice is as good as once, as for a claim and a
 * cast; 503 where the database stays away.
 */
export async function waitOutOutage(
  asked: { pathname: string; baseUrl: string; repeatable: boolean; words: OutageWords },
  answer: (outcome: Outcome) => Promise<Response>,
): Promise<Response> {
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const outcome = { outage: false };
    const response = await answer(outcome);
    if (!outcome.outage) return response;
    if (!asked.repeatable || attempt === MOST_ATTEMPTS || performance.now() - startedAt > LONGEST)
      return sayUnavailable(asked, response);
    await response.body?.cancel();
  }
}

/** The two posts whose sender reads JSON. */
function isProtocol(path: string): boolean {
  return /^\/(i\/[^/]+\/claim|box\/[^/]+)$/.test(path);
}

function sayUnavailable(
  { pathname: path, baseUrl, words }: { pathname: string; baseUrl: string; words: OutageWords },
  response: Response,
): Response {
  const headers = new Headers({ "Retry-After": String(RETRY_SECONDS), "Cache-Control": "no-store" });
  if (path.startsWith("/box/")) headers.set("Access-Control-Allow-Origin", new URL(baseUrl).origin);
  if (isProtocol(path))
    return refuse(Response.json({ reason: "unexpected" }, { status: 503, headers }), response);
  if (!path.endsWith(".data")) {
    headers.set("Content-Type", "text/html; charset=utf-8");
    return refuse(new Response(writePage(words), { status: 503, headers }), response);
  }
  for (const [name, value] of response.headers) if (!headers.has(name)) headers.set(name, value);
  return new Response(response.body, { status: 503, headers });
}

function refuse(instead: Response, response: Response): Response {
  void response.body?.cancel();
  return instead;
}

function writePage({ language: { tag, direction }, errors: { outage } }: OutageWords): string {
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${outage.title}</title></head>
<body><main><h1>${outage.title}</h1>
<p>${outage.body}</p>
</main></body>
</html>
`;
}
