import { expect, test } from "vitest";
import { findPasswordFault } from "#app/features/auth/account/password";

const about = { name: "Christine Moreau", email: "christine.moreau@acme.example" };

test("findPasswordFault asks for twelve characters and nothing else", () => {
  expect(findPasswordFault("rivers at da", about)).toBeNull();
  expect(findPasswordFault("rivers at d", about)).toBe("too_short");
  expect(findPasswordFault("ありがとうございますね朝", about)).toBeNull();
  expect(findPasswordFault("ab cdefg".repeat(25), about)).toBeNull();
  expect(findPasswordFault(`${"ab cdefg".repeat(25)}h`, about)).toBe("too_long");
});

test("findPasswordFault refuses what is guessed first", () => {
  const guesses = [
    "aaaaaaaaaaaaaa",
    "Password1234!",
    "123456789012345",
    "qwertyuiop123",
    "ababababababab",
    "christine.moreau1",
    "Christine Moreau!",
  ];
  for (const guess of guesses) expect(findPasswordFault(guess, about), guess).toBe("too_common");
});
