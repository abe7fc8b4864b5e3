import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** How long a request may still take to arrive, and one that has arrived to be answered. */
const ARRIVE_MILLISECONDS = 3_000;
const ANSWER_MILLISECONDS = 15_000;
const SWEEP_MILLISECONDS = 100;

export type GracefulServer = {
  /** Takes nothing new, answers what has arrived, and ends every connection. */
  stop: () => Promise<void>;
};

/**
 * `server.close` alone waits for connections that are kept alive and for requests that never arrive in whole. From the
 * stop on every answer ends its connection, idle ones end at once, and half-sent requests soon.
 */
export function watchConnections(server: Server): GracefulServer {
  const sockets = new Set<Socket>();
  const answering = new Map<ServerResponse, IncomingMessage>();
  let stopping = false;
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    answering.set(response, request);
    response.once("close", () => answering.delete(response));
    if (stopping) response.shouldKeepAlive = false;
  });

  function endUnfinished(): void {
    const arrived = new Set(
      [...answering.values()].filter(({ complete }) => complete).map(({ socket }) => socket),
    );
    for (const socket of sockets) if (!arrived.has(socket)) socket.destroy();
  }

  return {
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        for (const response of answering.keys()) if (!response.headersSent) response.shouldKeepAlive = false;
        const timers = [
          setInterval(() => server.closeIdleConnections(), SWEEP_MILLISECONDS),
          setTimeout(endUnfinished, ARRIVE_MILLISECONDS),
          setTimeout(() => server.closeAllConnections(), ANSWER_MILLISECONDS),
        ];
        server.close(() => {
          for (const timer of timers) clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
