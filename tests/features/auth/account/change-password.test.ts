import { expect } from "vitest";
import { changePassword } from "#app/features/auth/account/change-password.server";
import { foundOrganization } from "#app/features/auth/installation/found-organization.server";
import { signInWithLink, signInWithPassword } from "#app/features/auth/sign-in/sign-in.server";
import { createLinkToken } from "#app/features/auth/sign-in/sign-in-link.server";
import { databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

const email = "cmo@acme.example";
const password = "a quiet river at dawn";
const newPassword = "a louder river at noon";
const visitor = { address: "192.0.2.7", userAgent: "Test/1.0" };

databaseTest(
  "changePassword ends the links that wait in the mailbox, and a wrong one ends none",
  async (db) => {
    const platform = testPlatform(db);
    const founded = await foundOrganization(platform, {
      organization: { name: "Acme", salesName: "Sales", marketingName: "Marketing", timeZone: "UTC" },
      owner: { name: "Chris", email, password },
    });
    if (!founded.ok) throw new Error(founded.reason);
    const member = { organizationId: founded.organizationId, userId: founded.userId, email };
    const change = { member, newPassword, keepSession: null, address: visitor.address };
    const [kept, older] = [
      await createLinkToken(db, member.userId, platform.now()),
      await createLinkToken(db, member.userId, platform.now()),
    ];
    expect(await changePassword(platform, { ...change, currentPassword: "something else" })).toMatchObject({
      reason: "wrong",
    });
    expect(await signInWithLink(platform, { token: kept, newPassword: null }, visitor)).toMatchObject({
      ok: true,
    });
    expect(await changePassword(platform, { ...change, currentPassword: password })).toEqual({ ok: true });
    expect(await signInWithLink(platform, { token: older, newPassword: null }, visitor)).toEqual({
      ok: false,
      reason: "refused",
    });
    expect(await signInWithPassword(platform, { email, password: newPassword }, visitor)).toMatchObject({
      ok: true,
    });
  },
);
