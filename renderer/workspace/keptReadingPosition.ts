import type { Signal } from "@preact/signals-core";
import type { Hash } from "#shared/base/hash.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { Notifications } from "./base/notifications.ts";
import type { Dossier } from "./dossier/dossier.ts";
import { countUnplacedByDraft } from "./textModel/textChoices.ts";
import type { ReadingPosition, TextController } from "./textModel/textController.ts";
import { isCorrectedDraft } from "./textModel/textReadings.ts";
import type { ViewState } from "./viewState.ts";

/** The user's position in a text before it was closed or replaced. */
interface LeftText {
  readonly text: Hash;
  readonly bearings: ReadingPosition;
}

/** The parts of a window in which a text is shown. */
interface TextWindow {
  readonly viewState: ViewState;
  readonly textController: Signal<TextController | null>;
  readonly notifications: Notifications;
}

/**
 * Keeps the user's position when a text is replaced, by another reading of it or by a renewed dossier, and in each
 * dossier while the user is in another one.
 */
export class KeptReadingPosition {
  readonly #window: TextWindow;
  readonly #left = new Map<DossierId, LeftText>();

  constructor(window: TextWindow) {
    this.#window = window;
  }

  /** Remembers the user's position in the text, if one is shown. */
  remember(dossier: DossierId): void {
    const textController = this.#window.textController.value;
    if (textController)
      this.#left.set(dossier, { text: textController.text.id, bearings: textController.readingPosition() });
  }

  /**
   * Makes the text begin at the user's position in the text drawn now, or before the dossier was closed, which may be
   * another reading of it. Returns that position; null if the text begins at its top, because it is another text.
   */
  keep({ id, notes: { value: notes } }: Dossier): LeftText | null {
    this.remember(id);
    const left = this.#left.get(id) ?? null;
    const top = left && notes?.find(left.bearings.top)?.place;
    if (!top) return null;
    const { below, caret, focused } = left.bearings;
    this.#window.viewState.initialPosition = {
      text: notes.text.id,
      top,
      below,
      caret: notes.find(caret)?.place ?? null,
      focused,
    };
    return left;
  }

  /**
   * Restores the position. If a corrected reading replaces the one that was shown, notifies the user how much has lost
   * its words.
   */
  restore(dossier: Dossier): void {
    const { ledger, notes } = dossier;
    const { viewState, notifications } = this.#window;
    const left = this.keep(dossier);
    // The new text may be shorter than the one before: keep the caret inside it until it is restored.
    const count = notes.value?.text.draft.provisions.length ?? 0;
    if (viewState.caret.value >= count) viewState.caret.value = 0;
    if (!left || !notes.value || !isCorrectedDraft(ledger, left.text) || isCorrectedDraft(ledger, notes.value.text.id))
      return;
    notifications.notify("texts.corrected", { lost: countUnplacedByDraft(ledger).get(left.text) ?? 0 });
  }

  forget(): void {
    this.#left.clear();
  }
}
