import { signal, type Signal, type ReadonlySignal } from "@preact/signals-core";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { severityOf, type Severity } from "#shared/rights/severity.ts";
import { onChange } from "../base/signals.ts";
import type { Kept } from "../disk/kept.ts";
import type { MineWriting, Words } from "../words/writing.ts";
import { beginning, byPoint, type Text } from "./notes.ts";
import type { Sieve } from "./sieve.ts";

/** A note that was not said: it is kept on this machine, sealed, and goes into no record, file or packet. */
export interface PrivateNote {
  readonly id: string;
  readonly at: Anchor;
  readonly words: Words;
  /** When it was written first (ISO, UTC). */
  readonly written: string;
  /** Whether it is a new note for the team that was left before it was saved. */
  readonly unfinished?: true;
}

/** A private note and where it stands in the text. The same object while neither changed. */
export interface Mine {
  readonly id: string;
  readonly mine: PrivateNote;
  readonly severity: Severity;
  readonly anchor: Anchor;
  readonly place: ResolvedRange;
  readonly from: DraftPoint;
}

/** Where private notes are kept; nowhere in a dossier that one only reads. */
export type Keep = Signal<readonly PrivateNote[]> & Pick<Kept<readonly PrivateNote[]>, "flush">;

const NOWHERE: ReadonlySignal<readonly PrivateNote[]> = signal([]);

/** One's private notes on one text, in reading order; `shown` are those that the filter lets through. */
export class Mines {
  readonly shown: Signal<readonly Mine[]>;
  readonly #ledger: Ledger;
  readonly #text: Text;
  readonly #kept: ReadonlySignal<readonly PrivateNote[]>;
  readonly #sieve: Sieve;
  #byId: ReadonlyMap<string, Mine> = new Map();
  readonly #ends: readonly (() => void)[];

  constructor(ledger: Ledger, text: Text, kept: ReadonlySignal<readonly PrivateNote[]> | undefined, sieve: Sieve) {
    this.#ledger = ledger;
    this.#text = text;
    this.#kept = kept ?? NOWHERE;
    this.#sieve = sieve;
    this.#place();
    this.shown = signal(this.#filtered());
    const filtered = () => (this.shown.value = this.#filtered());
    const placed = () => {
      this.#place();
      filtered();
    };
    this.#ends = [onChange(this.#kept, placed), sieve.watch(filtered)];
  }

  get(id: string): Mine | undefined {
    return this.#byId.get(id);
  }

  get all(): readonly Mine[] {
    return [...this.#byId.values()];
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  #place(): void {
    const placed = this.#kept.value.map((mine) => this.#placeOne(mine)).filter((each) => each !== null);
    this.#byId = new Map(placed.map((each) => [each.id, each]));
  }

  #placeOne(mine: PrivateNote): Mine | null {
    const known = this.#byId.get(mine.id);
    if (known?.mine === mine) return known;
    const { id, draft } = this.#text;
    const anchor = findAnchor(this.#ledger, id, mine.at);
    const place = anchor && resolveAnchor(draft, anchor);
    if (!place) return null;
    const severity = severityOf(mine.words.assessment);
    return { id: mine.id, mine, severity, anchor, place, from: beginning(draft, place, anchor.gap) };
  }

  #filtered(): readonly Mine[] {
    const row = [...this.#byId.values()].filter((each) => this.#sieve.lets(each));
    return row.sort((a, b) => byPoint(a.from, b.from));
  }
}

/** Keeps what a form holds, at once; answers with the private note's id. */
export function keepMine(keep: Keep, writing: MineWriting): string {
  const { words } = writing;
  const id = writing.what === "mine" ? `private-${crypto.randomUUID()}` : writing.on;
  if (writing.what === "mine")
    keep.value = [...keep.value, { id, at: writing.at, words, written: new Date().toISOString() }];
  else keep.value = keep.value.map((each) => (each.id === id ? { ...each, words } : each));
  keep.flush();
  return id;
}

/** Keeps a new note that is not finished, at once; answers with its id. */
export function keepUnfinished(keep: Keep, { at, words }: Pick<PrivateNote, "at" | "words">): string {
  const id = `unfinished-${crypto.randomUUID()}`;
  putMine(keep, { id, at, words, written: new Date().toISOString(), unfinished: true });
  return id;
}

/** Keeps a private or unfinished note that is not kept yet, or was let go. */
export function putMine(keep: Keep, mine: PrivateNote): void {
  keep.value = [...keep.value.filter(({ id }) => id !== mine.id), mine];
  keep.flush();
}

/** Lets a private note go: it was said, or is not wanted any more. */
export function dropMine(keep: Keep, id: string): void {
  keep.value = keep.value.filter((each) => each.id !== id);
  keep.flush();
}
