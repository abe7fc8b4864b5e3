import sharp from "sharp";
import { expect } from "vitest";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { setColour, setLogo, setOwnWords } from "#app/features/letterhead/letterhead.server";
import { readLogo } from "#app/features/letterhead/logo.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { sendReminder } from "#app/features/waves/open/remind-people.server";
import { respondentWords } from "#app/locales/languages.server";
import { event, mail } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { platformWithSmtp } from "#tests/helpers/mail/smtp-platform";

const never = new AbortController().signal;
const onOneLine = (text: string | undefined) => (text ?? "").replaceAll(/\s+/g, " ");

databaseTest(
  "a wave's mails carry the letterhead it was launched with, beside the whole promise, whatever is changed later",
  async (db) => {
    const { server, platform } = await platformWithSmtp(db);
    const id = await createReadyDraft(platform, { sales: 6, marketing: 5 });
    const by = { actor: "user:ada" as const, now: platform.now() };
    const change = { organizationId: id.organizationId, ...by };
    const words = {
      greeting: "Dear {name}!",
      invitation: "It is <our> first time.\nPlease take part.",
      reminder: "There is still time.",
      signature: "Robin\nChief of it all",
    };
    await setOwnWords(db, change, { language: "en", words });
    await setColour(db, change, "#2447b8");
    const drawn = sharp({ create: { width: 300, height: 100, channels: 3, background: "#2447b8" } });
    const read = await readLogo(await drawn.png().toBuffer());
    if (!read.ok) throw new Error(read.problem.reason);
    await setLogo(db, change, read.made);
    expect(await launchWave(platform, id, by)).toMatchObject({ ok: true });
    const others = { greeting: "Later", invitation: "Later", reminder: "Later", signature: "Later" };
    await setOwnWords(db, change, { language: "en", words: others });
    await setLogo(db, change, null);
    await sendDueMails(platform, never);
    const invited = server.received.length;
    await db.delete(mail);
    expect(await sendReminder(platform, id, 0, by)).toEqual({ ok: true });
    await sendDueMails(platform, never);
    expect([invited, server.received.length]).toEqual([11, 22]);
    const product = respondentWords("en").mail;
    for (const [at, { mail: letter, raw }] of server.received.entries()) {
      const text = onOneLine(letter.text);
      expect(text).toMatch(/Dear Person \d+ of (sales|marketing)! /);
      for (const whole of [
        product.promise(DEFAULT_THRESHOLDS.answers),
        product.link,
        "Acme is asking everybody in Sales and Marketing",
      ])
        expect(text).toContain(onOneLine(whole));
      expect(text).toContain(at < invited ? "first time. Please take part." : "There is still time.");
      expect(text).toMatch(/Robin Chief of it all -- You get this mail/);
      expect(text).not.toContain("Later");
      expect(letter.html).toContain("&lt;our&gt;".repeat(at < invited ? 1 : 0));
      expect(letter.html).toContain('src="cid:logo@letter" alt="Acme" width="150" height="50"');
      expect(letter.html).toContain("background-color:#2447b8");
      expect(letter.html).not.toMatch(/(src|href)="https?:\/\/(?!localhost)[^"]*\.(png|jpg)/);
      expect(letter.attachments).toHaveLength(1);
      expect(letter.attachments[0]).toMatchObject({ mimeType: "image/png", contentId: "<logo@letter>" });
      expect(raw.length).toBeLessThan(60_000);
    }
    const kinds = (await db.select({ kind: event.kind }).from(event)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "letterhead.changed")).toHaveLength(5);
  },
);

databaseTest(
  "words in one language are for the mails in that language only, and empty ones are gone",
  async (db) => {
    const { server, platform } = await platformWithSmtp(db);
    const id = await createReadyDraft(platform, { sales: 6, marketing: 5 });
    const by = { actor: "user:ada" as const, now: platform.now() };
    const change = { organizationId: id.organizationId, ...by };
    const words = { greeting: "Moin", invitation: "Moin", reminder: "Moin", signature: "Moin" };
    await setOwnWords(db, change, { language: "de", words });
    await setOwnWords(db, change, { language: "en", words });
    const none = { greeting: "", invitation: "", reminder: "", signature: "" };
    await setOwnWords(db, change, { language: "en", words: none });
    await launchWave(platform, id, by);
    await sendDueMails(platform, never);
    for (const { mail: letter } of server.received) {
      expect(letter.text).not.toContain("Moin");
      expect(letter.attachments).toEqual([]);
      expect(letter.html).not.toContain("<img");
    }
  },
);
