import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** Where browsers are told to report what a page's policy has refused. It exists on the line only. */
const REPORTS = "/policy-reports";

/** The only way from a browser to servers, for a driver that can neither cut one nor hear what a page's policy refuses. */
export type Line = {
  /** What a browser takes as its proxy. */
  readonly proxy: string;
  setCut(cut: boolean): void;
  /** What policies have refused since this was asked last, also while a page was still loading. */
  readRefused(): string[];
  close(): Promise<void>;
};

/** Lays a line that passes on everything as it is, and to policies adds where to report. */
export async function layLine(): Promise<Line> {
  let isCut = false;
  const refused: string[] = [];
  const server = createServer(async (asked, answer) => {
    if (isCut) return asked.socket.destroy();
    if (asked.url?.endsWith(REPORTS)) {
      refused.push(Buffer.concat(await asked.toArray()).toString());
      return answer.writeHead(204).end();
    }
    const { method, headers } = asked;
    const passed = request(asked.url ?? "", { method, headers }, (found) => {
      const policy = found.headers["content-security-policy"];
      answer.writeHead(found.statusCode ?? 502, {
        ...found.headers,
        ...(policy === undefined ? {} : { "content-security-policy": `${policy}; report-uri ${REPORTS}` }),
      });
      found.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    proxy: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    setCut(cut) {
      isCut = cut;
      if (cut) server.closeAllConnections();
    },
    readRefused: () => refused.splice(0),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
