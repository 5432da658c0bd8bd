import { defineRule } from "../rule.ts";

/** Faults in a text's references to itself. */
export const referenceRules = [
  defineRule({ id: "dangling-reference", search: { kind: "dangling" }, rights: [] }),
] as const;
