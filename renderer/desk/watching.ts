import type { Hash } from "../../shared/base/hash.ts";
import { isRefusal } from "../../shared/base/result.ts";
import type { Draft } from "../../shared/draft/draft.ts";
import { textBefore } from "../../shared/ledger/chains.ts";
import { draftIn } from "../../shared/ledger/current.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { isPartial } from "../../shared/ledger/partial.ts";
import { Variable, type Cell } from "./base/cell.ts";
import type { Dossier } from "./dossier/dossier.ts";
import { watchInWorker } from "./files/jobs.ts";
import { NO_RULES, type Flagged, type WatchSettings } from "./standing/flagged.ts";
import type { Text } from "./standing/notes.ts";

/** The drafting watch over the open text: what its rules flag is put into `flagged`, whenever either changes. */
export class Watching {
  readonly #dossier: Cell<Dossier | null>;
  readonly #flagged: Variable<Flagged | null>;
  /** Of a dossier that is only read. */
  readonly #passing = new Variable<WatchSettings>(NO_RULES);
  #ends: readonly (() => void)[] = [];
  #turn = 0;

  constructor(dossier: Cell<Dossier | null>, flagged: Variable<Flagged | null>) {
    this.#dossier = dossier;
    this.#flagged = flagged;
    dossier.watch(() => this.#follow());
  }

  /** The settings of the open dossier. */
  get settings(): Variable<WatchSettings> {
    return this.#dossier.now?.seat?.own.watching ?? this.#passing;
  }

  #follow(): void {
    for (const end of this.#ends) end();
    this.#passing.set(NO_RULES);
    const dossier = this.#dossier.now;
    const look = () => void this.#look();
    this.#ends = dossier ? [this.settings.watch(look), dossier.notes.watch(look)] : [];
    look();
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn;
    const dossier = this.#dossier.now;
    const text = dossier?.notes.now?.text;
    const { rules, against } = this.settings.now;
    if (this.#flagged.now?.text !== text?.id || rules.length === 0) this.#flagged.set(null);
    if (!text || rules.length === 0) return;
    const before = comparedWith(dossier.ledger, text, against);
    const partial = isPartial(dossier.ledger, text.id);
    const found = await watchInWorker({ draft: text.draft, rules, isPartial: partial, ...(before && { before }) });
    // A worker that fails is a fault of ours and no answer; what was flagged before is not of these rules.
    if (turn === this.#turn) this.#flagged.set(isRefusal(found) ? null : { text: text.id, findings: found });
  }
}

function comparedWith(ledger: Ledger, { id }: Text, against: Hash | null): Draft | undefined {
  return against === null ? textBefore(ledger.texts, id)?.revision.body.draft : draftIn(ledger, against);
}
