import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";

/** How long a request may still take to arrive, also on a connection kept alive, and one that has arrived to be answered. */
const ARRIVE_MILLISECONDS = 3_000;
const ANSWER_MILLISECONDS = 15_000;
const SWEEP_MILLISECONDS = 100;

export type GracefulServer = {
  /** Takes nothing new, answers what has arrived, and ends every connection. */
  stop: () => Promise<void>;
};

/**
 * Of `http.Server.close` and its siblings none does: this one ends idle connections at once, and a proxy may just have
 * sent a request on one of them, which it must not repeat where it changes something. From the stop on nobody can connect
 * any more, which a proxy may repeat elsewhere; whatever comes on a connection that was open is answered and ends it.
 * After three seconds idle connections and half-sent requests end too.
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
          setTimeout(() => {
            endUnfinished();
            timers.push(setInterval(endUnfinished, SWEEP_MILLISECONDS));
          }, ARRIVE_MILLISECONDS),
          setTimeout(() => server.closeAllConnections(), ANSWER_MILLISECONDS),
        ];
        NetServer.prototype.close.call(server, () => {
          for (const timer of timers) clearTimeout(timer);
          resolve();
        });
      }),
  };
}
