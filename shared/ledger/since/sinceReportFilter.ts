import type { Position } from "../entries/position.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";

/** What a report may contain. The gate of an export makes one for its audience. */
export interface SinceReportFilter {
  /** Whether an entry may be mentioned at all. */
  readonly mayMention: (entry: Thread | Position | Proposal) => boolean;
  /** Whether it may be told that something happened to an entry in the time of the report. */
  readonly mayDate: (entry: Thread | Position | Proposal) => boolean;
  /** Whether it may be told to whom notes are assigned. */
  readonly assignments: boolean;
  /** Whether it may be told whom to talk to. */
  readonly talk: boolean;
}

/** Lets everything through: for members, who see it in the window anyway. */
export const UNRESTRICTED_SINCE_FILTER: SinceReportFilter = {
  mayMention: () => true,
  mayDate: () => true,
  assignments: true,
  talk: true,
};

/** For whom assignments are told: a member, or everybody with a role. */
export type SinceReportRecipient = { readonly member: MemberId } | { readonly role: Role };
