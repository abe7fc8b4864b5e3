import { expect, test } from "vitest";
import { safeNext } from "#app/features/auth/sign-in/next";

test("safeNext keeps paths of the members' side with their query", () => {
  expect(safeNext("/app/waves/4f/results?team=sales&page=2")).toBe("/app/waves/4f/results?team=sales&page=2");
});

test("safeNext never leads to another site or out of the members' side", () => {
  const attempts = [
    null,
    "",
    "https://evil.example/app/home",
    "//evil.example/app/",
    "/\\evil.example",
    "/app/../sign-out",
    "/app/%2e%2e/sign-out",
    "/app/./..//evil.example",
    "/app",
    "/application/x",
    "javascript:alert(1)",
    "/app/home\r\nSet-Cookie: a=b",
    "/app/x#//evil.example",
    "\t//evil.example",
  ];
  for (const attempt of attempts) expect(safeNext(attempt), String(attempt)).toBe("/app/home");
  expect(safeNext("/app//evil.example")).toBe("/app//evil.example");
});
