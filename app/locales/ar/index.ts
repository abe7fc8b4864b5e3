import type { RespondentWords } from "../words";
import { anonymity } from "./anonymity";
import { board } from "./board";
import { aboutYou, booth, paste, preview, waiting } from "./booth";
import { clock, errors, frame, language, product } from "./frame";
import { mail } from "./mail";
import { questions } from "./questions";
import { sharedPage } from "./shared-page";
import { sheet } from "./sheet";

/** What people who answer read, in Arabic. */
export const ar: RespondentWords = {
  language,
  product,
  frame,
  clock,
  errors,
  questions,
  booth,
  aboutYou,
  paste,
  board,
  waiting,
  preview,
  mail,
  anonymity,
  sharedPage,
  sheet,
};
