import { Form } from "@remix-run/react";
import { en } from "#app/locales/en";

const words = en.surveys.question;

/** Takes an own question out of later waves. */
export function RemoveQuestion() {
  return (
    <section className="danger-zone form-card stack">
      <p>{words.removeLead}</p>
      <details className="stack">
        <summary>{words.remove}</summary>
        <Form method="post" action="?remove">
          <button type="submit" className="danger">
            {words.removeSure}
          </button>
        </Form>
      </details>
    </section>
  );
}
