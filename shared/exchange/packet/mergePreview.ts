import { compareValues } from "#shared/base/compareValues.ts";
import type { Hash } from "#shared/base/hash.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import type { AddressingKind } from "#shared/ledger/queries/addressingKinds.ts";
import { addressingKindOf, type AddressingFields } from "#shared/ledger/queries/recordsAddressedToMember.ts";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import { hasRatingsHiddenByBlindRound } from "#shared/ledger/store/blindRedaction.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { JudgedRecord } from "#shared/ledger/store/recordIndex.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { isControlRecordType, type DeviceId, type MemberId, type RecordKey } from "#shared/records/envelope.ts";
import { isRecordKindName, type RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import type { InvalidRecordLine } from "../dossier/read.ts";

/** The longest excerpt of an author's words in a list, in UTF-16 units. */
const LONGEST = 160;

/** A record that a file would add, as the user sees it before merging. */
export interface MergePreviewRow {
  readonly key: RecordKey;
  /** The kind of record; `newer` if only a newer Clausemark can read it. */
  readonly type: RecordKindName | "newer";
  /** Null if nobody here knows whose device it is. */
  readonly member: MemberId | null;
  /** The member's name, as the file has it; "" if there is none. */
  readonly name: string;
  readonly device: DeviceId;
  readonly at: string;
  /** Whether it is the first record of its entry, a later version, or retracts it. */
  readonly change: "new" | "changed" | "taken-back";
  /** The printed address of the provision it is about, or "". */
  readonly address: string;
  /** The beginning of its words, as the author wrote them, or "". */
  readonly words: string;
  /** `reply` if it answers this member's note; `named` if it mentions this member or assigns them a note. */
  readonly toMe: "reply" | "named" | null;
  /** What would become of it. `code` is the reason if it would not count. */
  readonly outcome: "counts" | "waits" | "refused";
  readonly code: string;
}

/** What a file would add, to be reviewed before anything is merged. */
export interface MergePreview {
  /** Members' records that are not here yet: those that address this member first, otherwise by time. */
  readonly rows: readonly MergePreviewRow[];
  /** How many rows would count, how many of those answer or name this member, and how many would wait or be refused. */
  readonly fresh: number;
  readonly replies: number;
  readonly named: number;
  readonly waiting: number;
  readonly refused: number;
  /** The invalid lines. */
  readonly damaged: readonly InvalidRecordLine[];
  /** New records about the dossier itself: rosters, receipts, erasures. */
  readonly upkeep: number;
  /** Records that are here without their bodies, which the file has. */
  readonly bodies: number;
  /** Records that are here already. */
  readonly known: number;
}

/**
 * Previews what the records of a file would add to a ledger for a member. Judges and reads them in a copy; changes
 * nothing.
 */
export function previewMerge(
  ledger: Ledger,
  file: { readonly records: readonly OpenedRecord[]; readonly refused: readonly InvalidRecordLine[] },
  me: MemberId | undefined,
): MergePreview {
  const after = new Ledger(ledger.dossier);
  after.viewAs(() => me);
  after.add([...ledger.recordSet.byKey.values()]);
  after.add(file.records);
  const keys = new Set(file.records.map(({ key }) => key));
  const newKeys = [...keys].filter((key) => !ledger.record(key));
  const rows = newKeys.filter((key) => !isUpkeep(after.record(key)!)).map((key) => rowOf(after, key, me));
  const erased = after.erasedKeys();
  const lacked = file.records.filter(({ key, clear }) => clear && !erased.has(key) && isBare(ledger.record(key)));
  return {
    rows: rows.sort((a, b) => rank(a) - rank(b) || compareValues(a.at, b.at) || compareValues(a.key, b.key)),
    fresh: rows.filter((row) => row.outcome === "counts").length,
    replies: rows.filter((row) => row.outcome === "counts" && row.toMe === "reply").length,
    named: rows.filter((row) => row.outcome === "counts" && row.toMe === "named").length,
    waiting: rows.filter((row) => row.outcome === "waits").length,
    refused: rows.filter((row) => row.outcome === "refused").length + file.refused.length,
    damaged: file.refused,
    upkeep: newKeys.length - rows.length,
    bodies: new Set(lacked.map(({ key }) => key)).size,
    known: keys.size - newKeys.length,
  };
}

/** Whether a preview has nothing to show or to merge. */
export function isEmptyMergePreview({ rows, upkeep, bodies, damaged }: MergePreview): boolean {
  return rows.length + upkeep + bodies + damaged.length === 0;
}

function isUpkeep({ record: { type } }: OpenedRecord): boolean {
  return isControlRecordType(type) || type === "receipt";
}

/** Whether the body of a record that is here is missing, or sealed with a missing key. */
function isBare(opened: OpenedRecord | undefined): boolean {
  return opened?.state === "missing" || opened?.state === "locked";
}

/** The fields that bodies of several kinds have in common, if they have them. */
interface BodyFields extends AddressingFields {
  readonly anchor?: { readonly draft: Hash; readonly provision: string };
  readonly at?: { readonly draft: Hash; readonly provision: string } | string;
  readonly draft?: Hash | object;
  readonly provision?: string;
  readonly wording?: { readonly new: string };
  readonly delegation?: { readonly name: string };
  readonly comment?: string;
  readonly description?: string;
  readonly text?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly words?: string;
  readonly title?: string;
  readonly symbol?: string;
  readonly name?: string;
}

function rowOf(after: Ledger, key: RecordKey, me: MemberId | undefined): MergePreviewRow {
  const opened = after.record(key)!;
  const verdict = after.judgement.verdict(opened);
  const { record } = opened;
  const body = (opened.state === "open" ? opened.body : {}) as BodyFields;
  const member = verdict.kind === "counts" ? verdict.author.member : (after.memberOf(record.device)?.id ?? null);
  return {
    key,
    type: opened.state !== "newer" && isRecordKindName(record.type) ? record.type : "newer",
    member,
    name: after.member(member ?? "")?.name ?? "",
    device: record.device,
    at: record.at,
    change: opened.state === "retraction" ? "taken-back" : record.after ? "changed" : "new",
    address: whereOf(after, body),
    words: isVeiled(after, record.type, body) ? "" : wordsOf(body).slice(0, LONGEST),
    toMe: me === undefined || member === me ? null : toMeOf(addressingKindOf(after, record.type, body, me)),
    ...fateOf({ opened, verdict }),
  };
}

function fateOf({ opened, verdict }: JudgedRecord): Pick<MergePreviewRow, "outcome" | "code"> {
  if (verdict.kind === "waits") return { outcome: "waits", code: verdict.code };
  if (verdict.kind === "aside") return { outcome: "refused", code: verdict.code };
  return opened.state === "malformed"
    ? { outcome: "refused", code: "body.malformed" }
    : { outcome: "counts", code: "" };
}

function whereOf(after: Ledger, body: BodyFields): string {
  const thread = body.annotation && after.get(threadProjection, body.annotation);
  const place = body.anchor ?? (thread && thread.annotation.anchor) ?? placeIn(body);
  if (!place) return "";
  const address = after.draft(place.draft)?.provisions.find(({ eId }) => eId === place.provision)?.address;
  return address === undefined ? "" : addressWithDocumentName(after, place.draft, address);
}

/** Whether a blind round hides why a level was agreed on. */
function isVeiled(after: Ledger, type: string, { annotation = "" }: BodyFields): boolean {
  const thread = after.get(threadProjection, annotation);
  return type === "agreed" && thread !== undefined && hasRatingsHiddenByBlindRound(thread);
}

function placeIn({ at, draft, provision }: BodyFields): { draft: Hash; provision: string } | undefined {
  if (typeof at === "object") return at;
  return typeof draft === "string" && provision !== undefined ? { draft, provision } : undefined;
}

function wordsOf(body: BodyFields): string {
  const texts = [
    body.delegation && localisedDelegationName(body.delegation),
    body.wording?.new,
    body.comment,
    body.text,
    body.reason,
    body.note,
    body.description,
  ];
  const named = [body.title, body.symbol, body.name, body.words];
  return [...texts, ...named].find((text) => text !== undefined && text !== "") ?? "";
}

function toMeOf(kind: AddressingKind | null): MergePreviewRow["toMe"] {
  return kind === "mention" || kind === "assignment" ? "named" : kind;
}

function rank({ toMe }: MergePreviewRow): number {
  return [null, "named", "reply"].indexOf(toMe) * -1;
}
