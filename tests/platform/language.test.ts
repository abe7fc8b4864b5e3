import { expect, test } from "vitest";
import {
  languageCookie,
  listWantedLanguages,
  readAcceptedLanguages,
  readAskedLanguage,
} from "#app/platform/language.server";

const HERE = "https://parallax.example";

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Request {
  return new Request(`${HERE}${path}`, { method, headers });
}

test("readAcceptedLanguages sorts by weight and keeps the order of equals", () => {
  const cases: [string, string[]][] = [
    ["de", ["de"]],
    ["fr;q=0.5, de-AT, en;q=0.8", ["de-AT", "en", "fr"]],
    ["de,en,fr", ["de", "en", "fr"]],
    ["en ; q=0.2 , nl ; Q=0.9", ["nl", "en"]],
    ["en;q=0.001,pt-BR;q=0.002", ["pt-BR", "en"]],
  ];
  for (const [header, tags] of cases) expect(readAcceptedLanguages(header), header).toEqual(tags);
});

test("readAcceptedLanguages leaves out what is not accepted, everything at once, and garbage", () => {
  const cases: [string, string[]][] = [
    ["", []],
    ["*", []],
    ["de;q=0, en", ["en"]],
    ["de;q=0.000", []],
    ["*;q=0.5, it", ["it"]],
    [",,;q=1,;,", []],
    ["de;q=much, en;q=0.1", ["en"]],
    ["de;q=-1, en;q=", []],
  ];
  for (const [header, tags] of cases) expect(readAcceptedLanguages(header), header).toEqual(tags);
});

test("listWantedLanguages asks the address first, then the cookie, then the browser", () => {
  const headers = { Cookie: "other=1; parallax.language=it", "Accept-Language": "nl, en;q=0.5" };
  expect(listWantedLanguages(ask("/sign-in?language=fr", headers))).toEqual(["fr", "it", "nl", "en"]);
  expect(listWantedLanguages(ask("/sign-in", headers))).toEqual(["it", "nl", "en"]);
  expect(listWantedLanguages(ask("/sign-in?language="))).toEqual([]);
  expect(listWantedLanguages(ask("/sign-in", { Cookie: "not.parallax.language=it" }))).toEqual([]);
});

test("readAskedLanguage heeds the address of a page, and of nothing that is sent", () => {
  expect(readAskedLanguage(ask("/sign-in?language=de"))).toBe("de");
  expect(readAskedLanguage(ask("/sign-in"))).toBeNull();
  expect(readAskedLanguage(ask("/sign-in?language=de", {}, "POST"))).toBeNull();
});

test("languageCookie is read back by the next request, and over https sent there only", () => {
  const cookie = languageCookie(HERE, "de");
  expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  expect(languageCookie("http://localhost:3000", "de")).not.toContain("Secure");
  expect(listWantedLanguages(ask("/", { Cookie: cookie.split(";")[0] ?? "" }))).toEqual(["de"]);
});
