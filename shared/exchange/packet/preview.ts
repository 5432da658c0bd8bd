import { compare } from "#shared/base/order.ts";
import type { Hash } from "#shared/base/hash.ts";
import { printedAddress } from "#shared/ledger/addressed.ts";
import { isHidden } from "#shared/ledger/blind.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { threads } from "#shared/ledger/projections.ts";
import type { Filed } from "#shared/ledger/shelf.ts";
import type { Opened } from "#shared/records/door.ts";
import { isControl, type DeviceId, type MemberId, type RecordKey } from "#shared/records/envelope.ts";
import type { Mention } from "#shared/records/kinds/annotation.ts";
import { isKindName, type KindName } from "#shared/records/kinds/index.ts";
import type { RefusedLine } from "../dossier/read.ts";

/** The longest piece of what somebody wrote that a list shows, in UTF-16 units. */
const LONGEST = 160;

/** A record that a file would bring, as a person looks at it before it is taken in. */
export interface Arriving {
  readonly key: RecordKey;
  /** What kind of record it is; `newer` where it cannot be read without a newer Clausemark. */
  readonly type: KindName | "newer";
  /** Null where nobody here knows whose device it is. */
  readonly member: MemberId | null;
  /** His name as the file has it; "" where there is none. */
  readonly name: string;
  readonly device: DeviceId;
  readonly at: string;
  /** Whether it is the first of its thing, a later version, or takes it back. */
  readonly way: "new" | "changed" | "taken-back";
  /** The printed address of the provision that it is about, or "". */
  readonly where: string;
  /** The beginning of what it says, in its author's words, or "". */
  readonly words: string;
  /** It answers this member's note, or else names him or gives him a note to see to. */
  readonly toMe: "reply" | "named" | null;
  /** What would become of it, and why where it would not count. */
  readonly is: "counts" | "waits" | "refused";
  readonly code: string;
}

/** What a file would bring: to be looked at before anything is merged. */
export interface Preview {
  /** What people said and is not here yet: what speaks to this member first, then by time. */
  readonly rows: readonly Arriving[];
  /** Of these, how many would count, how many of them answer or name this member, how many would wait or be refused. */
  readonly fresh: number;
  readonly replies: number;
  readonly named: number;
  readonly waiting: number;
  readonly refused: number;
  /** The lines that do not hold at all. */
  readonly damaged: readonly RefusedLine[];
  /** New records of the dossier's own: lists of members, receipts, erasures. */
  readonly upkeep: number;
  /** Records that are here without their words, which the file has. */
  readonly bodies: number;
  /** Records that are here already. */
  readonly known: number;
}

/** What records from a file would bring to a ledger and a member. Changes nothing: it is judged and read in a copy. */
export function preview(
  ledger: Ledger,
  file: { readonly records: readonly Opened[]; readonly refused: readonly RefusedLine[] },
  me: MemberId | undefined,
): Preview {
  const after = new Ledger(ledger.dossier);
  after.viewAs(() => me);
  after.add([...ledger.set.byKey.values()]);
  after.add(file.records);
  const keys = new Set(file.records.map(({ key }) => key));
  const fresh = [...keys].filter((key) => !ledger.record(key));
  const rows = fresh.filter((key) => !isUpkeep(after.record(key)!)).map((key) => rowOf(after, key, me));
  const erased = after.erased();
  const lacked = file.records.filter(({ key, clear }) => clear && !erased.has(key) && isBare(ledger.record(key)));
  return {
    rows: rows.sort((a, b) => rank(a) - rank(b) || compare(a.at, b.at) || compare(a.key, b.key)),
    fresh: rows.filter((row) => row.is === "counts").length,
    replies: rows.filter((row) => row.is === "counts" && row.toMe === "reply").length,
    named: rows.filter((row) => row.is === "counts" && row.toMe === "named").length,
    waiting: rows.filter((row) => row.is === "waits").length,
    refused: rows.filter((row) => row.is === "refused").length + file.refused.length,
    damaged: file.refused,
    upkeep: fresh.length - rows.length,
    bodies: new Set(lacked.map(({ key }) => key)).size,
    known: keys.size - fresh.length,
  };
}

/** Whether a preview has nothing to show or to merge. */
export function bringsNothing({ rows, upkeep, bodies, damaged }: Preview): boolean {
  return rows.length + upkeep + bodies + damaged.length === 0;
}

function isUpkeep({ record: { type } }: Opened): boolean {
  return isControl(type) || type === "receipt";
}

/** Whether the words of a record that is here are missing, or sealed with a key that is. */
function isBare(opened: Opened | undefined): boolean {
  return opened?.state === "missing" || opened?.state === "locked";
}

/** What bodies of the many kinds have in common, where they have it. */
interface Speaking {
  readonly anchor?: { readonly draft: Hash; readonly provision: string };
  readonly at?: { readonly draft: Hash; readonly provision: string } | string;
  readonly annotation?: RecordKey;
  readonly draft?: Hash | object;
  readonly provision?: string;
  readonly mentions?: readonly Mention[];
  readonly member?: MemberId;
  readonly wording?: { readonly new: string };
  readonly delegation?: { readonly name: string };
  readonly comment?: string;
  readonly text?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly words?: string;
  readonly title?: string;
  readonly symbol?: string;
  readonly name?: string;
}

function rowOf(after: Ledger, key: RecordKey, me: MemberId | undefined): Arriving {
  const opened = after.record(key)!;
  const verdict = after.judgement.verdict(opened);
  const { record } = opened;
  const body = (opened.state === "open" ? opened.body : {}) as Speaking;
  const member = verdict.is === "counts" ? verdict.author.member : (after.memberOf(record.device)?.id ?? null);
  return {
    key,
    type: opened.state !== "newer" && isKindName(record.type) ? record.type : "newer",
    member,
    name: after.member(member ?? "")?.name ?? "",
    device: record.device,
    at: record.at,
    way: record.body === null ? "taken-back" : record.after ? "changed" : "new",
    where: whereOf(after, body),
    words: isVeiled(after, record.type, body) ? "" : wordsOf(body).slice(0, LONGEST),
    toMe: me === undefined || member === me ? null : speaksTo(after, record.type, body, me),
    ...fateOf({ opened, verdict }),
  };
}

function fateOf({ opened, verdict }: Filed): Pick<Arriving, "is" | "code"> {
  if (verdict.is === "waits") return { is: "waits", code: verdict.code };
  if (verdict.is === "aside") return { is: "refused", code: verdict.code };
  return opened.state === "malformed" ? { is: "refused", code: "body.malformed" } : { is: "counts", code: "" };
}

function whereOf(after: Ledger, body: Speaking): string {
  const thread = body.annotation && after.get(threads, body.annotation);
  const place = body.anchor ?? (thread && thread.annotation.anchor) ?? placeIn(body);
  if (!place) return "";
  const address = after.draft(place.draft)?.provisions.find(({ eId }) => eId === place.provision)?.address;
  return address === undefined ? "" : printedAddress(after, place.draft, address);
}

/** Whether a blind round hides why a level was agreed on. */
function isVeiled(after: Ledger, type: string, { annotation = "" }: Speaking): boolean {
  const thread = after.get(threads, annotation);
  return type === "agreed" && thread !== undefined && isHidden(thread);
}

function placeIn({ at, draft, provision }: Speaking): { draft: Hash; provision: string } | undefined {
  if (typeof at === "object") return at;
  return typeof draft === "string" && provision !== undefined ? { draft, provision } : undefined;
}

function wordsOf(body: Speaking): string {
  const said = [body.delegation?.name, body.wording?.new, body.comment, body.text, body.reason, body.note];
  const named = [body.title, body.symbol, body.name, body.words];
  return [...said, ...named].find((text) => text !== undefined && text !== "") ?? "";
}

function speaksTo(
  after: Ledger,
  type: string,
  { annotation, mentions, member }: Speaking,
  me: MemberId,
): Arriving["toMe"] {
  if (type === "reply" && annotation !== undefined && after.get(threads, annotation)?.author === me) return "reply";
  return mentions?.some((each) => each.member === me) || (type === "assignment" && member === me) ? "named" : null;
}

function rank({ toMe }: Arriving): number {
  return [null, "named", "reply"].indexOf(toMe) * -1;
}
