import { signal, type Signal, type ReadonlySignal } from "@preact/signals-core";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findPreviousText } from "#shared/ledger/texts/textChains.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { isPartialDraft } from "#shared/ledger/texts/partialDraft.ts";
import { onSignalChange } from "./base/signals.ts";
import type { Dossier } from "./dossier/dossier.ts";
import { findWatchFindingsInWorker } from "./base/workerJobs.ts";
import { NO_WATCH_RULES, type WatchFindings, type WatchSettings } from "./textModel/watchSettings.ts";
import type { OpenedText } from "./textModel/notesOnText.ts";

/**
 * Runs the drafting watch on the open text: writes the findings to `watchFindings` whenever the text or the settings
 * change.
 */
export class DraftingWatchRunner {
  readonly #dossier: ReadonlySignal<Dossier | null>;
  readonly #findings: Signal<WatchFindings | null>;
  /** Settings for a dossier without a session, not stored. */
  readonly #unstored = signal<WatchSettings>(NO_WATCH_RULES);
  #ends: readonly (() => void)[] = [];
  #turn = 0;

  constructor(dossier: ReadonlySignal<Dossier | null>, watchFindings: Signal<WatchFindings | null>) {
    this.#dossier = dossier;
    this.#findings = watchFindings;
    onSignalChange(dossier, () => this.#follow());
  }

  /** The settings of the open dossier. */
  get settings(): Signal<WatchSettings> {
    return this.#dossier.value?.session?.localState.watchSettings ?? this.#unstored;
  }

  #follow(): void {
    for (const end of this.#ends) end();
    this.#unstored.value = NO_WATCH_RULES;
    const dossier = this.#dossier.value;
    const run = () => void this.#run();
    this.#ends = dossier ? [onSignalChange(this.settings, run), onSignalChange(dossier.notes, run)] : [];
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
    if (turn === this.#turn) this.#findings.value = isRefusal(found) ? null : { text: text.id, findings: found };
  }
}

function findComparisonDraft(ledger: Ledger, { id }: OpenedText, against: Hash | null): Draft | undefined {
  return against === null ? findPreviousText(ledger.texts, id)?.revision.body.draft : findDraftById(ledger, against);
}
