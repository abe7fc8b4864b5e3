import { createBallotCode } from "#app/protocol/ballot-code";
import { encodeBase64Url } from "#app/protocol/encoding";
import { fillText } from "./booth-data";
import { make, makeButton, say } from "./dom.client";
import { showFingerprint } from "./fingerprint.client";
import { showScreen } from "./screen.client";
import { createDraft, keepDraft, type Visit } from "./visit.client";

/** Who asks, why, how long it takes, and what can be known: before anything is taken. */
export function showWelcome(visit: Visit): void {
  const { data } = visit;
  const { welcome } = data.text;
  const teams = data.teams.map(({ name }) => name);
  const team = data.teams.find(({ key }) => key === visit.link?.team)?.name;
  const facts = [
    team === undefined ? null : fillText(welcome.you, { team }),
    data.questionSet.form === "core" ? welcome.core : welcome.full,
    welcome.skip,
    data.closesAt === null ? null : fillText(welcome.closes, { date: formatDay(visit, data.closesAt) }),
  ];
  const lead = fillText(welcome.lead, { organization: data.organization, teams: joinNames(visit, teams) });
  showScreen(
    data,
    welcome.heading,
    say(lead, "lead"),
    make("ul", { class: "facts" }, ...facts.map((fact) => (fact === null ? null : make("li", {}, fact)))),
    describePromise(visit),
    visit.draft.page >= 0 ? offerResume(visit) : null,
    make(
      "div",
      { class: "row" },
      makeButton(visit.draft.page >= 0 ? welcome.resume : welcome.begin, () => begin(visit)),
    ),
    data.mode === "booth"
      ? make(
          "p",
          {},
          makeButton(welcome.haveCode, () => visit.go.enterCode(), "link"),
        )
      : null,
  );
}

function begin(visit: Visit): void {
  if (visit.pinned === null || visit.taken !== null) {
    visit.go.questions(Math.max(0, visit.draft.page));
    return;
  }
  if (visit.draft.code === "") {
    visit.draft = createDraft(visit.data, createBallotCode(), encodeBase64Url(visit.pinned.hash));
    keepDraft(visit);
  }
  visit.go.code();
}

/** The promise that is true for this wave, word for word, and what it does not cover. */
function describePromise(visit: Visit): HTMLElement {
  const { trial } = visit.data;
  const { welcome } = visit.data.text;
  const manifest = visit.pinned?.manifest;
  const twoKey = manifest?.custody === "two-key";
  const holders = manifest?.holders.map(({ name }) => name).join(", ") ?? "";
  const list = (items: readonly string[], kind: string) =>
    make("ul", { class: kind }, ...items.map((item) => make("li", {}, item)));
  const custody = twoKey ? fillText(welcome.promiseTwoKey, { holders }) : welcome.promiseServer;
  return make(
    "section",
    { class: "promise" },
    say(trial ? welcome.promiseTrial : custody, "strong"),
    twoKey ? null : say(welcome.serverDetail, "soft"),
    make(
      "details",
      {},
      make("summary", {}, welcome.known),
      say(welcome.knownNoTitle, "strong"),
      list(trial ? welcome.knownNo : [...welcome.knownNo, welcome.knownNoStatus], "no"),
      say(welcome.knownYesTitle, "strong"),
      list(trial ? [...welcome.knownYes, welcome.knownTrial] : welcome.knownYes, "yes"),
      say(welcome.knownServerTitle, "strong"),
      list(twoKey ? welcome.knownServer : [...welcome.knownServer, welcome.knownServerKey], "yes"),
      make(
        "p",
        {},
        make("a", { href: visit.data.anonymityUrl, target: "_blank", rel: "noopener" }, welcome.more),
      ),
    ),
    visit.pinned === null ? null : showFingerprint(visit.data, visit.pinned.hash),
  );
}

function offerResume(visit: Visit): HTMLElement {
  const { welcome } = visit.data.text;
  const discard = () => {
    visit.wallet.clear();
    location.reload();
  };
  return make(
    "div",
    { class: "notice" },
    say(welcome.draft),
    make("div", { class: "row" }, makeButton(welcome.discard, discard, "link")),
  );
}

function formatDay({ data }: Visit, instant: string): string {
  const { language } = data.text;
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(instant));
}

function joinNames({ data }: Visit, names: readonly string[]): string {
  return new Intl.ListFormat(data.text.language, { type: "conjunction" }).format(names);
}
