import type { z } from "zod";
import { formFailure } from "./http.server";

/**
 * Reads a posted form by its schema. What cannot be accepted comes back as a sentence for each field; a body
 * that is no form at all is a 400.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<
  | { ok: true; values: z.output<Schema>; form: FormData }
  | { ok: false; failure: ReturnType<typeof formFailure>; form: FormData }
> {
  const form = await readFields(request);
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (parsed.success) return { ok: true, values: parsed.data, form };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) errors[path.join(".")] ??= message;
  return { ok: false, failure: formFailure(form, errors), form };
}

const MOST_FIELDS = 1_000;

/** The fields of a posted form. @throws Response 400 where it is none, 413 where it has more than any of ours. */
export async function readFields(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => {
    throw new Response("This is not a form.", { status: 400 });
  });
  if ([...form.keys()].length <= MOST_FIELDS) return dropZeros(form);
  throw new Response(`This form has more than ${MOST_FIELDS} fields. Nothing of it was stored.`, {
    status: 413,
  });
}

/** The database has no place for the character of the number zero, which nobody types and no page shows. */
export function dropZeros(form: FormData): FormData {
  const drop = (text: string) => text.replaceAll("\0", "");
  const kept = new FormData();
  for (const [name, value] of form) kept.append(drop(name), typeof value === "string" ? drop(value) : value);
  return kept;
}
