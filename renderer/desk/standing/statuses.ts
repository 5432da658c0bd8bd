import { subtreeEnd, type Draft } from "../../../shared/draft/draft.ts";
import { agreedWord, type ProvisionStatus } from "../../../shared/ledger/entries/status.ts";
import type { Change, Ledger } from "../../../shared/ledger/ledger.ts";
import { statusesOn } from "../../../shared/ledger/statuses.ts";
import type { StatusWord } from "../../../shared/records/kinds/status.ts";
import { Variable } from "../base/cell.ts";
import type { Text } from "./notes.ts";

/** A provision's status on the text that is open. */
export interface StandingStatus {
  readonly provision: number;
  /** Null where leads who did not know of each other say different things. */
  readonly word: StatusWord | null;
  /** Where it was said: one entry, or several where texts that are treated as one have one each; maybe of an earlier text. */
  readonly entries: readonly ProvisionStatus[];
}

/** The statuses of one text's provisions, by their index. */
export class Statuses {
  readonly all: Variable<ReadonlyMap<number, StandingStatus>>;
  readonly text: Text;
  readonly #ledger: Ledger;

  constructor(ledger: Ledger, text: Text) {
    this.#ledger = ledger;
    this.text = text;
    this.all = new Variable(this.#placed());
  }

  /** Takes in what has changed in the ledger. */
  follow({ changed }: Change): void {
    if ([...changed].some((subject) => /^(?:status|document|edition)\//.test(subject))) this.all.set(this.#placed());
  }

  #placed(): ReadonlyMap<number, StandingStatus> {
    const entries = statusesOn(this.#ledger, this.text.id);
    return new Map([...entries].map(([provision, list]) => [provision, standing(provision, list)]));
  }
}

function standing(provision: number, entries: readonly ProvisionStatus[]): StandingStatus {
  const words = new Set(entries.map(agreedWord));
  return { provision, word: words.size === 1 ? [...words][0]! : null, entries };
}

/** What is said beneath a provision, in reading order, without what is said of itself. */
export function beneath(
  draft: Draft,
  statuses: ReadonlyMap<number, StandingStatus>,
  index: number,
): readonly StandingStatus[] {
  const end = subtreeEnd(draft, index);
  return [...statuses.values()]
    .filter(({ provision }) => provision > index && provision < end)
    .sort((a, b) => a.provision - b.provision);
}
