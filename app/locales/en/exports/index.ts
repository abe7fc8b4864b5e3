import { making } from "./making";

export const exports = { making };
