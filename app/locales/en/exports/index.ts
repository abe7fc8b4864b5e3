import { archive } from "./archive";
import { deck } from "./deck";
import { making } from "./making";
import { pdf } from "./pdf";

export const exports = { archive, deck, making, pdf };
