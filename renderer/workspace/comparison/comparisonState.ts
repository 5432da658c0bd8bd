import { signal } from "@preact/signals-core";
import type { Hash } from "#shared/base/hash.ts";
import { leadingReadingOf, type CarriedNote, type TextPair } from "#shared/ledger/placement/carriedNotes.ts";
import { textChainsOf, findTextChain } from "#shared/ledger/texts/textChains.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecordKey } from "#shared/records/envelope.ts";

/** The user's position in a comparison. Each navigation creates a new object, even to the same place. */
export interface ComparisonPosition {
  /** A row of the comparison. */
  readonly row: number;
  /** The active note. */
  readonly note: RecordKey | null;
  /** Which of the candidate places is chosen, from 1; 0 for none: nothing is decided by chance. */
  readonly candidate: number;
  /** In the tray, and not on the board. */
  readonly inTray?: true;
}

/** The view state of the comparison of two texts: which texts, which layout, and the user's position. */
export class ComparisonState {
  /**
   * The chosen texts; null for the newest of the open document and the one before it. If there is none before it, the
   * same text twice; then only its unplaced items are shown.
   */
  readonly chosenTexts = signal<{ readonly from: Hash; readonly to: Hash } | null>(null);
  readonly layout = signal<"sides" | "redline">("sides");
  /** Which changes the delta view shows. */
  readonly shownChanges = signal<"weaker" | "all" | "concordance">("weaker");
  readonly onlyChanged = signal(false);
  readonly trayOpen = signal(false);
  readonly position = signal<ComparisonPosition>({ row: 0, note: null, candidate: 0 });
  /** The note whose words are being selected in the newer text; null if there is none. */
  readonly placingNote = signal<RecordKey | null>(null);

  reset(): void {
    this.chosenTexts.value = null;
    this.trayOpen.value = false;
    this.position.value = { row: 0, note: null, candidate: 0 };
    this.placingNote.value = null;
  }
}

/** Returns the texts to compare if none are chosen: the newest of a document, and the one before it. */
export function chooseDefaultTextPair(ledger: Ledger, open: Hash | undefined): TextPair | null {
  const here = open === undefined ? undefined : findTextChain(ledger.texts, open);
  const [from, to] = (here ?? textChainsOf(ledger.texts)[0])?.texts.slice(-2) ?? [];
  return from && to ? { from: leadingReadingOf(from), to: leadingReadingOf(to) } : null;
}

/** Whether a text is shown by itself and not compared with another. */
export function isTextPairedWithItself({ from, to }: TextPair): boolean {
  return from.id === to.id;
}

/** Returns the candidate places of a note, best first. */
export function placementCandidatesOf({ placed }: CarriedNote) {
  if ("candidates" in placed) return placed.candidates;
  return "anchor" in placed ? [placed.anchor] : [];
}
