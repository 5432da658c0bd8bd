import { utf8 } from "#shared/base/bytes.ts";
import type { ValidRecord } from "#shared/records/validator.ts";
import { readRecordType } from "#shared/records/envelope.ts";
import type { EraseBody } from "#shared/records/kinds/erase.ts";
import type { HubDossier } from "../log/hubDossier.ts";
import type { UpdateReading } from "./readUpdate.ts";
import type { QuotaReserve } from "./storageQuota.ts";

/** How far it goes beyond a limit for what must not wait: half as far for members as for the administrator. */
const RESERVE: Readonly<Record<"member" | "administrator", QuotaReserve>> = {
  member: { dossier: { share: 0.05, least: 2e6 }, hub: { share: 0.01, least: 125e3, part: 0.5 } },
  administrator: { dossier: { share: 0.1, least: 4e6 }, hub: { share: 0.02, least: 250e3, part: 1 } },
};

/** Bytes that may come with what must not wait: it may have been written after something else. */
const BESIDE = 100e3;

/** Kinds that must not wait for room: they take something away, or decide who belongs to the team. */
const PRESSING: ReadonlySet<string> = new Set(["erase", "roster", "join"]);

/** How far beyond a limit an update of so many bytes may go; null for not at all. */
export function findReserve(
  dossier: HubDossier,
  speaker: { readonly member: string },
  { records, bodies }: UpdateReading,
  bytes: number,
): QuotaReserve | null {
  // A dossier that is published has as much room as is left, and no more.
  if (!dossier.isPublished) return null;
  const pressing = [...records].filter(([, text]) => isPressing(text));
  const own = pressing.reduce((sum, [key, text]) => sum + utf8(text).length + (bodies.get(key)?.length ?? 0), 0);
  // An entry has its key and its place beside it, which take less than what it says.
  if (pressing.length === 0 || bytes > 2 * own + BESIDE) return null;
  return isAdministrator(dossier, speaker) ? RESERVE.administrator : RESERVE.member;
}

/** Whether records that were just added to a dossier are a reason to go beyond a limit: an erasure is one where it takes something away. */
export function justifiesReserve({ judgement, doc }: HubDossier, records: readonly ValidRecord[]): boolean {
  const stored = doc?.getMap("bodies");
  return records.some((each) => {
    const { type } = each.record;
    if (type !== "erase") return PRESSING.has(type);
    const target = (each.body as EraseBody | undefined)?.target;
    return target !== undefined && judgement.verdict(each).kind === "counts" && stored?.has(target) === true;
  });
}

export function isAdministrator({ judgement }: HubDossier, { member }: { readonly member: string }): boolean {
  const device = judgement.roster?.body.administrator;
  return device !== undefined && judgement.memberOf(device) === member;
}

const isPressing = (text: string): boolean => PRESSING.has(readRecordType(text));
