import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { Format2BeginBody } from "#shared/records/kinds/format2Begin.ts";
import type { MembershipChangeBody, DeviceCut, LastRecord } from "#shared/records/kinds/membershipChange.ts";
import type { HandoverConfirmationBody } from "#shared/records/kinds/handoverConfirmation.ts";
import type { DossierBody, RecoverySheetPublicKeys } from "#shared/records/kinds/dossier.ts";
import type { HandoverBody } from "#shared/records/kinds/handover.ts";
import type { JoinBody } from "#shared/records/kinds/join.ts";
import type { RosterBody } from "#shared/records/kinds/roster.ts";
import type { ControlRecord } from "../recordSet.ts";
import type { DossierKeyShare } from "../roster/sharedDossierKeys.ts";

/** The records of a dossier that decide who is a member, in any order. */
export interface MembershipRecords {
  readonly first: ControlRecord<DossierBody> | null;
  /** In a dossier that began in format 1: its rosters, and the records that began format 2. */
  readonly rosters?: ReadonlyMap<RecordKey, ControlRecord<RosterBody>>;
  readonly begins?: ReadonlyMap<RecordKey, ControlRecord<Format2BeginBody>>;
  /** Returns the number of a record, if it is here. */
  readonly seqOf?: (key: RecordKey) => number | undefined;
  readonly handovers: ReadonlyMap<RecordKey, ControlRecord<HandoverBody>>;
  readonly changes: ReadonlyMap<RecordKey, ControlRecord<MembershipChangeBody>>;
  readonly confirmations: ReadonlyMap<RecordKey, ControlRecord<HandoverConfirmationBody>>;
  readonly joins: ReadonlyMap<RecordKey, ControlRecord<JoinBody>>;
}

/** Somebody in office; `from` is the last record before which the device has the role that it had. */
export interface Administrator {
  readonly device: DeviceId;
  readonly recipient: string;
  readonly member: DeviceId;
  readonly from: LastRecord | null;
}

/** What begins a term of office: the first record, or a handover. */
export interface AdministrationTermBase {
  readonly kind: "base";
  /** A `roster` is one of format 1 that the recovery sheet signed. */
  readonly origin: "first" | "handover" | "roster";
  readonly key: RecordKey;
  readonly after: readonly RecordKey[];
  /** The device or the sheet that signed it. */
  readonly signer: DeviceId;
  /** The base of the term before; null in the first record. */
  readonly previous: RecordKey | null;
  readonly administrators: readonly Administrator[];
  readonly cuts: readonly DeviceCut[];
  readonly ends: HandoverBody["ends"];
  readonly undo: readonly RecordKey[];
  /** The sheet that replaces the one before, or null. */
  readonly sheet: RecoverySheetPublicKeys | null;
  /** The dossier key that it makes; null in a roster of format 1 that keeps the one before. */
  readonly dossierKey: DossierKeyShare | null;
  /** What else a roster of format 1 changed in the list, and when. */
  readonly listing?: Pick<MembershipChangeRecord, "at" | "body">;
}

/** What a change says. A roster of format 1, which is read as one, seals a key to each recipient by itself. */
export type MembershipChangeContent = Omit<MembershipChangeBody, "key" | "hands"> & {
  readonly key?: DossierKeyShare | undefined;
  readonly hands: readonly DossierKeyShare[];
};

/** A change of the list, by somebody in office. */
export interface MembershipChangeRecord {
  readonly kind: "change";
  readonly key: RecordKey;
  readonly after: readonly RecordKey[];
  readonly signer: DeviceId;
  /** When its signer says it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly body: MembershipChangeContent;
  /** Whether it is a roster that stops earlier versions of the app. It says nothing, and nothing need be made upon it. */
  readonly closesFormat1?: boolean;
}

/** The beginning of format 2 in a dossier of format 1. */
export interface Format2Begin {
  readonly kind: "begin";
  readonly key: RecordKey;
  readonly after: readonly RecordKey[];
  readonly signer: DeviceId;
  /** The base of the term in which it is signed, and goes on. */
  readonly base: RecordKey;
}

/** Returns the base that a first record makes: its signer alone is in office. */
export function makeBaseFromFirstRecord({ key, record, body }: ControlRecord<DossierBody>): AdministrationTermBase {
  const { device } = record;
  return {
    kind: "base",
    origin: "first",
    key,
    after: [],
    signer: device,
    previous: null,
    administrators: [{ device, recipient: body.recipient, member: device, from: null }],
    cuts: [],
    ends: [],
    undo: [],
    sheet: body.recovery,
    dossierKey: body.keys[0]!,
  };
}

/** Returns the base that a handover makes. */
export function makeBaseFromHandover({ key, record, body }: ControlRecord<HandoverBody>): AdministrationTermBase {
  const { base, administrators, cuts, ends, undo, sheet = null, key: dossierKey } = body;
  const after = record.after ?? [];
  return {
    kind: "base",
    origin: "handover",
    key,
    after,
    signer: record.device,
    previous: base,
    administrators,
    cuts,
    ends,
    undo,
    sheet,
    dossierKey,
  };
}

/** Returns a beginning of format 2 with what the rules ask of it. */
export function toFormat2Begin({ key, record, body }: ControlRecord<Format2BeginBody>): Format2Begin {
  return { kind: "begin", key, after: record.after ?? [], signer: record.device, base: body.base };
}

/** Returns a change with what the rules ask of it. */
export function toMembershipChange({ key, record, body }: ControlRecord<MembershipChangeBody>): MembershipChangeRecord {
  return { kind: "change", key, after: record.after ?? [], signer: record.device, at: Date.parse(record.at), body };
}
