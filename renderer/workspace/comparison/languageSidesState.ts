import { signal } from "@preact/signals-core";
import type { Hash } from "#shared/base/hash.ts";
import type { LanguageDifferenceKind } from "#shared/revise/languages/languageDifference.ts";

export type LanguageSideName = "from" | "to";

/** The user's position in two languages side by side. Each navigation creates a new object, even to the same place. */
export interface LanguageSidesPosition {
  readonly row: number;
  readonly side: LanguageSideName;
}

const START: LanguageSidesPosition = { row: 0, side: "from" };

/** The view state of two languages side by side: which texts, which differences, and the user's position. */
export class LanguageSidesState {
  /** The chosen texts; null for the open text and its next language version. */
  readonly chosenTexts = signal<{ readonly from: Hash; readonly to: Hash } | null>(null);
  /** The kind of difference that is listed; null for all. */
  readonly kind = signal<LanguageDifferenceKind | null>(null);
  readonly position = signal<LanguageSidesPosition>(START);

  choose(from: Hash, to: Hash): void {
    this.chosenTexts.value = { from, to };
    this.position.value = START;
  }

  reset(): void {
    this.chosenTexts.value = null;
    this.kind.value = null;
    this.position.value = START;
  }
}
