import { encodeUtf8 } from "#shared/base/bytes.ts";
import type { ValidRecord } from "#shared/records/validator.ts";
import { readRecordType } from "#shared/records/envelope.ts";
import type { EraseBody } from "#shared/records/kinds/erase.ts";
import type { HubDossier } from "../log/hubDossier.ts";
import type { UpdateEffect } from "./readUpdateEffect.ts";
import type { AllowedQuotaExcess } from "./storageQuota.ts";

/** How far urgent records may exceed a limit: half as far for members as for the administrator. */
const RESERVE: Readonly<Record<"member" | "administrator", AllowedQuotaExcess>> = {
  member: { dossier: { share: 0.05, least: 2e6 }, hub: { share: 0.01, least: 125e3, part: 0.5 } },
  administrator: { dossier: { share: 0.1, least: 4e6 }, hub: { share: 0.02, least: 250e3, part: 1 } },
};

/** Bytes that may accompany urgent records, which may build on something else. */
const BESIDE = 100e3;

/** Record types that must not wait for room: they remove something, or decide who belongs to the team. */
const URGENT: ReadonlySet<string> = new Set([
  "erase",
  "put-away",
  "roster",
  "begin",
  "change",
  "handover",
  "confirm",
  "join",
]);

/** Returns how far an update of this many bytes may exceed a limit; null for not at all. */
export function findAllowedQuotaExcess(
  dossier: HubDossier,
  speaker: { readonly member: string },
  { records, bodies }: UpdateEffect,
  bytes: number,
): AllowedQuotaExcess | null {
  // A dossier that is just being published gets only the room that is left.
  if (!dossier.isPublished) return null;
  const urgent = [...records].filter(([, text]) => isUrgent(text));
  const own = urgent.reduce((sum, [key, text]) => sum + encodeUtf8(text).length + (bodies.get(key)?.length ?? 0), 0);
  // The key and position of an entry take less room than its value.
  if (urgent.length === 0 || bytes > 2 * own + BESIDE) return null;
  return isAdministrator(dossier, speaker) ? RESERVE.administrator : RESERVE.member;
}

/** Returns whether newly added records justify exceeding a limit. An erasure does if it removes something. */
export function canRecordsExceedQuota({ records, doc }: HubDossier, added: readonly ValidRecord[]): boolean {
  const stored = doc?.getMap("bodies");
  return added.some((each) => {
    const { type } = each.record;
    if (type !== "erase") return URGENT.has(type);
    const target = (each.body as EraseBody | undefined)?.target;
    return target !== undefined && records.judgement.verdict(each).kind === "counts" && stored?.has(target) === true;
  });
}

export function isAdministrator({ records }: HubDossier, { member }: { readonly member: string }): boolean {
  const { judgement } = records;
  return [...(judgement.team?.administrators ?? [])].some((device) => judgement.memberOf(device) === member);
}

const isUrgent = (text: string): boolean => URGENT.has(readRecordType(text));
