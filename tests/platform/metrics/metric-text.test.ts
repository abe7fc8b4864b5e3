import { expect, test } from "vitest";
import { gauge, writeMetrics } from "#app/platform/metrics/metric-text.server";

test("writeMetrics writes help, type and one line a value, and leaves out what has none", () => {
  const text = writeMetrics([
    gauge("jobs", "Jobs.", [{ labels: { kind: "close-wave", state: "due" }, value: 2 }, { value: 0.5 }]),
    gauge("nothing", "Not there.", []),
  ]);
  expect(text).toBe(
    '# HELP jobs Jobs.\n# TYPE jobs gauge\njobs{kind="close-wave",state="due"} 2\njobs 0.5\n',
  );
});

test("writeMetrics escapes what would end a value or a line", () => {
  const text = writeMetrics([gauge("a", "one\ntwo\\", [{ labels: { b: 'x"\\\n' }, value: 1 }])]);
  expect(text).toBe('# HELP a one\\ntwo\\\\\n# TYPE a gauge\na{b="x\\"\\\\\\n"} 1\n');
});

test("writeMetrics refuses a name that is none", () => {
  expect(() => writeMetrics([gauge("a-b", "", [{ value: 1 }])])).toThrow(RangeError);
  expect(() => writeMetrics([gauge("a", "", [{ labels: { "b c": "" }, value: 1 }])])).toThrow(RangeError);
});
