/** `installation`: whoever runs it, as the owner of the canary organization does. */
export type Door = "member" | "lead" | "owner" | "installation";

/**
 * Who may load and who may act, for every route of members. A new route fails until it stands here, and
 * fails again when its door is not the one it says.
 * `forms` are what the action is tried with by members of another organization; in the hands of the owner
 * each of them changes something. `ofAll` marks the one page that shows a member of several each of them. `unreleased` marks what even the owner cannot see before the release.
 */
export const DOORS: Record<
  string,
  { loader?: Door; action?: Door; forms?: Record<string, string>[]; unreleased?: true; ofAll?: true }
> = {
  "app.actions._index": { loader: "member" },
  "app.actions.$action._index": {
    loader: "member",
    action: "lead",
    forms: [{ act: "drop" }, { act: "note", body: "Mine" }],
  },
  "app.actions.$action.edit": {
    loader: "lead",
    action: "lead",
    forms: [
      {
        ...{ title: "Mine", difference: "Mine", dueOn: "2027-01-31", target: "" },
        ...{ ownerSales: "{salesHead}", ownerMarketing: "{marketingHead}" },
      },
    ],
  },
  "app.actions.calendar[.]ics": { loader: "member" },
  "app.agreements._index": { loader: "member" },
  "app.agreements.$agreement._index": {
    loader: "member",
    action: "lead",
    forms: [{ act: "withdraw" }],
  },
  "app.agreements.$agreement.edit": {
    loader: "lead",
    action: "lead",
    forms: [{ title: "Mine", body: "Mine", reviewOn: "2027-01-31" }],
  },
  "app.agreements.new": {
    loader: "lead",
    action: "lead",
    forms: [{ kind: "qualified_lead", title: "Mine", body: "Mine", reviewOn: "2027-01-31" }],
  },
  "app.audit": { loader: "lead" },
  "app.benchmarks._index": {
    loader: "member",
    action: "owner",
    forms: [{ source: "The canary study", date: "2024" }],
  },
  "app.benchmarks.choice": {
    loader: "member",
    action: "member",
    forms: [{ benchmark: "target", to: "/app/home" }],
  },
  "app.benchmarks.companies": { loader: "owner", action: "owner" },
  "app.benchmarks.import": {
    loader: "owner",
    action: "owner",
    forms: [{ act: "import", rows: "key,version,score,source,date\nPU1,1,50,Study,2024\n" }],
  },
  "app.change": { loader: "member", action: "member" },
  "app.demo": { loader: "owner", action: "owner" },
  "app.home": { loader: "member" },
  "app.members": {
    loader: "lead",
    action: "owner",
    forms: [
      { act: "change", userId: "{owner}", name: "x", place: "viewer" },
      { act: "remove", userId: "{owner}", name: "x" },
    ],
  },
  "app.organization": {
    loader: "owner",
    action: "owner",
    forms: [{ organizationName: "Mine", salesName: "A", marketingName: "B", timeZone: "UTC" }],
  },
  "app.organization_.archive[.]zip": { loader: "owner" },
  "app.organization_.letterhead": {
    loader: "owner",
    action: "owner",
    forms: [
      { act: "words", letter: "en", invitation: "Mine" },
      { act: "colour", colour: "#123456" },
      { act: "remove-logo" },
    ],
  },
  "app.organization_.letterhead_.preview": { loader: "owner" },
  "app.organization_.logo": { loader: "member" },
  "app.organization_.mail": {
    loader: "owner",
    action: "owner",
    forms: [
      { act: "test", host: "127.0.0.1", port: "25", security: "starttls", from: "mine@example.org" },
      { act: "remove" },
    ],
  },
  "app.organization_.remove": {
    loader: "owner",
    action: "owner",
    forms: [{ id: "{organization}", name: "The canary company" }],
  },
  "app.organization_.second-factor": { loader: "owner", action: "owner", forms: [{ act: "require" }] },
  "app.organization_.tokens": {
    loader: "owner",
    action: "owner",
    forms: [{ act: "make", name: "Mine", endsOn: "" }],
  },
  "app.organizations._index": { loader: "installation", action: "installation" },
  "app.organizations.new": { loader: "installation", action: "installation" },
  "app.outbox": { loader: "owner" },
  "app.people.$person": {
    loader: "owner",
    action: "owner",
    forms: [{ name: "Mine now", email: "mine@example.org", team: "marketing", locale: "" }],
  },
  "app.people._index": { loader: "lead" },
  "app.people.import.$draft": { loader: "owner", action: "owner", forms: [{}, { act: "discard" }] },
  "app.people.import._index": { loader: "owner", action: "owner" },
  "app.people.import.example[.]csv": { loader: "owner" },
  "app.people.roster[.]csv": { loader: "owner" },
  "app.people.new": {
    loader: "owner",
    action: "owner",
    forms: [{ name: "New", email: "new@example.org", team: "sales", locale: "" }],
  },
  "app.portfolio": { loader: "member", ofAll: true },
  "app.profile": { loader: "member", action: "member" },
  "app.profile_.second-factor": {
    loader: "member",
    action: "member",
    forms: [{ act: "noted" }, { act: "off", offCode: "{recoveryCode}", password: "" }],
  },
  "app.sign-out": { loader: "member", action: "member" },
  "app.surveys.$survey._index": {
    loader: "member",
    action: "owner",
    forms: [
      { act: "rename", name: "Mine" },
      { act: "form", form: "full" },
    ],
  },
  "app.surveys.$survey.history": { loader: "owner", action: "owner" },
  "app.surveys.$survey.questions.$key": {
    loader: "owner",
    action: "owner",
    forms: [{ text: "Something else entirely" }],
  },
  "app.surveys.$survey.questions.new": {
    loader: "owner",
    action: "owner",
    forms: [{ kind: "agreement", text: "A question of my own", dimension: "DH" }],
  },
  "app.surveys.$survey.remove": {
    loader: "owner",
    action: "owner",
    forms: [{ name: "The canary survey" }],
  },
  "app.surveys.$survey.trend": { loader: "member" },
  "app.surveys.$survey_.preview": { loader: "lead" },
  "app.surveys._index": { loader: "member" },
  "app.surveys.$survey.waves.new": { loader: "owner", action: "owner", forms: [{ name: "2031" }] },
  "app.waves.$wave._index": {
    loader: "lead",
    action: "owner",
    forms: [{ act: "rename", name: "Mine" }, { act: "delete" }],
  },
  "app.waves.$wave.actions.new": { loader: "lead", action: "lead", unreleased: true },
  "app.waves.$wave.export[.]board[.]pdf": { loader: "member", unreleased: true },
  "app.waves.$wave.export[.]board[.]pptx": { loader: "member", unreleased: true },
  "app.waves.$wave.export[.]companies[.]json": { loader: "owner", unreleased: true },
  "app.waves.$wave.export[.]csv": { loader: "member", unreleased: true },
  "app.waves.$wave.export[.]json": { loader: "member", unreleased: true },
  "app.waves.$wave.export[.]pdf": { loader: "member", unreleased: true },
  "app.waves.$wave.export[.]pptx": { loader: "member", unreleased: true },
  "app.waves.$wave.export[.]xlsx": { loader: "member", unreleased: true },
  "app.waves.$wave.charts.$chart": { loader: "member", unreleased: true },
  "app.waves.$wave.launch": { loader: "owner", action: "owner" },
  "app.waves.$wave.predictions": {
    loader: "lead",
    action: "lead",
    forms: [{ salesPU: "40", marketingPU: "70" }],
  },
  "app.waves.$wave.remove": { loader: "owner", action: "owner", forms: [{ name: "The canary wave" }] },
  "app.waves.$wave.trend": { loader: "lead", action: "lead", unreleased: true },
  "app.waves.$wave.sharing": { loader: "lead", action: "lead" },
  "app.waves.$wave.results._index": { loader: "member" },
  "app.waves.$wave.take-along": { loader: "member" },
  "app.waves.$wave.year.$format": { loader: "member", unreleased: true },
  "app.waves.$wave.results.$tab": { loader: "member" },
  "app.waves.$wave.results.dimensions.$dimension": { loader: "member" },
  "app.waves.$wave.results.guide": { loader: "member" },
  "app.waves.$wave.results.comments.all": { loader: "member", unreleased: true },
  "app.surveys.new": { loader: "owner", action: "owner", forms: [{ name: "New", form: "core" }] },
};
