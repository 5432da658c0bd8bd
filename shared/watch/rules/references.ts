import { rule } from "../rule.ts";

/** What a text says of itself. */
export const ofItself = [rule({ id: "dangling-reference", search: { is: "dangling" }, rights: [] })] as const;
