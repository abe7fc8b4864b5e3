import { z } from "zod";
import { clipOf, type PublicCell } from "#app/core/gate/public-cells";
import { buildRelease, type Release } from "#app/core/release/release";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import { byTeamSchema, questionSetSchema } from "#app/features/surveys/question-set-schema";
import {
  answeredSchema,
  coarseCellFields,
  countsCellSchema,
  hiddenSchema,
  jointFields,
  publicCellsSchema,
  waveSchema,
} from "./public-cells-schema";

/** From so many answers on, the first edition called a cell near-unanimous with more than four people outside. */
const LOOSER_FROM = 50;
/** Fewest responses behind a count of straight-liners. */
const LEAST_PEOPLE = 30;

const firstCellSchema = z.discriminatedUnion("state", [
  hiddenSchema,
  z.strictObject({ state: z.literal("small"), n: answeredSchema, score: z.number() }),
  z.strictObject({ ...coarseCellFields, score: z.number().nullable() }),
  countsCellSchema,
]);

/** Of a release that was stored as `parallax/release/1`, what everything else follows from. */
const firstEditionSchema = z.object({
  schema: z.literal("parallax/release/1"),
  wave: waveSchema,
  questionSet: questionSetSchema,
  public: publicCellsSchema.extend({
    cells: z.record(z.string(), byTeamSchema(firstCellSchema)),
    joint: z.strictObject({ alpha: jointFields.alpha, straightLiners: jointFields.straightLiners }),
  }),
});

/** True for what the first edition stored. */
export function isFirstEdition(stored: unknown): boolean {
  return z.object({ schema: z.literal("parallax/release/1") }).safeParse(stored).success;
}

/**
 * Computes a release of the first edition anew from its public cells, by the rules of this one: less may be shown of
 * some cells, never more.
 * @throws ZodError when it is no release of the first edition
 */
export function upgradeRelease(stored: unknown): Release {
  const { wave, questionSet, public: open } = firstEditionSchema.parse(stored);
  const cells = Object.entries(open.cells).map(
    ([key, pair]) => [key, byTeam((team) => upgradeCell(pair[team]))] as [string, ByTeam<PublicCell>],
  );
  const { sales, marketing } = open.responses;
  const people = (sales.withheld ? 0 : sales.n) + (marketing.withheld ? 0 : marketing.n);
  const straightLiners = people < LEAST_PEOPLE ? null : open.joint.straightLiners;
  const joint = { ...open.joint, straightLiners, acquiescence: byTeam(() => null) };
  return buildRelease({ ...open, cells: Object.fromEntries(cells), joint }, questionSet, wave);
}

function upgradeCell(cell: z.output<typeof firstCellSchema>): PublicCell {
  if (cell.state === "small") {
    const { low, high } = clipOf(cell.n);
    return { ...cell, score: Math.min(high, Math.max(low, cell.score)) };
  }
  if (cell.state !== "coarse") return cell;
  if (cell.n >= LOOSER_FROM) return { state: "withheld", reason: "near_unanimity" };
  const { score: _, ...kept } = cell;
  return kept;
}
