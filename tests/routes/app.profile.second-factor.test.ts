import { expect } from "vitest";
import { hashNewPassword, setPasswordHash } from "#app/features/auth/account/accounts.server";
import { getFactor, hasFactor } from "#app/features/auth/factor/factors.server";
import { noteRecoveryCodes } from "#app/features/auth/factor/recovery-codes.server";
import { readNewSecret } from "#app/features/auth/factor/set-up-factor.server";
import type { Platform } from "#app/platform/platform.server";
import { loader as openProfile } from "#app/routes/app.profile";
import { action, loader } from "#app/routes/app.profile_.second-factor";
import { press } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { routeArguments, signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { codeOf, giveFactor, openClock } from "#tests/helpers/sign-in/factors";

const PAGE = "/app/profile/second-factor";
const PASSWORD = "a quiet river at dawn";
const PRESS = "0123456789abcdef0123456789abcdef";

async function act(platform: Platform, as: TestMember, form: Record<string, string>, path = PAGE) {
  const answer = await action(routeArguments(platform, path, { as, form })).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Response) return { location: answer.headers.get("Location"), errors: {} };
  const { data } = answer as { data: { errors: Record<string, string> } };
  return { location: null, errors: data.errors };
}

const see = async (platform: Platform, as: TestMember) =>
  (await loader(routeArguments(platform, PAGE, { as }))).view;

databaseTest(
  "From the account's page a second factor is set up, its codes noted, and it is switched off",
  async (db) => {
    const clock = openClock();
    const platform = testPlatform(db, { now: clock.now });
    const viewer = await signInAs(platform, { role: "viewer" });
    const profile = async () =>
      (await openProfile(routeArguments(platform, "/app/profile", { as: viewer }))).factor;
    expect(await profile()).toEqual({ isSet: false, left: 0 });
    expect((await see(platform, viewer)).step).toBe("none");
    expect((await act(platform, viewer, { act: "begin" })).location).toContain(PAGE);
    const view = await see(platform, viewer);
    if (view.step !== "setting_up") throw new Error(view.step);
    expect(view.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect((await act(platform, viewer, { act: "confirm", code: "" })).errors).toEqual({
      code: "Type the code.",
    });
    const code = codeOf(view.secret, clock.now());
    expect((await act(platform, viewer, { act: "confirm", code })).location).toContain(PAGE);
    expect((await see(platform, viewer)).step).toBe("codes");
    expect((await act(platform, viewer, { act: "noted" })).location).toContain("said=on");
    expect(await see(platform, viewer)).toMatchObject({ step: "on", left: 10 });
    expect(await profile()).toEqual({ isSet: true, left: 10 });
    clock.pass(60);
    const off = await act(platform, viewer, { act: "off", offCode: codeOf(view.secret, clock.now()) });
    expect(off.location).toContain("said=off");
    expect((await see(platform, viewer)).step).toBe("none");
  },
);

databaseTest(
  "Pressed twice, the first code switches on once and both presses lead to the recovery codes",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner" });
    await act(platform, owner, { act: "begin" });
    const begun = await getFactor(db, owner.userId);
    if (begun === null) throw new Error("not begun");
    const code = codeOf(readNewSecret(platform, begun), platform.now());
    const form = { act: "confirm", code, press: PRESS, sender: owner.userId };
    const [first, second] = [await act(platform, owner, form), await act(platform, owner, form)];
    expect(second).toEqual(first);
    const view = await see(platform, owner);
    if (view.step !== "codes") throw new Error(view.step);
    const kept = JSON.stringify(await db.select().from(press));
    for (const shown of view.codes) expect(kept).not.toContain(shown);
  },
);

databaseTest("Switching off asks for the password, too, where the account has one", async (db) => {
  const clock = openClock();
  const platform = testPlatform(db, { now: clock.now });
  const owner = await signInAs(platform, { role: "owner" });
  await setPasswordHash(db, owner.userId, await hashNewPassword(PASSWORD), platform.now());
  const { secret } = await giveFactor(platform, owner.userId, owner.token);
  clock.pass(60);
  const form = { act: "off", offCode: codeOf(secret, clock.now()) };
  for (const [password, said] of [
    ["", "Enter your password."],
    ["not it, I fear", "This is not your password."],
  ] as const)
    expect((await act(platform, owner, { ...form, password })).errors).toEqual({ password: said });
  const wrong = { act: "off", offCode: "000000", password: PASSWORD };
  expect(Object.keys((await act(platform, owner, wrong)).errors)).toEqual(["offCode"]);
  expect(await hasFactor(db, owner.userId)).toBe(true);
  const off = await act(platform, owner, { ...form, password: PASSWORD });
  expect(off.location).toContain("said=off");
});

databaseTest(
  "Whoever finds a session open connects no app and draws no codes without the password",
  async (db) => {
    const clock = openClock();
    const platform = testPlatform(db, { now: clock.now });
    const owner = await signInAs(platform, { role: "owner" });
    await setPasswordHash(db, owner.userId, await hashNewPassword(PASSWORD), platform.now());
    const begin = (password: string) => act(platform, owner, { act: "begin", password });
    expect(await begin("")).toEqual({ location: null, errors: { password: "Enter your password." } });
    expect((await begin("not it, I fear")).errors).toEqual({ password: "This is not your password." });
    expect((await act(platform, owner, { act: "begin" })).errors).toEqual({
      password: "Enter your password.",
    });
    expect(await getFactor(db, owner.userId)).toBeNull();
    expect(await see(platform, owner)).toEqual({ step: "none" });
    const { secret } = await giveFactor(platform, owner.userId, owner.token);
    await noteRecoveryCodes(db, owner.userId);
    clock.pass(60);
    const renewCode = codeOf(secret, clock.now());
    for (const renewPassword of ["", "not it, I fear"]) {
      const refused = await act(platform, owner, { act: "renew", renewCode, renewPassword });
      expect(Object.keys(refused.errors)).toEqual(["renewPassword"]);
    }
    const without = await act(platform, owner, { act: "renew", renewCode });
    expect(without.errors).toEqual({ renewPassword: "Enter your password." });
    expect((await see(platform, owner)).step).toBe("on");
    const renewed = await act(platform, owner, { act: "renew", renewCode, renewPassword: PASSWORD });
    expect(renewed.location).toContain(PAGE);
    expect((await see(platform, owner)).step).toBe("codes");
  },
);

databaseTest("The right password begins, and after ten wrong ones none does", async (db) => {
  const platform = testPlatform(db);
  const [owner, other] = [
    await signInAs(platform, { role: "owner" }),
    await signInAs(platform, { role: "owner" }),
  ];
  for (const { userId } of [owner, other])
    await setPasswordHash(db, userId, await hashNewPassword(PASSWORD), platform.now());
  expect((await act(platform, other, { act: "begin", password: PASSWORD })).location).toContain(PAGE);
  expect((await see(platform, other)).step).toBe("setting_up");
  for (let tries = 0; tries < 10; tries++)
    await act(platform, owner, { act: "begin", password: `not it, number ${tries}` });
  const late = await act(platform, owner, { act: "begin", password: PASSWORD });
  expect(late.errors).toEqual({ password: expect.stringMatching(/^Too many attempts/) });
  expect((await see(platform, owner)).step).toBe("none");
});

databaseTest(
  "An account without a password is asked to have signed in within a quarter of an hour",
  async (db) => {
    const clock = openClock();
    const platform = testPlatform(db, { now: clock.now });
    const [owner, lead] = [
      await signInAs(platform, { role: "owner" }),
      await signInAs(platform, { role: "lead" }),
    ];
    const proof = async () => (await loader(routeArguments(platform, PAGE, { as: owner }))).proof;
    const { secret } = await giveFactor(platform, lead.userId, lead.token);
    await noteRecoveryCodes(db, lead.userId);
    clock.pass(15 * 60);
    expect(await proof()).toBe("signed_in");
    clock.pass(1);
    expect(await proof()).toBe("sign_in_again");
    const said = "Your account has no password, so a sign-in of the last 15 minutes shows that it is you.";
    expect((await act(platform, owner, { act: "begin", password: "anything at all" })).errors).toEqual({
      password: said,
    });
    expect((await see(platform, owner)).step).toBe("none");
    const renewCode = codeOf(secret, clock.now());
    expect((await act(platform, lead, { act: "renew", renewCode })).errors).toEqual({ renewPassword: said });
    expect((await see(platform, lead)).step).toBe("on");
  },
);

databaseTest("A key that was shown to be connected is of no use a quarter of an hour later", async (db) => {
  const clock = openClock();
  const platform = testPlatform(db, { now: clock.now });
  const owner = await signInAs(platform, { role: "owner" });
  await act(platform, owner, { act: "begin" });
  const view = await see(platform, owner);
  if (view.step !== "setting_up") throw new Error(view.step);
  clock.pass(15 * 60);
  expect((await see(platform, owner)).step).toBe("none");
  const code = codeOf(view.secret, clock.now());
  expect((await act(platform, owner, { act: "confirm", code })).errors).toEqual({
    over: "More than 15 minutes have passed since you began: its key is of no use any more. Begin again.",
  });
  expect(await hasFactor(db, owner.userId)).toBe(false);
  await act(platform, owner, { act: "begin" });
  const again = await see(platform, owner);
  if (again.step !== "setting_up") throw new Error(again.step);
  expect(again.secret).not.toBe(view.secret);
  expect((await act(platform, owner, { act: "confirm", code })).errors).toHaveProperty("code");
});
