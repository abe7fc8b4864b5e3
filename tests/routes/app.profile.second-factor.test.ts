import { expect } from "vitest";
import { hashNewPassword, setPasswordHash } from "#app/features/auth/account/accounts.server";
import { getFactor, hasFactor } from "#app/features/auth/factor/factors.server";
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
    expect(await see(platform, viewer)).toMatchObject({ step: "on", left: 10, hasPassword: false });
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
  await setPasswordHash(db, owner.userId, await hashNewPassword("a quiet river at dawn"), platform.now());
  const { secret } = await giveFactor(platform, owner.userId, owner.token);
  clock.pass(60);
  const form = { act: "off", offCode: codeOf(secret, clock.now()) };
  for (const password of ["", "not it, I fear"])
    expect((await act(platform, owner, { ...form, password })).errors).toEqual({
      password: "This is not your password.",
    });
  const wrong = { act: "off", offCode: "000000", password: "a quiet river at dawn" };
  expect(Object.keys((await act(platform, owner, wrong)).errors)).toEqual(["offCode"]);
  expect(await hasFactor(db, owner.userId)).toBe(true);
  const off = await act(platform, owner, { ...form, password: "a quiet river at dawn" });
  expect(off.location).toContain("said=off");
});
