import { actions } from "./actions/actions";
import { agreements } from "./actions/agreements";
import { guide } from "./actions/guide";
import { address } from "./address";
import { anonymity } from "./anonymity";
import { audit } from "./audit";
import { auth } from "./auth";
import { benchmarks } from "./benchmarks";
import { board } from "./board";
import { aboutYou, booth, paste, preview, waiting } from "./booth";
import { demo } from "./demo";
import { exports } from "./exports";
import { figures } from "./figures";
import { files } from "./files";
import { clock, errors, frame, language, product } from "./frame";
import { within } from "./grammar";
import { history } from "./history";
import { holders } from "./holders";
import { home } from "./home";
import { mail } from "./mail";
import { operations } from "./operations";
import { organizations } from "./organizations";
import { people } from "./people";
import { questions } from "./questions";
import { results } from "./results";
import { factor } from "./settings/factor";
import { removal } from "./settings/removal";
import { sharedPage } from "./sharing/shared-page";
import { sharing } from "./sharing/sharing";
import { sheet } from "./sheet";
import { slices } from "./slices";
import { surveys } from "./surveys";
import { tokens } from "./tokens";
import { trend } from "./trend";
import { waves } from "./waves";

/** Every sentence of screens and mails. A function where a sentence holds a value, so that a language may order its words as it likes. */
export const en = {
  actions: actions,
  agreements: agreements,
  guide: guide,
  questions: questions,
  mail: mail,
  auth: auth,
  address: address,
  audit: audit,
  home: home,
  booth: booth,
  aboutYou: aboutYou,
  paste: paste,
  board: board,
  waiting: waiting,
  preview: preview,
  anonymity: anonymity,
  exports: exports,
  figures: figures,
  files: files,
  history: history,
  holders: holders,
  operations: operations,
  organizations: organizations,
  people: people,
  slices: slices,
  surveys: surveys,
  waves: waves,
  factor: factor,
  removal: removal,
  results: results,
  benchmarks: benchmarks,
  tokens: tokens,
  trend: trend,
  demo: demo,
  language,
  product,
  frame,
  clock,
  errors,
  sharedPage,
  sharing,
  sheet,
  within,
};
