import { z } from "zod";
import { getWords } from "#app/locales/spoken";
import type { Db } from "#db/client.server";
import {
  addNote,
  confirmAction,
  type Decided,
  type Decider,
  endAction,
  reopenAction,
} from "./decide-action.server";

const problem = () => getWords().actions.errors.note;

/** What can be done with an action on its page. */
export const actionActs = z.discriminatedUnion("act", [
  z.object({ act: z.literal("confirm") }),
  z.object({ act: z.literal("done") }),
  z.object({ act: z.literal("drop") }),
  z.object({ act: z.literal("reopen") }),
  z.object({
    act: z.literal("note"),
    body: z
      .string({ error: problem })
      .transform((text) => text.trim())
      .pipe(z.string().min(1, { error: problem }).max(2_000, { error: problem })),
  }),
]);

/** Does it, and says which sentence tells so. */
export async function actOnAction(
  db: Db,
  by: Decider,
  id: string,
  wish: z.output<typeof actionActs>,
): Promise<{ ok: true; said: string } | Extract<Decided, { ok: false }>> {
  if (wish.act === "note") {
    const noted = await addNote(db, by, id, wish.body);
    return noted.ok ? { ok: true, said: "noted" } : noted;
  }
  const acts = {
    confirm: () => confirmAction(db, by, id),
    done: () => endAction(db, by, id, "done"),
    drop: () => endAction(db, by, id, "dropped"),
    reopen: () => reopenAction(db, by, id),
  };
  const decided = await acts[wish.act]();
  if (!decided.ok) return decided;
  const confirmed = decided.status === "agreed" ? "agreed" : "confirmed";
  return {
    ok: true,
    said: { confirm: confirmed, done: "done", drop: "dropped", reopen: "reopened" }[wish.act],
  };
}
