import { expect, test } from "vitest";
import {
  cleanOwnWords,
  findOwnWordsProblem,
  greetByName,
  OWN_LIMITS,
  type OwnPart,
} from "#app/features/letterhead/own-words";

const find = (text: string, part: OwnPart = "invitation") =>
  findOwnWordsProblem(part, cleanOwnWords(text))?.kind ?? null;

test("findOwnWordsProblem refuses whatever a mail program makes a link of, wherever it stands", () => {
  for (const text of [
    "See https://evil.example/x",
    "go to HTTP://EVIL.EXAMPLE",
    "ask www.acme.example",
    "write to ada@acme.example",
    "acme.example has it",
    "Das steht auf intranet.acme.de/umfrage.",
    "mailto:ada",
    "tel:+4930",
    "a\u200b.exa\u00admple https:\u200b//x.example",
    "(acme.com)",
  ])
    expect(find(text), text).toBe("link");
});

test("findOwnWordsProblem lets plain language through: abbreviations, numbers, times, points at the end, other scripts", () => {
  for (const text of [
    "Dear all. We ask you, e.g. once a year, z. B. im März, um 18.30 Uhr.",
    "Version 2.5, 50 % of us… Thanks! Robin (room 4.12)",
    "نود أن نسمع رأيك. شكراً لك.",
    "どう思いますか。教えてください。",
    "R&D and Sales < Marketing & more; 3 > 2",
    "",
  ])
    expect(find(text), text).toBeNull();
});

test("findOwnWordsProblem refuses markup, places that are not filled in, and too much", () => {
  for (const text of ["<b>hello</b>", "a <img src=x onerror=y>", "<!-- hidden -->", "&nbsp;", "&#60;"])
    expect(find(text), text).toBe("markup");
  expect(find("Hello {name}")).toBe("place");
  expect(find("Dear {name},", "greeting")).toBeNull();
  expect(find("Dear {first},", "greeting")).toBe("place");
  for (const part of ["greeting", "invitation", "reminder", "signature"] as const) {
    const { characters, lines } = OWN_LIMITS[part];
    expect(find("é".repeat(characters), part), part).toBeNull();
    expect(find("é".repeat(characters + 1), part), part).toBe("long");
    expect(find("a\n".repeat(lines), part), part).toBeNull();
    expect(find("a\n".repeat(lines + 1), part), part).toBe("lines");
  }
});

test("cleanOwnWords keeps the letters and drops what could hide or turn them", () => {
  expect(cleanOwnWords(" a\u202Eb\r\n\r\n\r\n c\u0000d\u2028e\t f ")).toBe("ab\nc d\ne f");
  expect(cleanOwnWords("e\u0301")).toBe("é");
  expect(cleanOwnWords("Subject: x\r\nBcc: y")).toBe("Subject: x\nBcc: y");
});

test("greetByName leaves a person without a name to the product's own greeting", () => {
  expect(greetByName("Dear {name},", "Ada {name} $& Lovelace")).toBe("Dear Ada {name} $& Lovelace,");
  expect(greetByName("Dear {name},", "")).toBeNull();
  expect(greetByName("Dear all,", "")).toBe("Dear all,");
  expect(greetByName("", "Ada")).toBeNull();
});
