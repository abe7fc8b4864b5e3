import { deck } from "./deck";
import { making } from "./making";

export const exports = { deck, making };
