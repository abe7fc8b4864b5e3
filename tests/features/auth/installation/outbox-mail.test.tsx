import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OutboxMail } from "#app/features/auth/installation/outbox-mail";

test("OutboxMail names the recipient before the subject, where the mail is still closed", () => {
  const mail = {
    to: { name: "Ada Brontë", address: "ada@acme.example" },
    subject: "Acme asks",
    text: "Open http://localhost/i/x#sales.y",
    sentAt: "2026-03-02T09:00:00Z",
  };
  const summary = /<summary>(.*)<\/summary>/.exec(
    renderToStaticMarkup(<OutboxMail mail={mail} timeZone="UTC" />),
  )?.[1];
  expect(summary?.replaceAll(/<[^>]+>/g, "|")).toBe(
    "To Ada Brontë, ada@acme.example|Acme asks · 2 March 2026, 09:00|",
  );
});
