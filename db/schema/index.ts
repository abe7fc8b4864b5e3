export * from "./accounts";
export * from "./audit";
export * from "./ballots";
export * from "./identity";
export * from "./jobs";
export * from "./planes";
export * from "./results";
export * from "./surveys";
