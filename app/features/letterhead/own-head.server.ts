import { eq } from "drizzle-orm";
import { readColour } from "#app/ui/colour-contrast";
import type { Db } from "#db/client.server";
import { letterhead } from "#db/schema";
import { shadeForDark, shadeForLight } from "./head";
import type { OwnHeading } from "./own-head";

/** The organization's colour in a shade for each ground, and how large its logo is; without the picture itself. */
export async function getOwnHead(db: Db, organizationId: string): Promise<OwnHeading> {
  const { colour, logoWidth, logoHeight } = letterhead;
  const [row] = await db
    .select({ colour, width: logoWidth, height: logoHeight })
    .from(letterhead)
    .where(eq(letterhead.organizationId, organizationId))
    .prepare("own_head")
    .execute();
  const own = readColour(row?.colour ?? "");
  return {
    band: own === null ? null : { light: shadeForLight(own), dark: shadeForDark(own) },
    logo: row?.width && row.height ? { width: row.width, height: row.height } : null,
  };
}
