import { signal } from "@preact/signals-core";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { Ledger, LedgerChange } from "#shared/ledger/ledger.ts";
import { composeCurrentText, type ComposedCurrentText } from "#shared/ledger/texts/currentText.ts";
import type { DocumentRevision } from "#shared/ledger/texts/textEntries.ts";
import type { OpenedText } from "../textModel/notesOnText.ts";
import { TextModel, type TextModelContext } from "../textModel/textModel.ts";
import {
  findRevisionOfDraft,
  isCorrectedDraft,
  openedTextOfReading,
  sameTextReadingsKeyOf,
} from "../textModel/textReadings.ts";

/** The text of a dossier that is open, which follows what becomes of it in the ledger. */
export class OpenText {
  /** The text with everything on it; null while there is no text yet. */
  readonly model = signal<TextModel | null>(null);
  readonly #ledger: Ledger;
  readonly #context: TextModelContext;
  /** The readings of the text when it was opened, as one string, and whether the text was already corrected then. */
  #readings = "";
  #isCorrected = false;
  #isCurrent = false;
  /** Whether a newer text replaces the open one: while records are being read in, until the user opens a text. */
  #yieldsToNewer: boolean;

  constructor(ledger: Ledger, context: TextModelContext, yieldsToNewer: boolean) {
    this.#ledger = ledger;
    this.#context = context;
    this.#yieldsToNewer = yieldsToNewer;
  }

  /** The text's document and revision; for the current text, those that most of it comes from. */
  get revision(): DocumentRevision | null {
    const id = this.model.value?.text.id ?? "";
    const text = this.#ledger.drafts.get(id)?.texts[0] ?? this.current?.parts[0]?.text;
    return text ? findRevisionOfDraft(text, id) : null;
  }

  /** The current text, if it is open. */
  get current(): ComposedCurrentText | null {
    const current = composeCurrentText(this.#ledger);
    return current && current.id === this.model.value?.text.id ? current : null;
  }

  /** Opens a text that the user has chosen. */
  choose(draft: Draft): void {
    this.keep();
    this.#open({ id: computeDraftId(draft), draft });
  }

  /** Keeps the open text from now on, even if a newer one is read in. */
  keep(): void {
    this.#yieldsToNewer = false;
  }

  /** Opens the newest text. */
  openNewest(): void {
    const { newestText } = this.#ledger;
    if (newestText) this.#open(openedTextOfReading(newestText, newestText.revision.draftId));
  }

  /** Opens the newest text if it came after the open one, while the dossier is being opened. Returns whether it did. */
  openNewer(): boolean {
    const { newestText } = this.#ledger;
    const open = this.model.value?.text.id;
    if (!this.#yieldsToNewer || !newestText || open === undefined) return false;
    if (openedTextOfReading(newestText, newestText.revision.draftId).id === open) return false;
    this.openNewest();
    return true;
  }

  /** Applies a change of the ledger to the text and everything on it, or opens another text because of it. */
  applyChange(change: LedgerChange): void {
    const open = this.model.value;
    if (!open) this.openNewest();
    else if (!this.openNewer() && !this.#follow(open, change)) open.applyChange(change);
  }

  close(): void {
    this.model.value?.close();
  }

  #open(text: OpenedText): void {
    const readings = sameTextReadingsKeyOf(this.#ledger, text.id);
    if (this.model.value?.text.id === text.id && readings === this.#readings) return;
    this.#readings = readings;
    this.#isCorrected = isCorrectedDraft(this.#ledger, text.id);
    this.#isCurrent = composeCurrentText(this.#ledger)?.id === text.id;
    this.model.value?.close();
    this.model.value = new TextModel(this.#ledger, text, this.#context);
  }

  /**
   * Replaces the open text if it was corrected or retracted while open; returns whether it was. If it was declared the
   * same text as another, or no longer is, everything on it is placed again. A corrected reading that the user opened
   * stays open.
   */
  #follow(before: TextModel, { changed }: LedgerChange): boolean {
    if (![...changed].some((subject) => /^(?:document|edition)\//.test(subject))) return false;
    const text = this.#ledger.drafts.get(before.text.id)?.texts[0];
    const current = this.#isCurrent ? composeCurrentText(this.#ledger) : null;
    if (current) this.#open(current);
    else if (!text) this.openNewest();
    else this.#open(this.#isCorrected ? before.text : openedTextOfReading(text, before.text.id));
    return this.model.value !== before;
  }
}
