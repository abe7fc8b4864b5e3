import { expect, test } from "vitest";
import type { JointAction } from "#app/features/actions/actions.server";
import { pickDimensionActions } from "#app/features/actions/dimension-actions";

const actionOf = (id: string, aboutType: string, aboutKey: string) =>
  ({
    id,
    aboutType,
    aboutKey,
    title: id,
    dueOn: "2026-05-01",
    status: "agreed",
    waveName: "2026",
  }) as JointAction;

test("pickDimensionActions takes those about the dimension and about its statements, in their order", () => {
  const actions = [
    actionOf("its statement", "statement", "GM1"),
    actionOf("another dimension", "dimension", "DH"),
    actionOf("itself", "dimension", "GM"),
    actionOf("another's statement", "statement", "DH1"),
    actionOf("a statement of the dimension's name", "statement", "GM"),
  ];
  expect(pickDimensionActions(actions, "GM", ["GM1", "GM2"]).map(({ id }) => id)).toEqual([
    "its statement",
    "itself",
  ]);
  expect(pickDimensionActions(actions, "PU", [])).toEqual([]);
});
