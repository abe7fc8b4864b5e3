/** What a column that is no answer says about its sheet. */
export type SheetFact = "finished" | "progress" | "status" | "channel" | "submitted";

export type LayoutColumn = {
  name: string;
  heading: string;
  aliases: string[];
  /** what stands before the statement where several columns share it: one grid */
  grid: string | null;
  metadata: boolean;
  fact: SheetFact | null;
  /** of a heading that says what its answer is (SurveyMonkey): the answer, and the question it belongs to */
  choice: { question: string; answer: string } | null;
};
