/** What the command line asks of the way to the database. */
export { CONNECTIONS } from "#db/client.server";
export { leadsToPooler } from "#db/connection.server";
