import type { ByTeam } from "#app/core/vocabulary";

/** What people of the demo company wrote, by open question and team. Nobody is meant. */
export const DEMO_COMMENTS: Record<string, ByTeam<readonly string[]>> = {
  OE1: {
    sales: [
      "Marketing is measured on leads, we are measured on revenue. More leads does not mean more deals.",
      "I have never seen Marketing's dashboard, so I cannot say what they are judged by.",
      "Since the joint pipeline review we at least argue about the same number.",
      "Their quarter ends with a campaign report, ours with a forecast call. Nothing connects the two.",
      "A booked demo counts as success for them even when the account can never buy.",
      "It improved when sourced pipeline became a target for both teams.",
      "We get credit for closing and they get credit for volume, so we pull in different directions.",
      "The shared goal exists on paper. Bonuses still look the way they did.",
      "I would like their target to include what happens after the handover.",
    ],
    marketing: [
      "We are asked for leads in the first week and for pipeline in the last one.",
      "Our numbers roll up into the revenue plan now, that helps a lot.",
      "Brand work has no place in the sales scorecard, so it looks like it does not count.",
      "The definitions changed twice this year, and each team kept its own spreadsheet.",
      "When we look at conversion together the metrics fit. We just do not do it every month.",
      "Nobody in Sales asks about engagement, and nobody here is asked about win rate.",
      "Both teams have the same target this year. The way there is different.",
    ],
  },
  OE2: {
    sales: [
      "Let every marketer sit in on two customer calls a month.",
      "One definition of a qualified lead, written down, with an owner.",
      "Ask us before the campaign, not after it.",
      "Fewer, better leads. I would trade half of them for context.",
      "A weekly half hour on the ten accounts that matter.",
      "Put the case studies where I can find them from the opportunity.",
      "Tell us what is planned for the next quarter while we can still say something.",
      "Send people who know the product to the first meeting with a prospect.",
    ],
    marketing: [
      "Tell us what happened to the leads. Silence looks the same as rejection.",
      "Follow up within two days, as agreed.",
      "Bring us in when the deal is lost, not only when it is won.",
      "A shared plan per segment instead of one list per salesperson.",
      "Stop changing priorities in the middle of a quarter without telling us.",
      "Use the deck that was tested instead of last year's.",
      "Let the two heads present the numbers together.",
    ],
  },
  OE3: {
    sales: [
      "That a lead without a budget costs us a day.",
      "We do read the messaging. Some of it falls apart after the second question.",
      "How long procurement takes in our accounts.",
      "That no answer to a mail is not the same as no interest in the campaign.",
      "We are not against process. We are against a form with thirty fields.",
    ],
    marketing: [
      "That a campaign needs eight weeks, not two days.",
      "We do not choose the leads by hand, the scoring follows rules that Sales agreed to.",
      "Content is not decoration. It is what buyers read before they talk to anybody.",
      "That we are measured on pipeline as well, and would like to know why deals are lost.",
      "Events are work for both teams, not a party.",
    ],
  },
  OE4: {
    sales: [
      "The launch in spring: one plan, one room, and a call every Monday.",
      "The customer event, because Marketing asked us first who should be there.",
      "When a product marketer joined the three biggest deals from the first meeting.",
      "The win and loss interviews. Everybody heard the same customer say it.",
    ],
    marketing: [
      "The launch in spring. Sales gave feedback on the messaging the same day.",
      "The key account pilot: we wrote the plan together and looked at it every week.",
      "When two salespeople tested the new pitch for us before everybody got it.",
      "The customer event, from the guest list to the follow-up.",
    ],
  },
};
