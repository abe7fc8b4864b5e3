import { expect, test } from "vitest";
import { addressRequest, readClientAddress } from "#app/platform/addressed-request.server";

const BASE = "https://survey.example";

/** A form as it arrives behind a proxy that passes these headers. */
const arrive = (headers: Record<string, string>, host = "10.0.0.7:3000") =>
  new Request(`http://${host}/sign-in?next=%2Fapp`, { method: "POST", headers, body: "name=Ada" });

test("addressRequest makes of whatever Host arrives the address that BASE_URL says", async () => {
  for (const raw of [
    arrive({ Origin: BASE }),
    arrive({ Origin: BASE, Host: "upstream" }, "upstream"),
    arrive({ Origin: BASE, "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http" }),
  ]) {
    const request = addressRequest(raw, BASE, true);
    expect(request.url).toBe(`${BASE}/sign-in?next=%2Fapp`);
    expect(request.headers.get("Host")).toBe("survey.example");
    expect(request.headers.has("X-Forwarded-Host")).toBe(false);
    expect(await request.text()).toBe("name=Ada");
  }
});

test("addressRequest keeps the other name of one's own machine, which the browser compares with", () => {
  const request = addressRequest(arrive({ Origin: "http://127.0.0.1:3000" }), "http://localhost:3000", false);
  expect(request.headers.get("Host")).toBe("127.0.0.1:3000");
});

test("addressRequest encodes a path that no router takes once more, and leaves every other as it is", () => {
  const pathOf = (path: string) =>
    new URL(addressRequest(new Request(`http://upstream${path}`), BASE, false).url).pathname;
  expect(pathOf("/i/x%23sales.token%")).toBe("/i/x%2523sales.token%25");
  expect(pathOf("/i/x%E0%A4")).toBe("/i/x%25E0%25A4");
  expect(pathOf("/i/x%0D%0A")).toBe("/i/x%250D%250A");
  for (const path of ["/", "/i/x%2523y", "/app/%C3%A4?next=%E0%A4"])
    expect(pathOf(path)).toBe(new URL(path, BASE).pathname);
});

test("readClientAddress believes the last address of a trusted proxy, and of nobody else", () => {
  const headers = new Headers({ "X-Forwarded-For": "198.51.100.1, 203.0.113.9" });
  expect(readClientAddress(headers, "10.0.0.1", true)).toBe("203.0.113.9");
  expect(readClientAddress(headers, "10.0.0.1", false)).toBe("10.0.0.1");
  expect(readClientAddress(new Headers(), "10.0.0.1", true)).toBe("10.0.0.1");
  expect(readClientAddress(new Headers(), undefined, true)).toBe("unknown");
});
