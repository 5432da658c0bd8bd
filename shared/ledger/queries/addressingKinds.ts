/** How a record addresses a member: it answers their note, mentions them, or assigns them a note. */
export const ADDRESSING_KINDS = ["reply", "mention", "assignment"] as const;
export type AddressingKind = (typeof ADDRESSING_KINDS)[number];
