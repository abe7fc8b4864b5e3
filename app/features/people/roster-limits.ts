/** Room for 100,000 rows in UTF-16, below what the server takes as one request. */
export const MAX_ROSTER_BYTES = 20 * 1024 * 1024;
export const MAX_ROSTER_ROWS = 100_000;
export const MAX_NAME = 200;
