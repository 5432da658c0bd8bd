import type { ControlRecord } from "#shared/members/recordSet.ts";
import type { DeviceId, Envelope, RecordKey } from "#shared/records/envelope.ts";
import type { Format2BeginBody } from "#shared/records/kinds/format2Begin.ts";
import type { MembershipChangeBody, NewDossierKey } from "#shared/records/kinds/membershipChange.ts";
import type { HandoverConfirmationBody } from "#shared/records/kinds/handoverConfirmation.ts";
import type { DossierBody } from "#shared/records/kinds/dossier.ts";
import type { HandoverBody } from "#shared/records/kinds/handover.ts";
import type { JoinBody } from "#shared/records/kinds/join.ts";
import type { RosterBody, SharedDossierKey } from "#shared/records/kinds/roster.ts";

/** Who really signed a record, which nothing but the checks may ask: a thief signs with somebody else's key. */
export type Actor = "honest" | "thief";

/** A note, as far as membership is concerned: some records only leads may write. */
export interface NoteBody {
  readonly isForLeads: boolean;
}

type Signed<K extends string, B> = ControlRecord<B> & { readonly kind: K; readonly actor: Actor };

export type HistoryRecord =
  | Signed<"dossier", DossierBody>
  | Signed<"roster", RosterBody>
  | Signed<"begin", Format2BeginBody>
  | Signed<"change", MembershipChangeBody>
  | Signed<"handover", HandoverBody>
  | Signed<"confirm", HandoverConfirmationBody>
  | Signed<"join", JoinBody>
  | Signed<"note", NoteBody>;

export type HistoryRecordKind = HistoryRecord["kind"];
export type RecordOf<K extends HistoryRecordKind> = Extract<HistoryRecord, { readonly kind: K }>;

/** A record's place: who signed it, when, after what, and with which dossier key it is sealed. */
export interface Signing {
  readonly key: RecordKey;
  readonly device: DeviceId;
  readonly seq: number;
  readonly prev: RecordKey | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly after?: readonly RecordKey[];
  readonly dossierKey?: string;
  readonly actor: Actor;
}

/** Creates a record without cryptography: ids and keys are readable words. */
export function createRecord<K extends HistoryRecordKind>(
  kind: K,
  body: RecordOf<K>["body"],
  { key, device, seq, prev, at, after, dossierKey, actor }: Signing,
): RecordOf<K> {
  const record: Envelope = {
    v: 1,
    type: kind === "note" ? "annotation" : kind,
    device,
    seq,
    prev,
    at: new Date(at).toISOString(),
    body: null,
    sig: "",
    ...(after && { after: [...after] }),
    ...(dossierKey !== undefined && { key: dossierKey }),
  };
  return { kind, key, text: "", record, body, actor } as unknown as RecordOf<K>;
}

/** The recipient of dossier keys that belongs to a device, an invitation or a sheet. */
export function recipientOf(id: string): string {
  return `to:${id}`;
}

/** Creates a dossier key that is sealed to recipients, and under which older keys are sealed. */
export function createDossierKey(
  id: string,
  recipients: Iterable<string>,
  older: readonly string[] = [],
): NewDossierKey {
  return {
    id,
    to: [...new Set(recipients)],
    sealed: "",
    older: older.map((each) => ({ id: each, sealed: "" })),
  };
}

/** Returns a dossier key as a roster of format 1 seals it to recipients, and the key before it. */
export function createRosterDossierKey(id: string, recipients: readonly string[], older?: string): SharedDossierKey {
  const { to, older: sealed } = createDossierKey(id, recipients, older === undefined ? [] : [older]);
  const [previous] = sealed;
  return { id, to: to.map((recipient) => ({ recipient, sealed: "" })), ...(previous && { older: previous }) };
}

/** A change that says nothing, to be filled. */
export function emptyChange(base: RecordKey): MembershipChangeBody {
  return { base, adds: [], cuts: [], roles: [], opens: [], closes: [], closed: [], hands: [] };
}
