import { signal, type Signal } from "@preact/signals-core";
import type { LedgerChange } from "#shared/ledger/ledger.ts";
import type { OpenedText } from "./notesOnText.ts";

/**
 * What the ledger has of one kind on one text. It is found again if a change affects that kind, or which readings are
 * one text. `find` gets the previous result, so that unchanged parts can stay the same objects.
 */
export class LedgerEntriesOnText<T> {
  readonly all: Signal<T>;
  readonly text: OpenedText;
  readonly #kind: string;
  readonly #find: (before: T | null) => T;

  constructor(text: OpenedText, kind: "position" | "status" | "origin", find: (before: T | null) => T) {
    this.text = text;
    this.#kind = kind;
    this.#find = find;
    this.all = signal(find(null));
  }

  /** Applies a change of the ledger. */
  applyChange({ changed }: LedgerChange): void {
    const heads = [this.#kind, "document", "edition"].map((kind) => `${kind}/`);
    if ([...changed].some((subject) => heads.some((head) => subject.startsWith(head))))
      this.all.value = this.#find(this.all.value);
  }
}
