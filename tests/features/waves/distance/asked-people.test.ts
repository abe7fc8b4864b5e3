import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { countShared, packPeople } from "#app/features/waves/distance/asked-people";

const hash = (name: string) => new Uint8Array(createHash("sha256").update(name).digest());

test("countShared counts the people of both rosters, whatever their order and size", () => {
  const name = fc.string({ minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.uniqueArray(name), (one, other) => {
      const both = one.filter((each) => other.includes(each)).length;
      const [left, right] = [one, other].map((names) => packPeople(names.map(hash))) as [
        Uint8Array,
        Uint8Array,
      ];
      expect(countShared(left, right)).toBe(both);
      expect(countShared(right, left)).toBe(both);
    }),
  );
});

test("packPeople keeps nothing of the roster's order", () => {
  const names = ["ada", "bea", "cem", "dov"];
  expect(packPeople(names.map(hash))).toEqual(packPeople([...names].reverse().map(hash)));
});
