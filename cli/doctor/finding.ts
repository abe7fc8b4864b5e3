/** Whether something is in order, worth knowing, or wrong; and the sentence. */
export type Finding = { state: "ok" | "note" | "wrong"; said: string };
