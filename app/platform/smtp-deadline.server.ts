import type SMTPConnection from "nodemailer/lib/smtp-connection";

/** What is said of a step that took too long. */
export const TOO_LONG = "The mail server took too long to answer.";

type Done = (error?: Error | null) => void;

/** A clock over the steps of one connection: a step that takes too long, or a stop, ends the connection. */
export type Deadline = {
  /** Runs a step; a later `next` or `finish` within it sets its clock anew. Rejects with the server's error or the clock's. */
  within: (milliseconds: number, step: (done: Done) => void) => Promise<void>;
  next: (milliseconds: number) => void;
  /** The last step, which a stop shortens instead of ending it. False when it was too late to begin. */
  finish: (milliseconds: number, whenStopping: number) => boolean;
  /** Ends the step in hand with an error. */
  fail: (error: Error) => void;
};

/**
 * nodemailer's own timeouts count silence only, so a server that sends a byte now and then holds a connection for
 * ever; and closing a connection does not end what waits for it.
 */
export function openDeadline(connection: SMTPConnection, stopping: AbortSignal): Deadline {
  let timer: NodeJS.Timeout | undefined;
  let end: Done = () => {};
  let finishing: number | null = null;
  let over = false;

  const expire = (reason: string) => {
    end(new Error(reason));
    connection.close();
  };
  const next = (milliseconds: number) => {
    clearTimeout(timer);
    if (!over) timer = setTimeout(() => expire(TOO_LONG), milliseconds);
  };
  const stop = () => {
    if (finishing === null) expire("Stopped before the mail was handed over.");
    else next(finishing);
  };

  return {
    within: (milliseconds, step) =>
      new Promise<void>((resolve, reject) => {
        over = false;
        end = (error) => {
          if (over) return;
          over = true;
          clearTimeout(timer);
          stopping.removeEventListener("abort", stop);
          if (error) reject(error);
          else resolve();
        };
        if (stopping.aborted) return stop();
        stopping.addEventListener("abort", stop, { once: true });
        next(milliseconds);
        step(end);
      }),
    next,
    finish: (milliseconds, whenStopping) => {
      if (over) return false;
      finishing = whenStopping;
      next(stopping.aborted ? whenStopping : milliseconds);
      return true;
    },
    fail: (error) => end(error),
  };
}
