import { renderToStaticMarkup } from "react-dom/server";
import { expect } from "vitest";
import type { Member } from "#app/features/auth/door/door.server";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { cancelWave } from "#app/features/waves/end/cancel-wave.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { MailsCard } from "#app/features/waves/open/mails-card";
import { waveSchema } from "#app/features/waves/press-schema";
import { pressWave } from "#app/features/waves/press-wave.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { loadStatusPage } from "#app/features/waves/wave-pages.server";
import type { Platform } from "#app/platform/platform.server";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { scriptSmtp } from "#tests/helpers/mail/smtp";
import { platformWithSmtp, quick } from "#tests/helpers/mail/smtp-platform";
import { testPlatform } from "#tests/helpers/platform";

const never = new AbortController().signal;
type Draft = Awaited<ReturnType<typeof createReadyDraft>>;

const ownerOf = (id: Draft) =>
  ({ ...id, userId: "ada", role: "owner", organization: { timeZone: "UTC" } }) as unknown as Member;

async function pageOf(platform: Platform, id: Draft) {
  const wave = await getWave(platform.db, id);
  if (wave === null) throw new Error("There is no wave.");
  return loadStatusPage(platform, ownerOf(id), wave);
}

/** The card as far as it needs no form. */
function say(page: Awaited<ReturnType<typeof pageOf>>): string {
  const card = { ...page, trial: false, owner: true, timeZone: "UTC", bounced: [], readsOutbox: false };
  return renderToStaticMarkup(<MailsCard {...card} failed={{ act: "", errors: {}, typed: {} }} />);
}

databaseTest(
  "a real wave whose server lost SMTP says why its mails wait, keeps them, and sends them all once it is back",
  async (db) => {
    const { server, platform } = await platformWithSmtp(db);
    const without = testPlatform(db, { variables: quick });
    const id = await createReadyDraft(platform, { sales: 6, marketing: 5 });
    await launchWave(platform, id, { actor: "user:ada", now: platform.now() });
    expect(say(await pageOf(platform, id))).not.toContain("notice");
    await sendDueMails(without, never);
    expect(without.mail.readOutbox()).toEqual([]);
    const page = await pageOf(without, id);
    expect(page).toMatchObject({ held: true, sending: { queued: 11, accepted: 0 } });
    expect(say(page)).toContain("start the server with the SMTP_URL it had");
    await sendDueMails(platform, never);
    expect(new Set(server.received.map(({ to }) => to)).size).toBe(11);
    expect(say(await pageOf(platform, id))).not.toContain("notice");
  },
);

databaseTest("a wave that was cancelled without SMTP says that not everybody has been told", async (db) => {
  const { server, platform } = await platformWithSmtp(db);
  const without = testPlatform(db, { variables: quick });
  const id = await createReadyDraft(platform, { sales: 6, marketing: 5 });
  await launchWave(platform, id, { actor: "user:ada", now: platform.now() });
  await cancelWave({ ...without, keys: platform.keys }, id, { actor: "user:ada", now: platform.now() });
  await sendDueMails(without, never);
  expect(without.mail.readOutbox()).toEqual([]);
  expect(await pageOf(without, id)).toMatchObject({ untold: true, held: true });
  await sendDueMails(platform, never);
  expect(server.received.map(({ mail }) => mail.subject?.startsWith("Cancelled"))).toEqual(
    Array(11).fill(true),
  );
  expect(await pageOf(platform, id)).toMatchObject({ untold: false });
});

databaseTest(
  "the page says what is wrong with the mail server, and forgets it when mails leave",
  async (db) => {
    const { host, said } = await scriptSmtp({
      EHLO: "250-test.example\r\n250 AUTH PLAIN",
      AUTH: "535 5.7.8 No",
    });
    const variables = { ...quick, SMTP_URL: `smtp://user:secret@${host}?allowClear=true` };
    const platform = testPlatform(db, { variables });
    const id = await createReadyDraft(platform, { sales: 6, marketing: 5 });
    await launchWave(platform, id, { actor: "user:ada", now: platform.now() });
    await sendDueMails(platform, never);
    expect(say(await pageOf(platform, id))).toContain(
      "takes no mail from this server at present (535 5.7.8)",
    );
    said.AUTH = "235 2.7.0 Welcome";
    platform.memory.delete("mail sender");
    await sendDueMails(platform, never);
    const page = await pageOf(platform, id);
    expect(page).toMatchObject({ trouble: null, sending: { accepted: 11 } });
    expect(say(page)).not.toContain("notice");
  },
);

databaseTest(
  "an owner sends refused mails again, or corrects an address with a sentence about it",
  async (db) => {
    const refusing = { left: 3 };
    const { platform } = await platformWithSmtp(db, {
      recipient: () => (refusing.left-- > 0 ? { code: 550, text: "5.1.1 Unknown" } : "accept"),
    });
    const id = await createReadyDraft(platform, { sales: 6, marketing: 5 });
    await launchWave(platform, id, { actor: "user:ada", now: platform.now() });
    await sendDueMails(platform, never);
    const refused = await pageOf(platform, id);
    expect(refused.bounced).toHaveLength(3);
    expect(refused.resendable).toBe(3);
    const press = (fields: Record<string, string>) =>
      pressWave(platform, ownerOf(id), id.waveId, waveSchema.parse(fields));
    const [first] = refused.bounced;
    const correct = { act: "correct", invitationId: first?.invitationId ?? "" };
    expect(await press({ ...correct, email: "ada@ac\u200bme.example" })).toMatchObject({
      errors: { email: expect.stringContaining("zero-width space, U+200B") },
    });
    expect(await press({ ...correct, email: `${"a".repeat(65)}@acme.example` })).toMatchObject({
      errors: { email: expect.stringContaining("64 characters") },
    });
    expect(await press({ ...correct, email: " ada@münchen.example\u200b" })).toMatchObject({
      said: expect.any(String),
    });
    await press({ act: "again", which: "refused" });
    await sendDueMails(platform, never);
    expect((await pageOf(platform, id)).sending).toEqual({ queued: 0, accepted: 11, bounced: 0, inDoubt: 0 });
  },
);
