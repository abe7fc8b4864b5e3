/**
 * Every kind of mail of the product, for plain and for awkward names, sent over SMTP and judged by SpamAssassin
 * (Debian: `spamassassin`) without the network: the score, and the rules that hit. Goal: no mail above 1, where 5 is
 * spam. Run: npm run bench -- mails
 */

import { printTable } from "./clock";
import { createInstallation } from "./installation";
import { type MailNames, sendEveryMail } from "./mail/every-mail";
import { judgeMails } from "./mail/spam-judge";

const NAMES: MailNames[] = [
  { about: "plain", person: "Ada Lovelace", organization: "Acme", sales: "Sales", marketing: "Marketing" },
  { about: "none", person: "", organization: "Acme", sales: "Sales", marketing: "Marketing" },
  {
    about: "capitals",
    person: "ADA LOVELACE",
    organization: "ACME AG",
    sales: "SALES EMEA",
    marketing: "MARKETING EMEA",
  },
  {
    about: "accents",
    person: "Zoë Müller-Lüdenscheidt",
    organization: "Bücher & Söhne GmbH",
    sales: "Vertrieb Süd",
    marketing: "Öffentlichkeit",
  },
  {
    about: "other scripts",
    person: "محمد 李雷 Юлия",
    organization: "株式会社アクメ",
    sales: "Продажи",
    marketing: "マーケティング",
  },
  {
    about: "signs",
    person: `"Lovelace, Ada" <ada> 🦊 (she)`,
    organization: "Acme, Inc. <Cash> $$$",
    sales: "Sales: 100% free!",
    marketing: "Marketing & more?",
  },
  {
    about: "long",
    person: "Maximiliane ".repeat(15).trim(),
    organization: "Acme ".repeat(12).trim(),
    sales: "Donaudampfschifffahrtsgesellschaftsvertriebsabteilung",
    marketing: "x".repeat(60),
  },
];

const installation = await createInstallation(null);
const mails = await sendEveryMail(installation.variables, NAMES);
installation.remove();
const judged = judgeMails(mails.map(({ raw }) => raw));
if (judged === null)
  console.log("SpamAssassin is not installed (Debian: apt-get install spamassassin): no mail was judged.");
else {
  const kinds = [...new Set(mails.map(({ kind }) => kind))];
  printTable("The score of each mail, by the names in it", [
    ["", ...NAMES.map(({ about }) => about)],
    ...kinds.map((kind) => [
      kind,
      ...NAMES.map(({ about }) => {
        const at = mails.findIndex((mail) => mail.kind === kind && mail.about === about);
        return judged[at]?.score.toFixed(1) ?? "";
      }),
    ]),
  ]);
  const rules = new Map<string, { score: number; where: Set<string> }>();
  for (const [at, { hits }] of judged.entries())
    for (const { rule, score } of hits) {
      const { where } = rules.get(rule) ?? { where: new Set() };
      rules.set(rule, { score, where: where.add(`${mails[at]?.kind} (${mails[at]?.about})`) });
    }
  printTable(`The rules that hit, in how many of the ${mails.length} mails, and the first of them`, [
    ["rule", "score", "mails", "for example"],
    ...[...rules]
      .sort(([, one], [, other]) => other.score - one.score)
      .map(([rule, { score, where }]) => [rule, score.toFixed(2), where.size, [...where][0] ?? ""]),
  ]);
  printTable(
    "What a mail weighs, in kB",
    kinds.map((kind) => {
      const raw = mails.find((mail) => mail.kind === kind)?.raw ?? "";
      return [kind, (Buffer.byteLength(raw) / 1000).toFixed(1)];
    }),
  );
}
process.exit(0);
