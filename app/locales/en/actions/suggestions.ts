/** What is tried in the field against a gap, in our own words: a title, and what will be different. */
export const suggestions = {
  revenue_target: {
    title: "One revenue target for both teams",
    difference:
      "Both heads carry the same revenue number in their goals and report on it in the same meeting. Each team keeps its own measures below it.",
  },
  lead_definition: {
    title: "One written definition of a qualified lead",
    difference:
      "Both teams use one written definition, tried on the last thirty leads. Leads that do not meet it are not handed over.",
  },
  service_levels: {
    title: "Promises in both directions, looked at each quarter",
    difference:
      "One page says how many leads of which quality come each month and how quickly each is followed up. Both heads look at the figures every quarter and change the page together.",
  },
  forecast_call: {
    title: "{marketing} takes part in the weekly forecast call",
    difference:
      "Somebody from {marketing} is in every forecast call, hears which deals stall and why, and reports back to the team on the same day.",
  },
  demo_days: {
    title: "Demo days: each team shows the other its work",
    difference:
      "Once a month one team shows the other for half an hour what it is working on: a campaign before it starts, a real sales demo as customers see it.",
  },
  dashboard: {
    title: "One dashboard that both teams work from",
    difference:
      "Pipeline, leads and follow-up stand in one place with one source. Meetings begin with it, and other figures do not count in them.",
  },
  tested_message: {
    title: "New messages are tried on real calls first",
    difference:
      "Before a message is rolled out, three people in {sales} use it in five conversations each. What did not work is changed before everybody gets it.",
  },
  lead_loop: {
    title: "Every lead comes back with an outcome",
    difference:
      "For each lead that was handed over, one of five outcomes is recorded within two weeks. Both teams read the list together each month.",
  },
  meetings_with_owners: {
    title: "Joint meetings end with names and dates",
    difference:
      "Each joint meeting closes with a list: who does what by when. The next one begins with that list.",
  },
  ride_along: {
    title: "Everybody in {marketing} rides along on a sales call",
    difference:
      "Everybody in {marketing} listens to a real sales conversation each quarter and writes down three sentences in the customer's own words.",
  },
  ceo_access: {
    title: "Both heads have the same access to the CEO",
    difference:
      "The two heads meet the CEO together, equally often and with one agenda, and plans of either team are not decided in a meeting of one of them.",
  },
  heads_routine: {
    title: "The two heads keep one fixed hour a week",
    difference:
      "The two heads meet every week at a fixed hour, settle what their teams disagree about, and tell both teams the result in the same words.",
  },
};
