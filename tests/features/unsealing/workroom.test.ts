import { expect, onTestFinished, test } from "vitest";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { listRatedQuestions } from "#app/core/questions/set";
import { openWorkroom } from "#app/features/unsealing/workroom.server";
import { bundleProcess } from "#tests/helpers/bundle";
import { questionSetOf } from "#tests/helpers/responses";

const questionSet = questionSetOf({ form: "core" });
const facts = {
  id: "w",
  name: "2026",
  organization: "Acme",
  teamNames: { sales: "Sales", marketing: "Marketing" },
  custody: "server",
  trial: false,
  demo: false,
  imported: false,
  invited: null,
  openedOn: null,
  closedOn: "2026-03-31",
  releasedOn: "2026-03-31",
} as const;
const rows = Array.from({ length: 24 }, (_, at) => ({
  team: at % 2 === 0 ? ("sales" as const) : ("marketing" as const),
  ratings: listRatedQuestions(questionSet).map((question) => 1 + ((at * 7) % question.answers.length)),
}));

async function openThreadRoom() {
  const room = openWorkroom(await bundleProcess("app/features/unsealing/thread.server.ts"));
  onTestFinished(() => room.close());
  return room;
}

test("openWorkroom works the same in a thread of its own as in the caller's", async () => {
  const releases = [];
  for (const room of [await openThreadRoom(), openWorkroom("/nowhere/thread.js")]) {
    await room.call("addResponses", rows);
    releases.push(await room.call("release", { questionSet, thresholds: DEFAULT_THRESHOLDS, facts }));
    await room.close();
  }
  expect(JSON.stringify(releases[0])).toBe(JSON.stringify(releases[1]));
  expect(releases[0]?.public.responses.sales).toEqual({ withheld: false, n: 12 });
});

test("openWorkroom hands on the sentence of a failure in its thread", async () => {
  const room = await openThreadRoom();
  await room.call("addResponses", [{ team: "sales", ratings: [1] }]);
  await expect(room.call("release", { questionSet, thresholds: DEFAULT_THRESHOLDS, facts })).rejects.toThrow(
    "A response has 1 ratings",
  );
});

test("openWorkroom fails what waits when its thread ends", async () => {
  const room = await openThreadRoom();
  const waiting = room.call("addResponses", rows).then(() => room.call("takeRows", "leaf"));
  const outcome = Promise.allSettled([waiting, room.call("addComments", [])]);
  await room.close();
  const failed = (await outcome).filter(({ status }) => status === "rejected");
  expect(failed.length).toBeGreaterThan(0);
});
