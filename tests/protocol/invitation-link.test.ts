import { expect, test } from "vitest";
import { formatInvitationLink, parseInvitationFragment } from "#app/protocol/invitation-link";

const token = new Uint8Array(32).fill(9);

test("parseInvitationFragment reads the fragment that formatInvitationLink wrote", () => {
  const link = formatInvitationLink("https://survey.example", "0b7e8a1c-5b1d-4c1e-9f00-0123456789ab", {
    team: "sales",
    token,
  });
  expect(link).toMatch(
    /^https:\/\/survey\.example\/i\/0b7e8a1c-5b1d-4c1e-9f00-0123456789ab#sales\.[\w-]{43}$/,
  );
  expect(parseInvitationFragment(new URL(link).hash)).toEqual({ team: "sales", token });
});

test("parseInvitationFragment gives null for what a mail program mangled", () => {
  const good = "sales.CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk";
  expect(parseInvitationFragment(`#${good}`)).not.toBeNull();
  for (const text of [
    "",
    "#",
    good.slice(0, -1),
    `${good}A`,
    good.replace(".", "%2E"),
    `${good.slice(0, -1)}l`,
    good.replace("sales", "Sales"),
  ])
    expect(parseInvitationFragment(text), text).toBeNull();
});
