import type { Position, ProvisionPositions, Stand } from "../../../shared/ledger/entries/position.ts";
import type { Ledger } from "../../../shared/ledger/ledger.ts";
import type { Text } from "./notes.ts";
import { OfText } from "./ofText.ts";
import { onProvisions } from "./onProvisions.ts";

/** What delegations hold of a provision of the text that is open. */
export interface Held {
  readonly provision: number;
  /** Where it was noted: one entry, or several where other texts have one each. */
  readonly entries: readonly ProvisionPositions[];
  readonly stands: readonly Stand[];
}

/** What is held of one text's provisions, by their index. Everything of it that nothing changed is the same object. */
export class Holdings extends OfText<ReadonlyMap<number, Held>> {
  constructor(ledger: Ledger, text: Text) {
    super(text, "positions", (before) => {
      const entries = onProvisions(ledger, text, ledger.provisionPositions);
      return new Map([...entries].map(([index, list]) => [index, held(index, list, before?.get(index))]));
    });
  }
}

function held(provision: number, entries: readonly ProvisionPositions[], before: Held | undefined): Held {
  if (before?.entries.length === entries.length && entries.every((entry, i) => entry === before.entries[i]))
    return before;
  return { provision, entries, stands: entries.length === 1 ? entries[0]!.stands : joined(entries) };
}

/** The stands of several texts: of each delegation, what was heard last comes first. */
function joined(entries: readonly ProvisionPositions[]): readonly Stand[] {
  const stands = new Map<string, Stand>();
  for (const stand of entries.flatMap((entry) => entry.stands)) {
    const known = stands.get(stand.key);
    const positions = [...(known?.positions ?? []), ...stand.positions].sort(latestFirst);
    stands.set(stand.key, { key: stand.key, positions, conflict: stand.conflict || (known?.conflict ?? false) });
  }
  return [...stands.values()];
}

function latestFirst(a: Position, b: Position): number {
  return a.at === b.at ? 0 : a.at < b.at ? 1 : -1;
}
