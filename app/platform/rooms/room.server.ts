/** Work with a name for each of its acts; an act takes one message and gives one. */
export type Acts = Record<string, (argument: never) => Promise<unknown>>;
type Argument<Act extends Acts[string]> = Parameters<Act>[0];

/** Where heavy work is done beside the event loop. */
export type Room<Work extends Acts> = {
  call: <Name extends keyof Work & string>(
    name: Name,
    ...argument: Argument<Work[Name]> extends undefined ? [] : [Argument<Work[Name]>]
  ) => Promise<Awaited<ReturnType<Work[Name]>>>;
  /** False once it has ended; nothing can be called then. */
  isOpen: () => boolean;
  close: () => Promise<void>;
};

export type Call = { id: number; name: string; argument: unknown };
export type Reply = { id: number; result: unknown } | { id: number; error: string };

/** How messages go to where the work is done, and how that ends. */
type Carrier = { readonly send: (call: Call) => void; readonly end: () => Promise<unknown> };

/** A room at the other end of a line; whoever holds the line says what it hears, and when it is broken. */
export function talkTo({ send, end }: Carrier) {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let next = 0;
  let ended: Error | null = null;
  return {
    hear: (reply: Reply) => {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ("error" in reply) asked?.reject(new Error(reply.error));
      else asked?.resolve(reply.result);
    },
    fail: (reason: Error) => {
      ended = reason;
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    },
    room: {
      call: (name: string, argument: unknown) =>
        new Promise((resolve, reject) => {
          if (ended !== null) return reject(ended);
          const id = next++;
          waiting.set(id, { resolve, reject });
          send({ id, name, argument });
        }),
      isOpen: () => ended === null,
      close: async () => void (await end()),
    },
  };
}

/** A room that is the caller's own thread. */
export function workHere(work: Acts) {
  return {
    call: async (name: string, argument: unknown) =>
      (work[name] as (argument: unknown) => Promise<unknown>)(argument),
    isOpen: () => true,
    close: async () => {},
  };
}

/** Does what is asked at the other end, and says what came of it. */
export async function answerCall(
  work: Acts,
  { id, name, argument }: Call,
  say: (reply: Reply) => void,
): Promise<void> {
  try {
    const act = work[name] as (argument: unknown) => Promise<unknown>;
    say({ id, result: await act(argument) });
  } catch (error) {
    say({ id, error: error instanceof Error ? error.message : "unknown" });
  }
}
