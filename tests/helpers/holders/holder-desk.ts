import { serve } from "@hono/node-server";
import { onTestFinished } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { formatHolderLink, makeHolderToken } from "#app/features/holders/holder-token.server";
import type { Platform } from "#app/platform/platform.server";
import { holdFrom } from "#cli/holder/holder";
import type { OpenWave } from "#tests/helpers/open-wave";

/** What a server that lies says instead of an answer; null where it tells the truth. */
export type Lie = (pathname: string, answer: Response) => Promise<Response | null>;

/** The server of a platform on a port of its own, until the test ends. */
export async function serveHolders(platform: Platform, lie: Lie = async () => null): Promise<string> {
  const app = openDirectRoutes(platform);
  const fetch = async (request: Request) => {
    const answer = await app.fetch(request);
    return (await lie(new URL(request.url).pathname, answer.clone())) ?? answer;
  };
  const server = serve({ fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

export function linkOf(platform: Platform, origin: string, { waveId }: OpenWave, party: number): string {
  return formatHolderLink(origin, waveId, makeHolderToken(platform.keys, { waveId, party, generation: 0 }));
}

/** What somebody types, as an answer to everything that was shown before. */
export type Typist = (shown: string) => string | null;

/** Runs `parallax holder` in this process. Without a typist nobody sits there. */
export async function runHolder(
  platform: Platform,
  args: readonly string[],
  { typist = null, rewrites = false }: { typist?: Typist | null; rewrites?: boolean } = {},
) {
  const said = { out: "", err: "" };
  let shown = "";
  let concealed = 0;
  let isConcealed = false;
  const open = { out: "", closed: 0 };
  const desk = {
    isInteractive: typist !== null,
    rewrites,
    now: platform.now,
    askLine: async (prompt: string) => {
      shown += prompt;
      return typist?.(shown) ?? null;
    },
    conceal: async <Value>(work: () => Promise<Value>) => {
      concealed += 1;
      isConcealed = true;
      return work().finally(() => {
        isConcealed = false;
      });
    },
    close: () => {
      open.closed += 1;
    },
  };
  const code = await holdFrom(desk, args, {
    out: (text) => {
      shown += text;
      said.out += text;
      if (!isConcealed) open.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, shown, concealed, stays: open.out, closed: open.closed > 0, ...said };
}
