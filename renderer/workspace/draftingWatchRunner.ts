import { signal, type Signal, type ReadonlySignal } from "@preact/signals-core";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { DismissalStatement } from "#shared/ledger/entries/dismissalStatement.ts";
import { findPreviousText } from "#shared/ledger/texts/textChains.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import { listDismissals } from "#shared/ledger/queries/listDismissals.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { isPartialDraft } from "#shared/ledger/texts/partialDraft.ts";
import { separateDismissedFindings } from "#shared/watch/separateDismissedFindings.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { onSignalChange } from "./base/onSignalChange.ts";
import type { Dossier } from "./dossier/dossier.ts";
import { findWatchFindingsInWorker } from "./base/workerJobs.ts";
import {
  NO_DRAFTING_WATCH_RULES,
  type DraftingWatchFindings,
  type DraftingWatchSettings,
} from "./textModel/draftingWatchSettings.ts";
import type { OpenedText } from "./textModel/notesOnText.ts";

/**
 * Runs the drafting watch on the open text: writes the findings to `watchFindings` whenever the text or the settings
 * change, or somebody in the team dismisses or restores one.
 */
export class DraftingWatchRunner {
  readonly #dossier: ReadonlySignal<Dossier | null>;
  readonly #findings: Signal<DraftingWatchFindings | null>;
  /** Settings for a dossier without a session, not stored. */
  readonly #unstored = signal<DraftingWatchSettings>(NO_DRAFTING_WATCH_RULES);
  #ends: readonly (() => void)[] = [];
  #turn = 0;
  /** What the rules found in the open text, whether dismissed or not, and the dismissals it was divided by. */
  #found: { readonly text: OpenedText; readonly findings: readonly WatchFinding[] } | null = null;
  #dividedBy = "";

  constructor(dossier: ReadonlySignal<Dossier | null>, watchFindings: Signal<DraftingWatchFindings | null>) {
    this.#dossier = dossier;
    this.#findings = watchFindings;
    onSignalChange(dossier, () => this.#follow());
  }

  /** The settings of the open dossier. */
  get settings(): Signal<DraftingWatchSettings> {
    return this.#dossier.value?.session?.localState.watchSettings ?? this.#unstored;
  }

  #follow(): void {
    for (const end of this.#ends) end();
    this.#unstored.value = NO_DRAFTING_WATCH_RULES;
    const dossier = this.#dossier.value;
    const run = () => void this.#run();
    this.#ends = dossier ? [onSignalChange(this.settings, run), onSignalChange(dossier.notes, run)] : [];
    if (dossier) this.#ends = [...this.#ends, onSignalChange(dossier.version, () => this.#divideAgain())];
    run();
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const dossier = this.#dossier.value;
    const text = dossier?.notes.value?.text;
    const { rules, against } = this.settings.value;
    if (this.#findings.value?.text !== text?.id || rules.length === 0) this.#findings.value = null;
    if (!text || rules.length === 0) return;
    const before = findComparisonDraft(dossier.ledger, text, against);
    const partial = isPartialDraft(dossier.ledger, text.id);
    const found = await findWatchFindingsInWorker({
      draft: text.draft,
      rules,
      isPartial: partial,
      ...(before && { before }),
    });
    // A failing worker is a bug and not a result; earlier findings do not belong to these rules.
    if (turn !== this.#turn) return;
    this.#found = isRefusal(found) ? null : { text, findings: found };
    this.#divide(listDismissals(dossier.ledger));
  }

  /** Divides the findings again if dismissals have changed. */
  #divideAgain(): void {
    const ledger = this.#dossier.value?.ledger;
    if (!ledger || !this.#found || this.#findings.value?.text !== this.#found.text.id) return;
    const dismissals = listDismissals(ledger);
    if (namesOf(dismissals) !== this.#dividedBy) this.#divide(dismissals);
  }

  #divide(dismissals: readonly DismissalStatement[]): void {
    this.#dividedBy = namesOf(dismissals);
    if (!this.#found) {
      this.#findings.value = null;
      return;
    }
    const { text, findings } = this.#found;
    const { shown, dismissed } = separateDismissedFindings(text.draft, findings, dismissals);
    this.#findings.value = { text: text.id, findings: shown, dismissed };
  }
}

function namesOf(dismissals: readonly DismissalStatement[]): string {
  return dismissals
    .map(({ id }) => id)
    .sort()
    .join(" ");
}

function findComparisonDraft(ledger: Ledger, { id }: OpenedText, against: Hash | null): Draft | undefined {
  return against === null ? findPreviousText(ledger.texts, id)?.revision.body.draft : findDraftById(ledger, against);
}
