import { describePromise, fillText } from "./booth-data";
import { withBallot } from "./code.client";
import { make, makeButton, say } from "./dom.client";
import { showRemoved } from "./ended.client";
import { showFingerprint } from "./fingerprint.client";
import { formatMoment } from "./moment.client";
import { showScreen } from "./screen.client";
import type { Visit } from "./visit.client";

/** Who asks, how long it takes, one promise, and the first press: the rest is one tap away. */
export function showWelcome(visit: Visit): void {
  const { data, draft } = visit;
  const { welcome } = data.text;
  const started = draft.page >= 0;
  const teams = data.teams.map(({ name }) => name);
  const team = data.teams.find(({ key }) => key === visit.link?.team)?.name;
  const facts = [
    team === undefined ? null : fillText(welcome.you, { team }),
    data.questions.form === "core" ? welcome.core : welcome.full,
    welcome.skip,
    data.closesAt === null
      ? null
      : fillText(welcome.closes, { date: formatMoment(data.text.language, data.closesAt) }),
  ];
  const lead = fillText(welcome.lead, { organization: data.organization, teams: joinNames(visit, teams) });
  const begin = () => withBallot(visit, () => visit.go.questions(Math.max(0, draft.page)));
  showScreen(
    data,
    welcome.heading,
    say(lead, "lead"),
    say(facts.filter((fact) => fact !== null).join(" ")),
    say(describePromise(data, visit.promised), "promise"),
    started ? offerResume(visit) : null,
    make(
      "div",
      { class: "stack" },
      make("div", { class: "row" }, makeButton(started ? welcome.resume : welcome.begin, begin)),
      say(welcome.device, "soft small"),
    ),
    offerLanguages(visit),
    describeKnown(visit),
    data.mode === "booth"
      ? make(
          "div",
          { class: "row" },
          makeButton(welcome.later, () => withBallot(visit, () => visit.go.later()), "link"),
          makeButton(welcome.haveCode, () => visit.go.enterCode(), "link"),
        )
      : null,
  );
}

/** What the promise does not cover, and what can be checked of it. */
function describeKnown(visit: Visit): HTMLElement {
  const { trial, anonymityUrl, aboutYou, text } = visit.data;
  const { welcome } = text;
  const { custody, thresholds } = visit.promised;
  const twoKey = custody === "two-key";
  const values = { ...thresholds, comments: thresholds.commentResponses ?? 10 };
  const known = [...welcome.knownYes];
  if (aboutYou !== undefined) known.push(aboutYou.known);
  if (trial) known.push(welcome.knownTrial);
  const list = (items: readonly string[], kind: string) =>
    make("ul", { class: kind }, ...items.map((item) => make("li", {}, fillText(item, values))));
  return make(
    "details",
    { class: "card" },
    make("summary", {}, welcome.known),
    say(welcome.knownNoTitle, "strong"),
    list(trial ? welcome.knownNo : [...welcome.knownNo, welcome.knownNoStatus], "no"),
    say(welcome.knownYesTitle, "strong"),
    list(known, "yes"),
    say(welcome.knownServerTitle, "strong"),
    list(twoKey ? welcome.knownServer : [...welcome.knownServer, welcome.knownServerKey], "yes"),
    make(
      "p",
      {},
      make("img", {
        loading: "lazy",
        src: `/way/${custody}/${text.language}`,
        alt: describePromise(visit.data, visit.promised),
      }),
    ),
    make("p", {}, make("a", { href: anonymityUrl, target: "_blank", rel: "noopener" }, welcome.more)),
    visit.pinned === null ? null : showFingerprint(visit.data, visit.pinned.hash),
  );
}

/** The same page in the other languages that this wave is asked in; the invitation goes along. */
function offerLanguages({ data }: Visit): HTMLElement | null {
  const { languages, text } = data;
  if (languages.length < 2) return null;
  const links = languages.map(([lang, name]) =>
    lang === text.language
      ? make("strong", {}, name)
      : make("a", { lang, href: `/i/${data.wave}/${lang}${location.hash}` }, name),
  );
  return make("nav", { class: "row small", "aria-label": text.languages }, ...links);
}

function offerResume(visit: Visit): HTMLElement {
  const { welcome } = visit.data.text;
  const discard = () => {
    visit.wallet.clear();
    visit.go.end("removed", () => showRemoved(visit.data));
  };
  return make(
    "div",
    { class: "notice" },
    say(welcome.draft),
    make("div", { class: "row" }, makeButton(welcome.discard, discard, "link")),
  );
}

function joinNames({ data }: Visit, names: readonly string[]): string {
  return new Intl.ListFormat(data.text.language, { type: "conjunction" }).format(names);
}
