import { useState } from "react";

/**
 * The key of a form that starts empty again with every answer that took up what stood in it. Other answers, such as one
 * to another form of the page, leave what is being typed alone.
 */
export function useRenewed(answer: unknown, tookUp: boolean): number {
  const [seen, setSeen] = useState({ answer, times: 0 });
  if (seen.answer === answer) return seen.times;
  const times = seen.times + (tookUp ? 1 : 0);
  setSeen({ answer, times });
  return times;
}
