import fc from "fast-check";
import { expect, test } from "vitest";
import { readPastedLink } from "#app/features/booth/links/pasted-link";
import { formatInvitationLink } from "#app/protocol/invitation-link";
import { GATEWAYS, PLAIN_WRITINGS, WRITINGS, writeProofpoint3 } from "#tests/helpers/booth/mail-gateways";

const WAVE = "0b7e8a1c-5b1d-4c1e-9f00-0123456789ab";
const OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const HOST = "https://survey.example";

const tokens = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes));
const teams = fc.constantFrom("sales", "marketing", "team-2");
const waves = fc.uuid();

/** An invitation, whole and in its parts. */
const invitations = fc
  .record({ wave: waves, team: teams, token: tokens, language: fc.constantFrom(null, "de", "ar") })
  .map(({ wave, team, token, language }) => {
    const url = formatInvitationLink(HOST, wave, { team, token }, language);
    return { wave, url, fragment: url.slice(url.indexOf("#") + 1) };
  });

/** The text of a mail around what stands for its link. */
const mailAround = (link: string) =>
  `Dear Ada,\n\nAcme Ltd. asks everybody in Sales and Marketing. It takes 4-5 minutes.\n\nAnswer now:\n${link}\n\n-- \nYou get this mail because you are a member of Sales.\n`;

const wrappings = { ...GATEWAYS, ...PLAIN_WRITINGS };

test("The tokens of these tests use all 64 letters", () => {
  const seen = new Set(fc.sample(invitations, 100).flatMap(({ fragment }) => [...fragment.slice(-43)]));
  expect(seen.size).toBe(64);
});

test("There are more than 42 kinds of mangled links here", () => {
  expect(Object.keys(wrappings).length).toBeGreaterThanOrEqual(42);
});

for (const [kind, wrap] of Object.entries(wrappings)) {
  test(`readPastedLink reads a link, and a mail that holds it: ${kind}`, () => {
    fc.assert(
      fc.property(invitations, ({ wave, url, fragment }) => {
        const found = { kind: "found", fragment };
        expect(readPastedLink(wrap(url), wave)).toEqual(found);
        expect(readPastedLink(mailAround(wrap(url)), wave)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
}

const kindsOf = <Value>(kinds: Readonly<Record<string, Value>>) => fc.constantFrom(...Object.entries(kinds));

test("readPastedLink reads every gateway's form through quoted-printable, quoting and broken lines", () => {
  fc.assert(
    fc.property(invitations, kindsOf(wrappings), kindsOf(WRITINGS), (invitation, [, wrap], [, write]) => {
      const text = write(mailAround(wrap(invitation.url)));
      expect(readPastedLink(text, invitation.wave)).toEqual({
        kind: "found",
        fragment: invitation.fragment,
      });
    }),
    { numRuns: 1500 },
  );
});

test("readPastedLink reads what three gateways wrapped, broken, sent and quoted in an answer", () => {
  const breaking = fc.constantFrom((text: string) => text, WRITINGS["lines of 76"]);
  const sending = fc.constantFrom(
    WRITINGS["quoted-printable"],
    WRITINGS["quoted-printable, more than is needed"],
  );
  const quoting = fc.constantFrom(WRITINGS["quoted lines"], WRITINGS["lines behind bars"]);
  fc.assert(
    fc.property(
      invitations,
      fc.array(kindsOf(GATEWAYS), { minLength: 2, maxLength: 3 }),
      breaking,
      sending,
      quoting,
      ({ wave, url, fragment }, gateways, split, send, quote) => {
        const wrapped = gateways.reduce((inner, [, wrap]) => wrap(inner), url);
        const read = readPastedLink(quote(send(split(mailAround(wrapped)))), wave);
        expect(read).toEqual({ kind: "found", fragment });
      },
    ),
    { numRuns: 1500 },
  );
});

test("readPastedLink reads what Proofpoint 3 replaced, whatever and how much that is", () => {
  const sets = fc.constantFrom("[#.]", "[A-Z]", "[\\d#]", "[#.A-Z-]", "[^a-z_:/-]");
  fc.assert(
    fc.property(invitations, sets, kindsOf(WRITINGS), ({ wave, url, fragment }, set, [, write]) => {
      const text = write(mailAround(writeProofpoint3(url, new RegExp(`${set}{1,65}`, "g"))));
      expect(readPastedLink(text, wave)).toEqual({ kind: "found", fragment });
    }),
    { numRuns: 500 },
  );
});

test("readPastedLink reads Safe Links that are broken anywhere, inside an encoded character too", () => {
  const [invitation] = fc.sample(invitations, 1);
  if (invitation === undefined) throw new Error("no invitation");
  const link = GATEWAYS["Safe Links"](invitation.url);
  for (let at = 1; at < link.length; at += 1)
    expect(readPastedLink(`> ${link.slice(0, at)}\n> ${link.slice(at)}`, invitation.wave), `${at}`).toEqual({
      kind: "found",
      fragment: invitation.fragment,
    });
});

test("readPastedLink keeps every _ of a token in Proofpoint's second form", () => {
  const token = `${"__-_Ab_2D-5F-23_-25-3A__9__0".padEnd(42, "_")}A`;
  const url = `${HOST}/i/${WAVE}#sales.${token}`;
  expect(readPastedLink(GATEWAYS["Proofpoint 2"](url), WAVE)).toEqual({
    kind: "found",
    fragment: `sales.${token}`,
  });
});

test("readPastedLink takes the invitation to this wave, whatever else the mail holds", () => {
  fc.assert(
    fc.property(invitations, invitations, ({ wave, url, fragment }, other) => {
      const text = mailAround(`${other.url}\n${HOST}/anonymity?wave=${wave}\n<${url}>`);
      expect(readPastedLink(text, wave)).toEqual({ kind: "found", fragment });
    }),
  );
});

test("readPastedLink gives the address of an invitation to another wave, on this host whatever its own was", () => {
  fc.assert(
    fc.property(invitations, kindsOf(wrappings), ({ url }, [, wrap]) => {
      const address = url.slice(HOST.length);
      const text = mailAround(wrap(url.replace(HOST, "https://evil.example")));
      expect(readPastedLink(text, OTHER)).toEqual({ kind: "other_wave", address });
    }),
    { numRuns: 500 },
  );
});

test("readPastedLink knows addresses that hold no link", () => {
  for (const text of [
    "https://protect-eu.mimecast.com/s/pwJhCWWA5rTzoqj7Lc6?domain=survey.example",
    "https://url.uk.m.mimecastprotect.com/s/YP9XCWQRPfDXo1NIKijuVb2y7?domain=survey.example",
    "> https://url.za.m.mimecast=\r\n> protect.com/s/0vR_CVm2Xkul0NYRBcGWX4k",
    "https://company.cloudflareaccess.com/browser/3f7a",
    "https://eu-west-1.protection.sophos.com/link?d=survey.example&u=eyJhbGciOiJkaXIi",
  ]) {
    expect(readPastedLink(text, WAVE), text).toEqual({ kind: "opaque" });
    expect(readPastedLink(mailAround(text), WAVE), text).toEqual({ kind: "opaque" });
  }
});

test("readPastedLink reads the link beside an address that holds none", () => {
  const [invitation] = fc.sample(invitations, 1);
  const text = `https://protect-eu.mimecast.com/s/pwJhCWWA5r?domain=survey.example ${invitation?.url}`;
  expect(readPastedLink(text, invitation?.wave ?? "").kind).toBe("found");
});

test("readPastedLink reads nothing from a text without a link, and nothing from one that was cut", () => {
  const [invitation] = fc.sample(invitations, 1);
  const { wave = "", url = "" } = invitation ?? {};
  for (const text of [
    "",
    " \n>",
    "https://example.com/",
    mailAround(""),
    wave,
    `${HOST}/i/${wave}`,
    `${HOST}/i/${wave}#`,
    url.slice(0, -1),
    `${url.slice(0, -1)} .`,
    url.slice(url.indexOf("#")),
    url.replace(/#.*\./, "#"),
  ])
    expect(readPastedLink(text, wave), text).toEqual({ kind: "none" });
});

test("readPastedLink reads nothing from 500 random texts, and never throws", () => {
  const pieces = fc.constantFrom(
    ...[
      "/i/",
      WAVE,
      "#",
      "sales.",
      "%",
      "%2",
      "%23",
      "=",
      "=\n",
      "__",
      "__;",
      "*",
      "**",
      "!",
      "aHR0c",
      "-3A",
      "https",
    ],
    ...["https-3A__", "v3/__https:/", "&amp;", "&#35;", "u=", "\u200b", "\ud800", "\u2011", "> ", "?", "."],
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readPastedLink(Array.isArray(text) ? text.join("") : text, WAVE);
      expect(read).toEqual({ kind: "none" });
    }),
    { numRuns: 500 },
  );
});
