import { defineWatchRule } from "../watchRule.ts";

/** Faults in a text's references to itself. */
export const referenceRules = [
  defineWatchRule({ id: "dangling-reference", search: { kind: "dangling" }, rights: [] }),
] as const;
