/** The command line reaches the database through here, as features do through `db`. */
export { type Distribution, openDistribution } from "#db/distribution.server";
export { openSeparation, type SeparationRefusal } from "#db/separate-planes.server";
