import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the fonts stands in the package; bundles lie at another depth below its root than the source does. */
export function findFonts(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "fonts/OFL.txt"))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error("The folder of fonts was not found: start Parallax from its own folder.");
    folder = above;
  }
  return join(folder, "fonts");
}
