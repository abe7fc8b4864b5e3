import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { getWords } from "#app/locales/spoken";
import type { PdfSection } from "./document";

/** What both sides agreed; nothing where they agreed nothing. */
export function actionSections(actions: DeckInput["actions"]): PdfSection[] {
  const words = getWords().exports.deck;
  if (actions.length === 0) return [];
  const heads = [words.action, words.owners, words.due, words.status];
  const widths = [40, 24, 16, 14];
  return [
    {
      heading: words.actions,
      blocks: [
        { kind: "paragraph", text: words.actionsLead(actions.length) },
        {
          kind: "table",
          columns: heads.map((head, at) => ({ head: [head], numeric: false, width: widths[at] ?? 10 })),
          rows: actions.map(({ title, owners, due, status }) => [
            [title],
            [owners.join(", ")],
            [due],
            [status],
          ]),
        },
      ],
    },
  ];
}
