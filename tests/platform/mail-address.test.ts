import fc from "fast-check";
import { expect, test } from "vitest";
import { isMailAddress, readMailAddress, readSender } from "#app/platform/mail-address.server";

const addressOf = (text: string) => {
  const read = readMailAddress(text);
  return read.ok ? read.address : read.problem.kind;
};
const label = (length: number) => "b".repeat(length);

test("readMailAddress takes what RFC 5321 allows before the @", () => {
  for (const address of [
    "a@b.example",
    "first.last+tag@sub.b.example",
    "r&d@acme.example",
    "a/b@acme.example",
    "o'brien@acme.example",
    "!#$%&'*+-/=?^_`{|}~@acme.example",
    "Jane.Doe@acme.example",
    `${"a".repeat(64)}@acme.example`,
  ])
    expect(addressOf(address)).toBe(address);
});

test("readMailAddress writes domains as IDNA sends them, and takes them written so", () => {
  const written: [string, string][] = [
    ["ada@münchen.example", "ada@xn--mnchen-3ya.example"],
    ["ada@MÜNCHEN.Example", "ada@xn--mnchen-3ya.example"],
    ["ada@mu\u0308nchen.example", "ada@xn--mnchen-3ya.example"],
    ["ada@straße.example", "ada@xn--strae-oqa.example"],
    ["ada@пример.рф", "ada@xn--e1afmkfd.xn--p1ai"],
    ["ada@例え。テスト", "ada@xn--r8jz45g.xn--zckzah"],
    ["ada@نامه\u200cای.com", "ada@xn--mgba3gch31f060k.com"],
    ["ada@acme.xn--p1ai", "ada@acme.xn--p1ai"],
    ["Ada@ACME.Example", "Ada@acme.example"],
  ];
  for (const [typed, sent] of written) {
    expect(addressOf(typed)).toBe(sent);
    expect(addressOf(sent)).toBe(sent);
  }
});

test("readMailAddress refuses one octet more than may be, and says where", () => {
  const long = (last: number) => `a@${[label(63), label(63), label(63), label(last)].join(".")}`;
  expect(addressOf(`${"a".repeat(65)}@b.example`)).toBe("local_long");
  expect(addressOf(`a@${label(63)}.example`)).toBe(`a@${label(63)}.example`);
  expect(addressOf(`a@${label(64)}.example`)).toBe("label_long");
  expect(addressOf(`a@${"ü".repeat(60)}.example`)).toBe("label_long");
  expect(long(60)).toHaveLength(254);
  expect(addressOf(long(60))).toBe(long(60));
  expect(addressOf(long(61))).toBe("long");
  expect(addressOf(`a@b.${"c.".repeat(200_000)}example`)).toBe("long");
});

test("readMailAddress refuses what is not one plain mailbox", () => {
  for (const text of [
    "a@b.example,c@d.example",
    "<a@b.example>",
    "Ann <a@b.example>",
    "a b@c.example",
    '"a b"@c.example',
    "a@[192.0.2.1]",
    "a@b.example\r\nBcc: c@d.example",
    "a\0@b.example",
    "a@b@c.example",
    ".a@b.example",
    "a.@b.example",
    "a..b@c.example",
    "a",
    "a@",
    "@b.example",
  ])
    expect([text, addressOf(text)]).toEqual([text, "bad"]);
  for (const text of [
    "a@b",
    "a@192.0.2.1",
    "a@-b.example",
    "a@b-.example",
    "a@b..example",
    "a@b.example.",
    "a@b_c.example",
    "a@xn--a.example",
    "a@b%2e.example",
    "a@i❤.example",
  ])
    expect([text, addressOf(text)]).toEqual([text, "domain"]);
  expect(addressOf("müller@b.example")).toBe("local_letters");
  for (const nothing of ["", "  ", "\u200b"]) expect(addressOf(nothing)).toBe("empty");
});

const INVISIBLE = [
  "\u00a0",
  "\u00ad",
  "\u061c",
  "\u180e",
  "\u200b",
  "\u200c",
  "\u200d",
  "\u200e",
  "\u200f",
  "\u202a",
  "\u202e",
  "\u202f",
  "\u2060",
  "\u2066",
  "\u2069",
  "\u3000",
  "\u3164",
  "\ufe0f",
  "\ufeff",
  "\u{e0041}",
];

test("readMailAddress drops invisible characters at the ends and names those inside, wherever they are", () => {
  const address = "ada.lovelace@acme.example";
  fc.assert(
    fc.property(
      fc.constantFrom(...INVISIBLE),
      fc.array(fc.constantFrom(...INVISIBLE, " ", "\t", "\n"), { maxLength: 4 }),
      fc.integer({ min: 1, max: address.length - 1 }),
      (invisible, ends, at) => {
        const around = ends.join("");
        expect(readMailAddress(`${around}${address}${around}`)).toEqual({ ok: true, address });
        const code = (invisible.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
        expect(readMailAddress(`${around}${address.slice(0, at)}${invisible}${address.slice(at)}`)).toEqual({
          ok: false,
          problem: { kind: "invisible", found: [`U+${code}`] },
        });
      },
    ),
  );
});

test("readMailAddress gives an address that is read as itself, and nothing a header could break on", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.emailAddress()), (text) => {
      const read = readMailAddress(text);
      if (!read.ok) return;
      expect(readMailAddress(read.address)).toEqual(read);
      expect(read.address).toMatch(/^[\x21-\x7e]{3,254}$/);
    }),
    { numRuns: 500 },
  );
});

test("isMailAddress allows nothing around an address", () => {
  expect(isMailAddress("a@b.example")).toBe(true);
  for (const text of ["a@b.example\n", " a@b.example", "a@b.example\ufeff", "a@b"])
    expect(isMailAddress(text)).toBe(false);
});

test("readSender reads a name and an address, or an address alone", () => {
  expect(readSender("Parallax of Acme <survey@acme.example>")).toEqual({
    name: "Parallax of Acme",
    address: "survey@acme.example",
  });
  expect(readSender('"Acme, Inc." <survey@acme.example>')?.name).toBe("Acme, Inc.");
  expect(readSender('"Acme \\"A\\"" <survey@acme.example>')?.name).toBe('Acme "A"');
  expect(readSender("Umfrage <umfrage@münchen.example>")?.address).toBe("umfrage@xn--mnchen-3ya.example");
  expect(readSender("survey@acme.example")).toEqual({ name: "", address: "survey@acme.example" });
  expect(readSender("Parallax <parallax@localhost>")?.address).toBe("parallax@localhost");
  for (const wrong of [
    "",
    "Parallax",
    "Parallax survey@acme.example",
    "Parallax <survey>",
    "Acme, Inc. <survey@acme.example>",
    "a@acme.example, b@acme.example",
    "A <a@acme.example>, B <b@acme.example>",
    "Acme: a@acme.example;",
    "Parallax <survey@acme.example",
    "Parallax\r\nBcc: eve@evil.example <survey@acme.example>",
    "Par\u202eallax <survey@acme.example>",
    `Parallax <${"a".repeat(65)}@localhost>`,
  ])
    expect([wrong, readSender(wrong)]).toEqual([wrong, null]);
});
