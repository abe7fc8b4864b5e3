import { data } from "@remix-run/node";

/** A 404 the error page knows how to word. */
export function notFound(): Response {
  return new Response("Not found", { status: 404 });
}

export function requireFound<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw notFound();
  return value;
}

/** What an action answers when the form cannot be accepted: the sentences by field and what was typed. */
export type FormFailure = {
  ok: false;
  errors: Record<string, string>;
  typed: Record<string, string>;
};

export function formFailure(form: FormData, errors: Record<string, string>, status = 422) {
  const typed = Object.fromEntries(
    [...form.entries()].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && !/password/i.test(entry[0]),
    ),
  );
  return data({ ok: false, errors, typed } satisfies FormFailure, { status });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** An id of the URL; anything that is none is a 404 before it reaches the database. */
export function requireId(text: string | undefined): string {
  if (text === undefined || !isId(text)) throw notFound();
  return text;
}
