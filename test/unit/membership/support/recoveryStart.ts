import type { Membership } from "#shared/members/membership/membership.ts";
import type { HonestRecords } from "./honestRecords.ts";
import type { Team } from "./team.ts";

/** What a recovery starts from: everything is known to everybody. */
export interface Recovery {
  readonly team: Team;
  /** The membership by all records, before anything is done. */
  readonly before: Membership;
  readonly honest: HonestRecords;
}
