import { parseJson } from "../../shared/base/canonical.ts";
import type { RecordKey } from "../../shared/records/envelope.ts";
import type { HubDossier } from "../log/dossier.ts";
import { NOTHING, type Beyond } from "./room.ts";

/** How far it goes beyond a limit for what must not wait: half as far for members as for the administrator. */
const RESERVE: Readonly<Record<"member" | "administrator", Beyond>> = {
  member: { share: 0.05, least: 2e6 },
  administrator: { share: 0.1, least: 4e6 },
};

/** Kinds that must not wait for room: they take something away, or decide who belongs to the team. */
const PRESSING: ReadonlySet<unknown> = new Set(["erase", "roster", "join"]);

/** How far beyond a limit an update with these records may go. */
export function reserveFor(
  dossier: HubDossier,
  speaker: { readonly member: string },
  records: ReadonlyMap<RecordKey, string>,
): Beyond {
  // A dossier that is published has as much room as is left, and no more.
  if (!dossier.isPublished || ![...records.values()].some(isPressing)) return NOTHING;
  return isAdministrator(dossier, speaker) ? RESERVE.administrator : RESERVE.member;
}

export function isAdministrator({ judgement }: HubDossier, { member }: { readonly member: string }): boolean {
  const device = judgement.roster?.body.administrator;
  return device !== undefined && judgement.memberOf(device) === member;
}

const isPressing = (text: string): boolean => PRESSING.has((parseJson(text) as { type?: unknown } | null)?.type);
