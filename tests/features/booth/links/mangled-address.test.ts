import fc from "fast-check";
import { expect, test } from "vitest";
import { answerMangledAddress, readMangledAddress } from "#app/features/booth/links/mangled-address";
import { formatInvitationLink } from "#app/protocol/invitation-link";
import { MANGLED_ADDRESSES } from "#tests/helpers/booth/mangled-addresses";

const WAVE = "0b7e8a1c-5b1d-4c1e-9f00-0123456789ab";
const tokens = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes));
const paths = fc
  .record({
    wave: fc.uuid(),
    team: fc.constantFrom("sales", "marketing"),
    token: tokens,
    language: fc.constantFrom(null, "de", "ar"),
  })
  .map(({ wave, language, ...link }) => formatInvitationLink("", wave, link, language));

const ask = (address: string) => answerMangledAddress(new Request(new URL(address, "http://localhost:3000")));

for (const [kind, mangle] of Object.entries(MANGLED_ADDRESSES)) {
  test(`readMangledAddress leads to the invitation: ${kind}`, () => {
    fc.assert(
      fc.property(paths, (path) => {
        expect(readMangledAddress(mangle(path))).toEqual({ location: path });
        expect(ask(mangle(path))?.headers.get("Location")).toBe(path);
      }),
      { numRuns: 50 },
    );
  });
}

test("readMangledAddress leads to the wave where only that can be read, without an empty #", () => {
  const token = "A".repeat(43);
  for (const rest of [
    "%23",
    "%23.",
    "#",
    "%23sales",
    `%23sales.${token.slice(1)}`,
    "?utm_source=mail",
    "/x",
    ")",
    "%",
  ])
    expect(readMangledAddress(`/i/${WAVE}${rest}`), rest).toEqual({ location: `/i/${WAVE}` });
  expect(readMangledAddress(`/i/${WAVE.toUpperCase()}`)).toEqual({ location: `/i/${WAVE}` });
});

test("readMangledAddress says null where not even the wave can be read", () => {
  for (const address of [
    "",
    "/i/",
    "/i/x",
    `/i/${WAVE.slice(1)}`,
    `/i/%23sales.${"A".repeat(43)}`,
    "/i/%E0%A4",
    "/i/%",
  ])
    expect(readMangledAddress(address), address).toBeNull();
});

test("answerMangledAddress redirects with 302, kept by no cache and told to no other site", async () => {
  const answer = ask(`/i/${WAVE}%23sales.${"A".repeat(43)}`);
  expect(answer?.status).toBe(302);
  expect(answer?.headers.get("Location")).toBe(`/i/${WAVE}#sales.${"A".repeat(43)}`);
  expect(answer?.headers.get("Cache-Control")).toBe("no-store");
  expect(answer?.headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(await answer?.text()).toBe("");
});

test("answerMangledAddress leaves a whole address alone, with parameters too, so that it never leads in a circle", () => {
  for (const address of [`/i/${WAVE}`, `/i/${WAVE}?utm_source=mail`, "/i/x", "/i/"])
    expect(ask(address), address).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", WAVE), (rest, wave) => {
      const address = `/i/${wave}${encodeURI(rest)}`;
      const location = ask(address)?.headers.get("Location");
      if (location) expect(ask(location)).toBeNull();
    }),
    { numRuns: 500 },
  );
});
