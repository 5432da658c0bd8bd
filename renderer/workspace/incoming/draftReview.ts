import { signal, type Signal } from "@preact/signals-core";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import type { FileBytes } from "#shared/host/host.ts";
import type { DocumentMatch } from "#shared/ledger/texts/matchDocument.ts";
import { guessCoverage } from "#shared/import/revisionCoverage.ts";
import { findDraftDate } from "#shared/import/draftDate.ts";
import type { ChangeView } from "#shared/import/sourceLines.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { repairDraft, type DraftRepair } from "#shared/import/repair/repairDraft.ts";
import type { Revision } from "#shared/ledger/entries/document.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { DocumentBody } from "#shared/records/kinds/document.ts";

/** What is said of a text when it is added. */
export interface DocumentAnswers {
  /** A document of the dossier, a new one in it, or a new dossier; null until it is said. */
  readonly of: RecordKey | "document" | "dossier" | null;
  /** The name of a new document, or the title of a further text. */
  readonly title: string;
  readonly kind: DocumentBody["kind"];
  readonly symbol: string;
  /** YYYY-MM-DD, or "". */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
  readonly covers: "whole" | "part";
}

/** Where a text is put unless a person says otherwise, and what its words say of the open dossier's documents. */
export interface DocumentSuggestion {
  /** Null where a person has to say it. */
  readonly of: DocumentAnswers["of"];
  readonly match: DocumentMatch | null;
}

/** A reading after some repairs, and the provision that was at hand then. */
interface Step {
  readonly reading: ImportedDraft;
  readonly at: number;
}

/** Where a review came from: a file that was read, or a revision whose text is repaired. */
export type ReviewOrigin = { readonly file: FileBytes } | { readonly revision: Revision };

/** A reading that is looked through and repaired. Shown only: nothing of it is said until it is accepted. */
export class DraftReview {
  static #count = 0;
  /** Tells one review from another. */
  readonly id = DraftReview.#count++;
  readonly origin: ReviewOrigin;
  readonly answers: Signal<DocumentAnswers>;
  /** What is wanted of the comments, changes and statuses found: see `tickName`. */
  readonly ticks = signal<ReadonlySet<string>>(new Set());
  /** How tracked changes are taken in what is shown. */
  readonly view = signal<ChangeView>("accepted");
  readonly steps: Signal<{ readonly all: readonly Step[]; readonly now: number }>;
  /** The provision at hand. */
  readonly provision = signal(0);
  /** What the text's words say of the documents of the dossier. */
  readonly match: DocumentMatch | null;

  constructor(reading: ImportedDraft, origin: ReviewOrigin, { of, match }: DocumentSuggestion) {
    this.origin = origin;
    this.match = match;
    this.steps = signal({ all: [{ reading, at: 0 }], now: 0 });
    this.answers = signal("revision" in origin ? asSaid(origin.revision, reading, of) : guess(reading, of));
  }

  /** Whether it can be added: what it is a text of is said. */
  get isAnswered(): boolean {
    return this.answers.value.of !== null;
  }

  get reading(): ImportedDraft {
    const { all, now } = this.steps.value;
    return all[now]!.reading;
  }

  /** How many repairs have been made and not been taken back. */
  get repairs(): number {
    return this.steps.value.now;
  }

  /** Whether something would be lost if it were put away. */
  get isTouched(): boolean {
    return this.repairs > 0 || this.ticks.value.size > 0;
  }

  answer(changes: Partial<DocumentAnswers>): void {
    this.answers.value = { ...this.answers.value, ...changes };
  }

  setTick(name: string, on: boolean): void {
    const ticks = new Set(this.ticks.value);
    if (on) ticks.add(name);
    else ticks.delete(name);
    this.ticks.value = ticks;
  }

  /** Repairs the reading; answers with why not where it cannot be. */
  repair(edit: DraftRepair): Refusal | null {
    const { all, now } = this.steps.value;
    const reading = repairDraft(this.reading, edit);
    if (isRefusal(reading)) return reading;
    const at = leftAt(edit, reading, this.reading);
    this.steps.value = { all: [...all.slice(0, now), { ...all[now]!, at: edit.at }, { reading, at }], now: now + 1 };
    this.provision.value = at;
    return null;
  }

  get repairSteps(): { readonly back: boolean; readonly forth: boolean } {
    const { all, now } = this.steps.value;
    return { back: now > 0, forth: now < all.length - 1 };
  }

  /** Takes the last repair back, or makes it again. */
  stepRepairs(way: "back" | "forth"): void {
    if (!this.repairSteps[way]) return;
    const { all, now } = this.steps.value;
    const next = way === "back" ? now - 1 : now + 1;
    this.steps.value = { all, now: next };
    this.provision.value = all[next]!.at;
  }

  /** Puts another reading of the same file in the place of the one before; nothing was repaired in it yet. */
  reread(reading: ImportedDraft): void {
    this.steps.value = { all: [{ reading, at: 0 }], now: 0 };
    this.provision.value = Math.min(this.provision.value, reading.draft.provisions.length - 1);
  }
}

/** The name of a tick: an author's changes or comments, or the status found at a place of the list. */
export function tickName(what: "changes" | "remarks" | "status", which: string | number): string {
  return `${what} ${which}`;
}

function guess(reading: ImportedDraft, of: DocumentAnswers["of"]): DocumentAnswers {
  const { draft, masthead } = reading;
  return {
    of,
    title: draft.title,
    kind: masthead.kind ?? "convention",
    symbol: masthead.symbol ?? "",
    date: findDraftDate(reading) ?? "",
    language: draft.language,
    covers: guessCoverage(draft, masthead) === "whole" ? "whole" : "part",
  };
}

/** What was said of a revision when it was added. */
function asSaid({ body }: Revision, reading: ImportedDraft, of: DocumentAnswers["of"]): DocumentAnswers {
  const covers = body.covers === "whole" ? "whole" : "part";
  return { ...guess(reading, of), symbol: body.symbol, date: body.date ?? "", covers };
}

/** The provision that one is left at by a repair: what was cut off, what was merged into, or the same. */
function leftAt({ what, at }: DraftRepair, after: ImportedDraft, before: ImportedDraft): number {
  if (what === "merge") return at - 1;
  const grown = after.draft.provisions.length > before.draft.provisions.length;
  return what === "split" && grown ? at + 1 : at;
}
