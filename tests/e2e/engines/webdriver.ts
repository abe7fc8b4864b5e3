/** The name under which WebDriver hands out an element, by its specification. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export type WebDriverSession = {
  /** A command of the session: its answer's value. */
  call(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<unknown>;
  /** What the script gives back, whose text runs in the page. */
  run(script: (...given: never[]) => unknown, given: unknown[]): Promise<unknown>;
};

/**
 * Opens a session at the driver that listens there, with a browser of these capabilities. WebDriver's commands are plain HTTP requests with JSON.
 * @see https://www.w3.org/TR/webdriver2/#endpoints
 */
export async function openSession(
  origin: string,
  capabilities: Record<string, unknown>,
): Promise<WebDriverSession> {
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (answer.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebDriver, ${method} ${path}: ${error}: ${message}`);
  };
  const opened = await send("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
  const { sessionId } = opened as { sessionId: string };
  return {
    call: (method, path, body) => send(method, `/session/${sessionId}${path}`, body),
    run: (script, given) =>
      send("POST", `/session/${sessionId}/execute/sync`, {
        script: `return (${script}).apply(null, arguments);`,
        args: given,
      }),
  };
}

/** The identifier of an element that a script or command has found, or null. */
export function identify(found: unknown): string | null {
  return (found as Record<string, string> | null)?.[ELEMENT] ?? null;
}
