/** A company of 60, 38 in Sales and 22 in Marketing, as a spreadsheet would export it: with seven rows that cannot be imported and three of people who are not asked. */
const FIRST = ["Ada", "Björn", "Chloé", "Dmitri", "Eilidh", "Fatima", "Günther", "Håkon", "Inés", "João"];
const LAST = ["Ångström", "Brontë", "Castellanos-Montgomery", "Dvořák", "Núñez", "O'Neill"];

export const SALES = 38;
export const MARKETING = 22;

const good = Array.from({ length: SALES + MARKETING }, (_, at) => {
  const name = `${FIRST[at % 10]} ${LAST[Math.floor(at / 10)]}`;
  const team = at < SALES ? "Sales" : "Marketing";
  return `${name};person${at + 1}@company.example;${team}`;
});

/** What is wrong with each is the second entry. */
const bad = [
  "No Address;;Sales",
  "Not An Address;not-an-address;Sales",
  "Two Addresses;a@company.example,b@company.example;Sales",
  'Injected;"c@company.example\r\nBcc: everyone@company.example";Sales',
  ";f@company.example;Marketing",
  "Too Many Cells;g@company.example;Marketing;what is this",
  "Spaced Address;i j@company.example;Marketing",
];

const notAsked = [
  "Finance;d@company.example;Finance",
  "No Team;e@company.example;",
  "Short Row;h@company.example",
];

export const BAD_ROWS = bad.length;

/** `;` between cells and Windows line ends, as a German Excel writes it. */
export const ROSTER_CSV = [
  "Name;E-Mail;Team",
  ...good.slice(0, 30),
  ...bad,
  ...notAsked,
  ...good.slice(30),
  "",
].join("\r\n");
