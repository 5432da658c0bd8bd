import { defineRule } from "../rule.ts";

/** What a text says of itself. */
export const referenceRules = [
  defineRule({ id: "dangling-reference", search: { kind: "dangling" }, rights: [] }),
] as const;
