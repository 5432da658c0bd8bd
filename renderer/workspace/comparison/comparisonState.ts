import { signal } from "@preact/signals-core";
import type { Hash } from "#shared/base/hash.ts";
import { leadingReadingOf, type CarriedNote, type TextPair } from "#shared/ledger/placement/carriedNotes.ts";
import { chainsOf, findTextChain } from "#shared/ledger/texts/textChains.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecordKey } from "#shared/records/envelope.ts";

/** Where one is in a comparison. A new object each time that one goes there, be it the same place. */
export interface ComparisonPosition {
  /** A row of the comparison. */
  readonly row: number;
  /** The note attended to. */
  readonly note: RecordKey | null;
  /** Which of several places that were found for it is chosen, from 1; 0 for none: nothing is settled by chance. */
  readonly candidate: number;
  /** In the tray, and not on the board. */
  readonly inTray?: true;
}

/** The comparison of two texts, as far as it is shown: which, how, and where one is. */
export class ComparisonState {
  /**
   * The texts that were chosen; null for the newest of the open document and the one before it. One text twice where it
   * has none before it, and only what has no sure place in it is shown.
   */
  readonly chosenTexts = signal<{ readonly from: Hash; readonly to: Hash } | null>(null);
  readonly layout = signal<"sides" | "redline">("sides");
  /** What of the changes is shown in the view of what they mean. */
  readonly shownChanges = signal<"weaker" | "all" | "concordance">("weaker");
  readonly onlyChanged = signal(false);
  readonly trayOpen = signal(false);
  readonly position = signal<ComparisonPosition>({ row: 0, note: null, candidate: 0 });
  /** The note whose words are being selected in the newer text; null while none is. */
  readonly placingNote = signal<RecordKey | null>(null);

  reset(): void {
    this.chosenTexts.value = null;
    this.trayOpen.value = false;
    this.position.value = { row: 0, note: null, candidate: 0 };
    this.placingNote.value = null;
  }
}

/** The texts that are compared where nobody has chosen: the newest of a document, and the one before it. */
export function chooseDefaultPair(ledger: Ledger, open: Hash | undefined): TextPair | null {
  const here = open === undefined ? undefined : findTextChain(ledger.texts, open);
  const [from, to] = (here ?? chainsOf(ledger.texts)[0])?.texts.slice(-2) ?? [];
  return from && to ? { from: leadingReadingOf(from), to: leadingReadingOf(to) } : null;
}

/** Whether a text is not compared with another, but stands by itself. */
export function isSingleText({ from, to }: TextPair): boolean {
  return from.id === to.id;
}

/** The places that were found for a note, the best first. */
export function candidatesOf({ placed }: CarriedNote) {
  if ("candidates" in placed) return placed.candidates;
  return "anchor" in placed ? [placed.anchor] : [];
}
