import type { RefusalCode } from "../base/result.ts";
import type { DeviceId, MemberId, RecordKey } from "../records/envelope.ts";
import type { RecoverySheetPublicKeys } from "../records/kinds/dossier.ts";
import type { RosterInvitation } from "../records/kinds/roster.ts";
import type { Role } from "../records/recordKind.ts";
import type { JudgeableRecord } from "../records/validator.ts";
import type { RoleSpanRecordVerdict } from "./roster/roleSpanRule.ts";
import type { DossierKeyShare } from "./roster/sharedDossierKeys.ts";
import type { UnadoptedJoin } from "./unadoptedJoins.ts";

/** A device that an administrator has listed. */
export interface TeamDevice {
  readonly device: DeviceId;
  readonly member: MemberId;
  /** Where dossier keys are sealed to. */
  readonly recipients: readonly string[];
  /** The role of its next record, or of its last one if it is cut. */
  readonly role: Role;
  /** Whether its next record would not count. */
  readonly isCut: boolean;
}

/** Who belongs to a dossier, by the records that count, in whichever format they are. */
export interface Team {
  /** The devices in office. */
  readonly administrators: ReadonlySet<DeviceId>;
  /** The recovery sheet in force. */
  readonly recovery: RecoverySheetPublicKeys;
  /** Every device that was listed, including those that are cut. */
  readonly devices: ReadonlyMap<DeviceId, TeamDevice>;
  /** Devices that joined and are not listed yet. */
  readonly joined: ReadonlyMap<DeviceId, UnadoptedJoin>;
  /** The open invitations, by key. */
  readonly invitations: ReadonlyMap<string, RosterInvitation>;
  /** The ids of the dossier keys that new records may be sealed with, the one to use first in front. */
  readonly keysInForce: readonly string[];
  /** Every share of a dossier key, so that records sealed under former keys stay readable. */
  readonly keyShares: readonly DossierKeyShare[];
  /**
   * Records about the team that had rivals, for example because an administrator's key was used in two places. In a
   * dossier of format 2: the handovers that were not followed and that the administrator's changes do not join yet.
   */
  readonly forks: readonly RecordKey[];
  /** Creates the rule that judges the records of a listed device. */
  createRule(device: DeviceId): (record: JudgeableRecord) => RoleSpanRecordVerdict;
  /** Judges a record about the team itself, such as a roster; `on` is what it waits for. */
  judgeTeamRecord(record: JudgeableRecord): TeamRecordVerdict;
  /**
   * Whether an erasure by a device counts as one of its time in office, though it is not in office now. `hasEnded` says
   * that the erasure is within a span of the device's records that is over.
   */
  erasedInOffice(device: DeviceId, hasEnded: boolean): boolean;
  /** Returns the records that show that a device was removed from the list, or null if it was not. */
  removalEvidenceOf(device: DeviceId): readonly RecordKey[] | null;
}

export type TeamRecordVerdict =
  | { readonly kind: "counts" }
  | { readonly kind: "waits"; readonly code: RefusalCode; readonly on: string }
  | { readonly kind: "aside"; readonly code: RefusalCode };

/** Returns the administrator to name where one is named: the first in office. */
export function administratorOf({ administrators }: Pick<Team, "administrators">): DeviceId {
  return [...administrators][0]!;
}
