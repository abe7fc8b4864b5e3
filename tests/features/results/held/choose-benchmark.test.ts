import { expect } from "vitest";
import {
  getRememberedBenchmark,
  rememberBenchmark,
} from "#app/features/benchmarks/remembered-benchmark.server";
import { chooseBenchmark } from "#app/features/results/held/choose-benchmark.server";
import { getReport } from "#app/features/results/reports.server";
import { databaseTest } from "#tests/helpers/database";
import { createReleasedWorld } from "#tests/helpers/exports/released-world";

databaseTest(
  "The address says what results are held against, else what the member chose last, else the baseline",
  async (db) => {
    const { canary, newest, ours, theirs } = await createReleasedWorld(db);
    const { organizationId } = canary;
    const { report, norms } = await getReport(db, { organizationId, waveId: newest }, "leads");
    if (report === null) throw new Error("There is no report.");
    const me = { organizationId, userId: ours.viewer.userId };
    const choose = async (query = "", who = me) => {
      const request = new Request(`http://here.test/app/waves/${newest}/results${query}`);
      const lastChosen = await getRememberedBenchmark(db, who);
      return chooseBenchmark(request, report, { norms, lastChosen }).benchmark;
    };
    const usual = await choose();
    expect([usual.value, usual.problem]).toEqual(["baseline", null]);
    expect(usual.options.map(({ kind }) => kind)).toEqual(["baseline", "target", "norm", "norm", "none"]);
    const [norm] = usual.options.filter(({ name }) => name === "The canary study");
    expect((await choose("?benchmark=none")).value).toBe("none");
    expect(await choose("?benchmark=target")).toMatchObject({ value: "target", problem: null });
    expect(await choose(`?benchmark=${encodeURIComponent(norm?.value ?? "")}`)).toMatchObject({
      value: norm?.value,
      problem: null,
    });
    for (const [query, problem] of [
      ["norm.2024.Somebody%20else", "unknown"],
      ["%3Cb%3E", "unknown"],
      ["", "unknown"],
    ])
      expect(await choose(`?benchmark=${query}`)).toMatchObject({ value: "baseline", problem });
    await rememberBenchmark(db, me, "none");
    expect((await choose()).value).toBe("none");
    expect((await choose("?benchmark=baseline")).value).toBe("baseline");
    expect((await choose("", { ...me, userId: theirs.owner.userId })).value).toBe("baseline");
  },
);
