import { signal, type Signal, type ReadonlySignal } from "@preact/signals-core";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { textBefore } from "#shared/ledger/texts/textChains.ts";
import { findDraft } from "#shared/ledger/texts/currentText.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { isPartialDraft } from "#shared/ledger/texts/partialDraft.ts";
import { onChange } from "./base/signals.ts";
import type { Dossier } from "./dossier/dossier.ts";
import { findWatchFindingsInWorker } from "./base/workerJobs.ts";
import { NO_RULES, type WatchFindings, type WatchSettings } from "./textModel/watchSettings.ts";
import type { OpenText } from "./textModel/notesView.ts";

/** The drafting watch over the open text: what its rules flag is put into `watchFindings`, whenever either changes. */
export class DraftingWatch {
  readonly #dossier: ReadonlySignal<Dossier | null>;
  readonly #flagged: Signal<WatchFindings | null>;
  /** Of a dossier that is only read. */
  readonly #passing = signal<WatchSettings>(NO_RULES);
  #ends: readonly (() => void)[] = [];
  #turn = 0;

  constructor(dossier: ReadonlySignal<Dossier | null>, watchFindings: Signal<WatchFindings | null>) {
    this.#dossier = dossier;
    this.#flagged = watchFindings;
    onChange(dossier, () => this.#follow());
  }

  /** The settings of the open dossier. */
  get settings(): Signal<WatchSettings> {
    return this.#dossier.value?.session?.localState.watchSettings ?? this.#passing;
  }

  #follow(): void {
    for (const end of this.#ends) end();
    this.#passing.value = NO_RULES;
    const dossier = this.#dossier.value;
    const look = () => void this.#look();
    this.#ends = dossier ? [onChange(this.settings, look), onChange(dossier.notes, look)] : [];
    look();
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn;
    const dossier = this.#dossier.value;
    const text = dossier?.notes.value?.text;
    const { rules, against } = this.settings.value;
    if (this.#flagged.value?.text !== text?.id || rules.length === 0) this.#flagged.value = null;
    if (!text || rules.length === 0) return;
    const before = comparedWith(dossier.ledger, text, against);
    const partial = isPartialDraft(dossier.ledger, text.id);
    const found = await findWatchFindingsInWorker({
      draft: text.draft,
      rules,
      isPartial: partial,
      ...(before && { before }),
    });
    // A worker that fails is a fault of ours and no answer; what was flagged before is not of these rules.
    if (turn === this.#turn) this.#flagged.value = isRefusal(found) ? null : { text: text.id, findings: found };
  }
}

function comparedWith(ledger: Ledger, { id }: OpenText, against: Hash | null): Draft | undefined {
  return against === null ? textBefore(ledger.texts, id)?.revision.body.draft : findDraft(ledger, against);
}
