import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { findFreePort } from "#tests/helpers/free-port";

export type Proxy = {
  url: string;
  /** Deals to these ports in turn. */
  serve: (ports: readonly number[]) => void;
  close: () => Promise<void>;
};

/** A proxy as they are usually set up: connections are kept alive, and another server is asked where one refuses. */
export async function startProxy(): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let ports: readonly number[] = [];
  let turn = 0;

  function pass(asked: IncomingMessage, body: Buffer, answer: ServerResponse, left: number): void {
    const port = ports[turn++ % ports.length] ?? 0;
    const { method, url, headers } = asked;
    const onward = request({ agent, host: "127.0.0.1", port, method, path: url, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED" && left > 1) return pass(asked, body, answer, left - 1);
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end(error.code);
    });
    onward.end(body);
  }

  const server = createServer((asked, answer) => {
    const chunks: Buffer[] = [];
    asked.on("data", (chunk: Buffer) => chunks.push(chunk));
    asked.on("end", () => pass(asked, Buffer.concat(chunks), answer, ports.length));
  });
  const port = await findFreePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${port}`,
    serve: (some) => {
      ports = some;
    },
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
