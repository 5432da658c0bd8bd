import about from "../package.json" with { type: "json" };

/** The version of Clausemark. */
export const VERSION: string = about.version;
