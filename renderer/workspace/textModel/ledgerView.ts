import { signal, type Signal } from "@preact/signals-core";
import type { LedgerChange } from "#shared/ledger/ledger.ts";
import type { OpenText } from "./notesView.ts";

/**
 * What the ledger has of one kind about one text. It is found anew where a change touches that kind, or which readings
 * are one text; `find` is told what was found before, so that what nothing changed may stay the same object.
 */
export class LedgerView<T> {
  readonly all: Signal<T>;
  readonly text: OpenText;
  readonly #kind: string;
  readonly #find: (before: T | null) => T;

  constructor(text: OpenText, kind: "position" | "status" | "origin", find: (before: T | null) => T) {
    this.text = text;
    this.#kind = kind;
    this.#find = find;
    this.all = signal(find(null));
  }

  /** Takes in what has changed in the ledger. */
  applyChange({ changed }: LedgerChange): void {
    const heads = [this.#kind, "document", "edition"].map((kind) => `${kind}/`);
    if ([...changed].some((subject) => heads.some((head) => subject.startsWith(head))))
      this.all.value = this.#find(this.all.value);
  }
}
