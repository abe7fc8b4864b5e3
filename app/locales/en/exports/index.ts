import { archive } from "./archive";
import { deck } from "./deck";
import { making } from "./making";
import { pdf } from "./pdf";
import { year } from "./year";

export const exports = { archive, deck, making, pdf, year };
