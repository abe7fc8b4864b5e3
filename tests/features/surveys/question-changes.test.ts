import fc from "fast-check";
import { expect, test } from "vitest";
import { BANK_KEYS } from "#app/core/questions/bank";
import { buildQuestionSet } from "#app/core/questions/build";
import { listQuestions } from "#app/core/questions/set";
import { changeQuestions, type QuestionChange } from "#app/features/surveys/question-changes";
import { MOST_OWN_QUESTIONS } from "#app/features/surveys/question-limits";
import { listQuestionGroups } from "#app/features/surveys/question-list";
import {
  composeChoices,
  newSelection,
  type OwnWording,
  type SurveyQuestions,
} from "#app/features/surveys/selection";

const own: OwnWording = {
  kind: "agreement",
  dimension: "MC",
  about: "both",
  reverse: false,
  text: { en: "Our two teams share one calendar." },
  answers: [],
};
const choice: OwnWording = {
  ...own,
  kind: "choice",
  dimension: null,
  text: { en: "Which tool do you open first?" },
  answers: [{ en: "CRM" }, { en: "Mail" }],
};
const open: OwnWording = { ...own, kind: "open", dimension: null, text: { en: "Anything else?" } };

function start(form: "core" | "full" = "full"): SurveyQuestions {
  return {
    selection: newSelection(form),
    versions: [],
    teamNames: { sales: "Sales", marketing: "Marketing" },
  };
}

function tryChange(current: SurveyQuestions, change: QuestionChange) {
  const changed = changeQuestions(current, change);
  if (!changed.ok) return changed;
  const versions = [...current.versions, ...changed.added.map((one) => ({ ...one, createdAt: new Date(0) }))];
  return { ok: true as const, state: { ...current, selection: changed.selection, versions } };
}

function change(current: SurveyQuestions, ...changes: QuestionChange[]): SurveyQuestions {
  return changes.reduce((state, one) => {
    const changed = tryChange(state, one);
    if (!changed.ok) throw new Error(`${one.kind}: ${changed.reason}`);
    return changed.state;
  }, current);
}

function refusal(current: SurveyQuestions, one: QuestionChange) {
  const changed = tryChange(current, one);
  return changed.ok ? null : changed.reason;
}

function asked(current: SurveyQuestions) {
  const built = buildQuestionSet(composeChoices(current));
  if (!built.ok) throw new Error("These questions cannot be frozen.");
  return listQuestions(built.set).map((question) => `${question.key}@${question.version}`);
}

test("changeQuestions switches questions and companions off and on again", () => {
  const off = change(
    start(),
    { kind: "switch", key: "PU1", on: false },
    { kind: "switch", key: "GM2:meta", on: false },
  );
  expect(asked(off).filter((key) => /^(PU1|GM2)/.test(key))).toEqual(["GM2@1"]);
  const on = change(
    off,
    { kind: "switch", key: "PU1", on: true },
    { kind: "switch", key: "GM2:meta", on: true },
  );
  expect(asked(on)).toEqual(asked(start()));
});

test("changeQuestions keeps at least one statement", () => {
  const statements = BANK_KEYS.filter((key) => !/^(OE|CM1|CM2|GM5)/.test(key));
  const last = statements.pop() ?? "";
  const almost = change(start(), ...statements.map((key) => ({ kind: "switch", key, on: false }) as const));
  expect(refusal(almost, { kind: "switch", key: last, on: false })).toBe("last_statement");
});

test("changeQuestions moves a question inside its dimension only", () => {
  const moved = change(start(), { kind: "move", key: "TR3", by: -1 }, { kind: "move", key: "TR3", by: -1 });
  expect(asked(moved).filter((key) => key.startsWith("TR") && !key.includes("meta"))).toEqual([
    "TR3@1",
    "TR1@1",
    "TR2@1",
    "TR4@1",
  ]);
  expect(refusal(moved, { kind: "move", key: "TR3", by: -1 })).toBe("cannot_move");
  expect(refusal(moved, { kind: "move", key: "TR4", by: 1 })).toBe("cannot_move");
  expect(refusal(moved, { kind: "move", key: "OV1", by: 1 })).toBe("cannot_move");
});

test("changeQuestions gives a changed wording a new version and an earlier wording its old one back", () => {
  const first = change(start(), {
    kind: "reword",
    key: "PU1",
    text: { en: "  Marketing knows\n how we sell. " },
  });
  expect(asked(first)).toContain("PU1@101");
  expect(asked(first)).toContain("PU1:meta@101");
  expect(first.versions[0]?.definition.text).toEqual({ en: "Marketing knows how we sell." });
  const second = change(first, { kind: "reword", key: "PU1", text: { en: "Marketing knows our pipeline." } });
  expect(asked(second)).toContain("PU1@102");
  const back = change(second, { kind: "reword", key: "PU1", text: { en: "Marketing knows how we sell." } });
  expect([asked(back).includes("PU1@101"), back.versions.length]).toEqual([true, 2]);
  expect(asked(change(back, { kind: "use_version", key: "PU1", version: 102 }))).toContain("PU1@102");
  expect(asked(change(back, { kind: "restore", key: "PU1" }))).toContain("PU1@1");
  expect(
    asked(
      change(back, {
        kind: "reword",
        key: "PU1",
        text: { en: "Marketing understands how our sales process works, step by step." },
      }),
    ),
  ).toContain("PU1@1");
});

test("changeQuestions refuses wordings that are empty or too long, and one character less passes", () => {
  expect(refusal(start(), { kind: "reword", key: "PU1", text: { en: " \n " } })).toBe("text_missing");
  expect(refusal(start(), { kind: "reword", key: "PU1", text: { en: "x".repeat(301) } })).toBe("text_long");
  expect(refusal(start(), { kind: "reword", key: "PU1", text: { en: "x".repeat(300) } })).toBe(null);
  expect(refusal(start(), { kind: "reword", key: "PU1:meta", text: { en: "x" } })).toBe("unknown_question");
  expect(refusal(start(), { kind: "reword", key: "__proto__", text: { en: "x" } })).toBe("unknown_question");
  expect(refusal(start(), { kind: "use_version", key: "PU1", version: 7 })).toBe("unknown_question");
});

test("changeQuestions numbers own questions and never uses a number again", () => {
  const three = change(
    start(),
    { kind: "add", question: own },
    { kind: "add", question: choice },
    { kind: "add", question: open },
  );
  expect(asked(three).filter((key) => key.startsWith("X"))).toEqual(["X1@1", "X2@1", "X3@1"]);
  const removed = change(three, { kind: "remove", key: "X3" });
  const again = change(removed, { kind: "add", question: open });
  expect(asked(again).filter((key) => key.startsWith("X"))).toEqual(["X1@1", "X2@1", "X4@1"]);
  expect(refusal(again, { kind: "remove", key: "PU1" })).toBe("unknown_question");
});

test("changeQuestions makes a new version of an own question for any change but none for the same words", () => {
  const one = change(start(), { kind: "add", question: choice });
  expect(asked(change(one, { kind: "edit", key: "X1", question: choice }))).toContain("X1@1");
  const more = { ...choice, answers: [...choice.answers, { en: "Chat" }] };
  const edited = change(one, { kind: "edit", key: "X1", question: more });
  expect(asked(edited)).toContain("X1@2");
  expect(asked(change(edited, { kind: "edit", key: "X1", question: choice }))).toContain("X1@1");
  expect(refusal(one, { kind: "edit", key: "X2", question: choice })).toBe("unknown_question");
  expect(refusal(one, { kind: "edit", key: "PU1", question: own })).toBe("unknown_question");
});

test("changeQuestions takes 2 to 12 different answers for a choice", () => {
  const answers = (count: number) => Array.from({ length: count }, (_, at) => ({ en: `Answer ${at}` }));
  const withAnswers = (given: { en: string }[]) =>
    refusal(start(), { kind: "add", question: { ...choice, answers: given } });
  expect(withAnswers(answers(1))).toBe("answers_few");
  expect(withAnswers([...answers(1), { en: "  " }])).toBe("answers_few");
  expect(withAnswers(answers(2))).toBe(null);
  expect(withAnswers(answers(12))).toBe(null);
  expect(withAnswers(answers(13))).toBe("answers_many");
  expect(withAnswers([{ en: "Mail" }, { en: " MAIL " }])).toBe("answers_twice");
  expect(withAnswers([{ en: "x".repeat(121) }, { en: "y" }])).toBe("answers_long");
});

test("changeQuestions holds own questions to their number, and open ones to what a ballot carries", () => {
  const add = { kind: "add", question: own } as const;
  const full = change(start(), ...Array.from({ length: MOST_OWN_QUESTIONS }, () => add));
  expect(refusal(full, add)).toBe("own_many");
  const comments = change(
    start(),
    ...Array.from({ length: 4 }, () => ({ kind: "add", question: open }) as const),
  );
  expect(refusal(comments, { kind: "add", question: open })).toBe("open_many");
  const fewer = change(comments, { kind: "switch", key: "OE4", on: false });
  expect(refusal(fewer, { kind: "add", question: open })).toBe(null);
});

test("changeQuestions changes the form and keeps what it decided about questions of the other", () => {
  const full = change(
    start(),
    { kind: "move", key: "TR4", by: -1 },
    { kind: "reword", key: "LD1", text: { en: "Our two heads agree." } },
    { kind: "add", question: { ...own, dimension: "TR" } },
    { kind: "switch", key: "CU1", on: false },
  );
  const core = change(full, { kind: "form", form: "core" });
  expect(asked(core)).toHaveLength(18);
  const back = asked(change(core, { kind: "form", form: "full" }));
  expect(back).toContain("LD1@101");
  expect(back.some((key) => key.startsWith("CU1"))).toBe(false);
});

const anyKey = fc.constantFrom(
  "PU1",
  "PU2",
  "GM2",
  "GM2:meta",
  "TR1",
  "TR3",
  "OV1",
  "OE1",
  "X1",
  "X2",
  "X3",
  "nothing",
);
const anyOwn = fc.record({
  kind: fc.constantFrom("agreement", "choice", "open"),
  dimension: fc.constantFrom("TR", "LD", null),
  about: fc.constantFrom("sales", "both"),
  reverse: fc.boolean(),
  text: fc.constantFrom("One.", "Two.", "").map((en) => ({ en })),
  answers: fc.subarray(["a", "b", "c"]).map((labels) => labels.map((en) => ({ en }))),
}) as fc.Arbitrary<OwnWording>;
const anyChange: fc.Arbitrary<QuestionChange> = fc.oneof(
  fc.record({ kind: fc.constant("switch" as const), key: anyKey, on: fc.boolean() }),
  fc.record({
    kind: fc.constant("move" as const),
    key: anyKey,
    by: fc.constantFrom(-1 as const, 1 as const),
  }),
  fc.record({
    kind: fc.constant("reword" as const),
    key: anyKey,
    text: fc
      .constantFrom("A.", "B.", "Marketing understands how our sales process works, step by step.")
      .map((en) => ({ en })),
  }),
  fc.record({ kind: fc.constant("restore" as const), key: anyKey }),
  fc.record({ kind: fc.constant("remove" as const), key: anyKey }),
  fc.record({ kind: fc.constant("add" as const), question: anyOwn }),
  fc.record({ kind: fc.constant("edit" as const), key: anyKey, question: anyOwn }),
  fc.record({ kind: fc.constant("form" as const), form: fc.constantFrom("core" as const, "full" as const) }),
);

test("after any changes the questions freeze, are listed as they are asked, and no version was altered", () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 25 }), (changes) => {
      let current = start("core");
      for (const one of changes) {
        const before = JSON.stringify(current);
        const changed = tryChange(current, one);
        expect(JSON.stringify(current)).toBe(before);
        if (!changed.ok) continue;
        expect(changed.state.versions.slice(0, current.versions.length)).toEqual(current.versions);
        current = changed.state;
      }
      const keys = current.versions.map((one) => `${one.key}@${one.version}`);
      expect(new Set(keys).size).toBe(keys.length);
      const listed = listQuestionGroups(current, null).flatMap((group) =>
        group.questions.filter((one) => one.on),
      );
      const without = asked(current).filter((key) => !key.includes(":meta"));
      expect(listed.map((one) => `${one.key}@${one.version}`)).toEqual(without);
    }),
    { numRuns: 300 },
  );
});
