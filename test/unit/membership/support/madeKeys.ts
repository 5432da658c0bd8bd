import type { Membership } from "#shared/members/membership/membership.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { findOpenableKeys } from "./dossierKeys.ts";
import { recipientOf, type HistoryRecord } from "./historyRecords.ts";
import type { Machine } from "./machine.ts";

/** Somebody or something that was out when a key was made, and the records that had put it out. */
interface Excluded {
  readonly kind: "device" | "invitation" | "sheet";
  readonly id: string;
  readonly by: readonly RecordKey[];
}

/**
 * The keys that honest administrators made, each with who was out on their machine: at the end of a history none of
 * those opens it, whatever was handed on where, unless what had put them out has lost its effect.
 */
export class MadeKeys {
  readonly #keys: { readonly id: string; readonly machine: string; readonly excluded: readonly Excluded[] }[] = [];

  add(id: string, { name, membership }: Machine): void {
    this.#keys.push({ id, machine: name, excluded: findExcluded(membership) });
  }

  /** Returns what is wrong at the end, by all records that there are. */
  findFaults(records: ReadonlyMap<RecordKey, HistoryRecord>, atTheEnd: Membership): string[] {
    // Whoever has a key can tell it to anybody: only what honest people handed on is asked about.
    const honest = [...records.values()].filter(({ actor }) => actor === "honest");
    const provisional = new Set(atTheEnd.terms.filter((term) => term.isProvisional).map(({ base }) => base.key));
    const isProvisional = (key: RecordKey) => {
      const record = records.get(key);
      return provisional.has(record?.kind === "change" ? record.body.base : key);
    };
    const opened = new Map<string, ReadonlySet<string>>();
    const openedBy = (id: string) => {
      let keys = opened.get(id);
      if (!keys) opened.set(id, (keys = findOpenableKeys(new Set([recipientOf(id)]), honest)));
      return keys;
    };
    return this.#keys.flatMap(({ id, machine, excluded }) =>
      excluded
        // A cut by a provisional term may have had no say.
        .filter((each) => !each.by.some(isProvisional) && isStillOut(each, atTheEnd))
        .filter((each) => openedBy(each.id).has(id))
        .map((each) => `${each.id} was out on ${machine}, which made ${id}, and opens it`),
    );
  }
}

function findExcluded({ list, sheets }: Membership): Excluded[] {
  const cut = [...list.devices.values()].filter(({ cuts }) => cuts.length > 0);
  return [
    ...cut.map(({ device, cuts }) => ({ kind: "device" as const, id: device, by: cuts.map(({ by }) => by) })),
    ...[...list.closed].map(([id, by]) => ({ kind: "invitation" as const, id, by: [by] })),
    ...sheets.slice(0, -1).map(({ key }) => ({ kind: "sheet" as const, id: key, by: [] })),
  ];
}

/** Whether something that put it out still has effect. */
function isStillOut({ kind, id, by }: Excluded, { list, effects, sheets }: Membership): boolean {
  if (kind === "device") return list.devices.get(id)?.cuts.some((cut) => by.includes(cut.by)) ?? false;
  if (kind === "invitation") return list.closed.has(id) && by.every((key) => effects.get(key) === "counts");
  return sheets.slice(0, -1).some(({ key }) => key === id);
}
