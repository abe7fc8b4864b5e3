import { deck } from "./deck";
import { making } from "./making";
import { pdf } from "./pdf";

export const exports = { deck, making, pdf };
