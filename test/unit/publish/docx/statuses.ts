import type { DisclosedStatus } from "#shared/ledger/disclosedEntries.ts";
import { DRAFT_ID } from "#test/unit/publish/briefing/sample.ts";

/** One status on a paragraph, and two in conflict on an article. */
export const STATUSES: readonly DisclosedStatus[] = [
  { draft: DRAFT_ID, provision: "art_2__para_2", words: ["agreed"] },
  { draft: DRAFT_ID, provision: "art_3", words: ["pending", "package"] },
];
