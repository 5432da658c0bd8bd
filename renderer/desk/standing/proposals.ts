import { signal, type Signal } from "@preact/signals-core";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { LedgerChange, Ledger } from "#shared/ledger/ledger.ts";
import { applyToText, isValid } from "#shared/ledger/placement/appliedPositions.ts";
import { proposals } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Mine } from "./mine.ts";
import { beginning, byPoint, type Note, type Text } from "./notes.ts";
import type { Sieve } from "./sieve.ts";

/** Rival wording and where it stands in the text. The same object while neither changed. */
export interface Proposed {
  readonly id: RecordKey;
  readonly proposal: Proposal;
  /** What it means here: its own anchor, or as it was carried over from another reading of the text. */
  readonly anchor: Anchor;
  readonly place: ResolvedRange;
  readonly from: DraftPoint;
  /** Whether it was made on other words than those that are here. */
  readonly isEarlier: boolean;
}

/** What stands beside the text: a note, rival wording, or a private note. */
export type Standing = Note | Proposed | Mine;

/** The rival wordings on one text, in reading order; `shown` are those that the filter lets through. */
export class Proposals {
  readonly all: Signal<readonly Proposed[]>;
  readonly shown: Signal<readonly Proposed[]>;
  readonly text: Text;
  readonly #ledger: Ledger;
  readonly #sieve: Sieve;
  #byId: ReadonlyMap<RecordKey, Proposed> = new Map();
  readonly #end: () => void;

  constructor(ledger: Ledger, text: Text, sieve: Sieve) {
    this.#ledger = ledger;
    this.#sieve = sieve;
    this.text = text;
    this.all = signal(this.#placed());
    this.shown = signal(this.#filtered());
    this.#end = sieve.watch(() => (this.shown.value = this.#filtered()));
  }

  get(id: RecordKey): Proposed | undefined {
    return this.#byId.get(id);
  }

  /** Takes in what has changed in the ledger. */
  follow({ changed }: LedgerChange): void {
    const isAbout = (what: RegExp) => [...changed].some((subject) => what.test(subject));
    const anew = isAbout(/^(?:document|edition)\//);
    if (!anew && !isAbout(/^proposal\//)) return;
    if (anew) this.#byId = new Map();
    this.all.value = this.#placed();
    this.shown.value = this.#filtered();
  }

  close(): void {
    this.#end();
  }

  #placed(): readonly Proposed[] {
    const placed = this.#ledger
      .all(proposals)
      .map((each) => this.#place(each))
      .filter((each) => each !== null);
    this.#byId = new Map(placed.map((each) => [each.id, each]));
    return placed.sort((a, b) => byPoint(a.from, b.from));
  }

  #place(proposal: Proposal): Proposed | null {
    const { id } = proposal;
    const known = this.#byId.get(id);
    if (known?.proposal === proposal) return known;
    const { draft } = this.text;
    const applied = applyToText(this.#ledger, this.text.id, proposal);
    const anchor = applied?.anchor;
    const place = anchor && resolveAnchor(draft, anchor);
    if (!place) return null;
    return { id, proposal, anchor, place, from: beginning(draft, place, anchor.gap), isEarlier: !isValid(applied) };
  }

  #filtered(): readonly Proposed[] {
    return this.#sieve.isOpen ? this.all.value : this.all.value.filter((each) => this.#sieve.lets(each));
  }
}

/** Two rows in reading order as one, such as notes and rival wordings; of two at one place, the one of `first` first. */
export function inOrder(first: readonly Standing[], second: readonly Standing[]): readonly Standing[] {
  if (second.length === 0) return first;
  const row: Standing[] = [];
  let at = 0;
  for (const next of second) {
    while (at < first.length && byPoint(first[at]!.from, next.from) <= 0) row.push(first[at++]!);
    row.push(next);
  }
  return [...row, ...first.slice(at)];
}
