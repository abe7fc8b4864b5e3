/** How many questions of its own a survey can have, and how long an answer of a choice can be. */
export const MOST_OWN_QUESTIONS = 20;
export const LONGEST_ANSWER = 120;
