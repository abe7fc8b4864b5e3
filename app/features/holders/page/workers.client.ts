import {
  createTurnActs,
  joinHands,
  type TurnActs,
  type TurnHand,
  type TurnHands,
  type TurnJob,
  WEB_TOOLS,
  workAlone,
} from "#app/features/holders/turn-hands";
import type { Bytes } from "#app/protocol/encoding";
import { WORKER_POLICY } from "./holder-data";

type Call = { id: number; name: keyof TurnActs; argument: never };
type Reply = { id: number; result: unknown } | { id: number; failed: true };
type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
};

/** The workers of one turn. */
export type TurnWorkers = { hands: TurnHands; close: () => void };

/** Whether this script runs in a worker of its page. */
export function isWorker(): boolean {
  return typeof document === "undefined";
}

/** What the script does in a worker: whatever the page asks. */
export function serveTurn(): void {
  const acts = createTurnActs(WEB_TOOLS);
  const answer = async ({ id, name, argument }: Call): Promise<Reply> => {
    try {
      return { id, result: await acts[name](argument) };
    } catch {
      return { id, failed: true };
    }
  };
  addEventListener("message", async ({ data }: MessageEvent<Call>) => {
    const reply = await answer(data);
    postMessage(reply, { transfer: "result" in reply ? listMoved(reply.result) : [] });
  });
}

/**
 * Makes ready, while the page's script runs for the first time, what starts its workers: they run the same bytes, which
 * the browser has checked against their hash, so that no server can give them others.
 */
export function prepareWorkers(): () => TurnWorkers {
  const address = URL.createObjectURL(new Blob([document.currentScript?.textContent ?? ""]));
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const rules = {
    createScriptURL: (asked: string) => {
      if (asked !== address) throw new TypeError("The page has workers of its own script alone.");
      return asked;
    },
  };
  const trusted = trustedTypes?.createPolicy(WORKER_POLICY, rules).createScriptURL(address) ?? address;
  return () => openWorkers(trusted);
}

/** One worker a core. Where a browser starts none, the page does the work itself. */
function openWorkers(address: string): TurnWorkers {
  const workers: Worker[] = [];
  let chosen = joinHands([workAlone(createTurnActs(WEB_TOOLS))]);
  const startAll = async (job: TurnJob) => {
    for (let core = 0; core < (navigator.hardwareConcurrency || 2); core++) workers.push(new Worker(address));
    const all = joinHands(workers.map(talkToWorker));
    await all.begin(job);
    return all;
  };
  return {
    hands: {
      get atOnce() {
        return chosen.atOnce;
      },
      begin: async (job) => {
        chosen = await startAll(job).catch(async () => {
          await chosen.begin(job);
          return chosen;
        });
      },
      call: (name, argument) => chosen.call(name, argument),
    },
    close: () => {
      for (const worker of workers) worker.terminate();
    },
  };
}

function talkToWorker(worker: Worker): TurnHand {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (reason: Error) => void }>();
  let next = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("failed" in data) asked?.reject(new Error("A piece of the work failed."));
    else asked?.resolve(data.result);
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("A worker of the page stopped."));
    waiting.clear();
  });
  const call = (name: keyof TurnActs, argument: unknown) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      // all of them are told what to begin
      worker.postMessage({ id, name, argument }, name === "begin" ? [] : listMoved(argument));
    });
  return { call: call as TurnHand["call"] };
}

/** The bytes of pieces: whoever sends them needs them no longer, so they are moved and not copied. */
function listMoved(message: unknown): ArrayBuffer[] {
  const { pieces = [message] } = (message ?? {}) as { pieces?: unknown[] };
  const members = pieces.flatMap((piece) => Object.values(piece ?? {}) as unknown[]);
  return members.flatMap((one) => (one instanceof Uint8Array ? (one as Bytes).buffer : []));
}
