import { expect, test } from "vitest";
import { isForged, setSecurityHeaders } from "#app/platform/headers.server";

const BASE = "https://survey.example";
const post = (path: string, headers: Record<string, string>) =>
  new Request(`${BASE}${path}`, { method: "POST", headers });

test.each([
  ["our own page", "/sign-in", { Origin: BASE, "Sec-Fetch-Site": "same-origin" }, false],
  ["another site", "/sign-in", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }, true],
  ["another site in an old browser", "/app/people", { Origin: "https://evil.example" }, true],
  ["a sandboxed page", "/app/people", { Origin: "null", Cookie: "a=b" }, true],
  ["no origin but a cookie", "/app/people", { Cookie: "a=b" }, true],
  ["a sibling host", "/app/people", { Origin: "https://a.survey.example" }, true],
  ["the claim from another site", "/i/x/claim", { Origin: "https://evil.example" }, true],
  ["the box, which takes no cookie", "/box/x", { Origin: "https://other.example" }, false],
] as const)("isForged judges a post from %s", (_name, path, headers, forged) => {
  expect(isForged(post(path, headers), BASE)).toBe(forged);
});

test("isForged believes BASE_URL, not the host that a request names", () => {
  const rebound = new Request("http://evil.example/setup", {
    method: "POST",
    headers: { Origin: "http://evil.example" },
  });
  expect(isForged(rebound, "http://localhost:3000")).toBe(true);
});

test("isForged takes the names of one's own machine for one another, on the same port only", () => {
  const from = (origin: string) =>
    new Request("http://localhost:3000/setup", { method: "POST", headers: { Origin: origin } });
  expect(isForged(from("http://127.0.0.1:3000"), "http://localhost:3000")).toBe(false);
  expect(isForged(from("http://127.0.0.1:4000"), "http://localhost:3000")).toBe(true);
  expect(isForged(from("http://127.0.0.1:3000"), "https://survey.example")).toBe(true);
});

test("isForged lets every GET through", () => {
  expect(isForged(new Request(BASE, { headers: { "Sec-Fetch-Site": "cross-site" } }), BASE)).toBe(false);
});

test("setSecurityHeaders lets only the booth bring its own script policy", () => {
  const own = { "Content-Security-Policy": "script-src 'sha384-x'" };
  const booth = new Headers(own);
  setSecurityHeaders(booth, { path: "/i/abc", nonce: "n", https: true });
  expect(booth.get("Content-Security-Policy")).toBe("script-src 'sha384-x'");
  const page = new Headers({ ...own, "Content-Type": "text/html; charset=utf-8" });
  setSecurityHeaders(page, { path: "/app/home", nonce: "n", https: true });
  expect(page.get("Content-Security-Policy")).toContain("'nonce-n'");
});

test.each(["application/json", "image/svg+xml", null])(
  "setSecurityHeaders lets an answer of type %s do nothing as a page",
  (type) => {
    const headers = new Headers(type === null ? {} : { "Content-Type": type });
    setSecurityHeaders(headers, { path: "/app/home", nonce: "n", https: true });
    expect(headers.get("Content-Security-Policy")).toBe("default-src 'none'; frame-ancestors 'none'");
  },
);

test("setSecurityHeaders never lets the anonymous side set a cookie or tell where it was", () => {
  const headers = new Headers({ "Set-Cookie": "a=b" });
  setSecurityHeaders(headers, { path: "/box/abc", nonce: "n", https: true });
  expect(headers.get("Set-Cookie")).toBeNull();
  expect(headers.get("Referrer-Policy")).toBe("no-referrer");
});

test("setSecurityHeaders promises https only where it is served", () => {
  const plain = new Headers();
  setSecurityHeaders(plain, { path: "/", nonce: "n", https: false });
  expect(plain.has("Strict-Transport-Security")).toBe(false);
});
