import { z } from "zod";

/** What cannot be undone asks for the name. */
export const removalSchema = z.object({ id: z.string().optional(), name: z.string().default("") });

/** Whether the name was typed, however many spaces stand around and in it. */
export function isTypedName(typed: string, name: string): boolean {
  return fold(typed) === fold(name);
}

function fold(text: string): string {
  return text.normalize("NFC").trim().replaceAll(/\s+/g, " ");
}
