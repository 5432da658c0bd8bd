import about from "../package.json" with { type: "json" };

/** Which Clausemark this is. */
export const VERSION: string = about.version;
