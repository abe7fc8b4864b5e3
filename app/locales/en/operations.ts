/** What the command line says to whoever runs an installation. */
export const operations = {
  distribute: {
    help: `parallax distribute [--yes]

Says which statements would spread the tables of this installation over the nodes of Citus, and runs them with --yes.
What is in its place already is left alone. Stop all processes of Parallax before --yes: tables cannot be written
while they are moved. What stands where, and why, is in docs/scale.md.
`,
    refused: {
      embedded: "Only PostgreSQL can be spread over several machines: set DATABASE_URL.",
      unreachable: "The database of DATABASE_URL cannot be reached.",
      pooler:
        "DATABASE_URL leads to a connection pooler. Run this command with DATABASE_URL set to the coordinator itself.",
      no_citus:
        "The extension citus is not installed in this database: install it on every machine, set shared_preload_libraries, and run “create extension citus”. Most installations never need it; more processes are the first step.",
      no_coordinator:
        "The coordinator is not one of its own nodes, so that no table can refer to a reference table: run “select citus_set_coordinator_host('its address')” there first.",
      other_schema:
        "This database has not the schema of this version: start Parallax once, and stop it again.",
    },
    misplaced: (name: string, is: string, should: string) =>
      `${name} is a ${is} table and should be a ${should} one: undo it by hand with undistribute_table, then run this again.`,
    large: (name: string, megabytes: number) =>
      `${name} has ${megabytes} MB: moving it takes long, and nothing can be written to it meanwhile.`,
    nothing: "Every table is in its place.",
    would: (count: number) =>
      count === 1
        ? "One statement is to be run; nothing was done yet. Run it with --yes."
        : `${count} statements are to be run; nothing was done yet. Run them with --yes.`,
    failed: (statement: string, reason: string) =>
      `This statement was refused: ${statement}\n${reason}\nWhat was run before it stands; run the command again when the reason is gone.`,
    done: "Every table is in its place now. Open connections do not know the new settings: start all processes again.",
  },
};
