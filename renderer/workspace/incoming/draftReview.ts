import { signal, type Signal } from "@preact/signals-core";
import type { Language } from "#shared/base/language.ts";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import type { NamedFile } from "#shared/host/host.ts";
import type { WordingMatchedDocument } from "#shared/ledger/texts/matchDraftToDocumentByWording.ts";
import { guessRevisionCoverage } from "#shared/import/revisionCoverage.ts";
import { findDraftDate } from "#shared/import/draftDate.ts";
import type { TrackedChangeMode } from "#shared/import/sourceLines.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { repairDraft, type DraftRepair } from "#shared/import/repair/repairDraft.ts";
import type { Revision } from "#shared/ledger/entries/document.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { DocumentBody } from "#shared/records/kinds/document.ts";

/** The user's answers about a text when it is added. */
export interface AddedTextDetails {
  /** A document of the dossier, a new one in it, or a new dossier; null until answered. */
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

/** Where to put a text unless the user decides otherwise, and which document of the open dossier its words match. */
export interface TargetDocumentSuggestion {
  /** Null if the user has to decide. */
  readonly of: AddedTextDetails["of"];
  readonly match: WordingMatchedDocument | null;
}

/** A reading after some repairs, and the provision that was selected then. */
interface Step {
  readonly reading: ImportedDraft;
  readonly at: number;
}

/** The origin of a review: a file that was read, or a revision whose text is repaired. */
export type DraftReviewOrigin = { readonly file: NamedFile } | { readonly revision: Revision };

/** A draft under review and repair. View state only: nothing is committed until it is accepted. */
export class DraftReview {
  static #count = 0;
  /** Distinguishes reviews. */
  readonly id = DraftReview.#count++;
  readonly origin: DraftReviewOrigin;
  readonly answers: Signal<AddedTextDetails>;
  /** Which of the comments, changes and statuses found to keep: see `reviewTickNameOf`. */
  readonly ticks = signal<ReadonlySet<string>>(new Set());
  /** How tracked changes are treated in the preview. */
  readonly view = signal<TrackedChangeMode>("accepted");
  /** Whether the paragraphs are numbered, whatever numbers the file prints. */
  readonly numbersParagraphs = signal(false);
  /** Whether marks made by hand are read as tracked changes. */
  readonly readsManualMarkup = signal(false);
  /** The language in which text in pictures is recognised; null if it is found by trying. */
  readonly recogniseAs: Signal<Language | null>;
  readonly steps: Signal<{ readonly all: readonly Step[]; readonly now: number }>;
  /** The selected provision. */
  readonly provision = signal(0);
  /** Which documents of the dossier the text's words match. */
  readonly match: WordingMatchedDocument | null;

  constructor(
    reading: ImportedDraft,
    origin: DraftReviewOrigin,
    { of, match }: TargetDocumentSuggestion,
    recogniseAs: Language | null = null,
  ) {
    this.recogniseAs = signal(recogniseAs);
    this.origin = origin;
    this.match = match;
    this.steps = signal({ all: [{ reading, at: 0 }], now: 0 });
    this.answers = signal("revision" in origin ? answersOf(origin.revision, reading, of) : guessAnswers(reading, of));
  }

  /** Whether the draft can be added: its document is chosen. */
  get isAnswered(): boolean {
    return this.answers.value.of !== null;
  }

  get reading(): ImportedDraft {
    const { all, now } = this.steps.value;
    return all[now]!.reading;
  }

  /** How many repairs are in effect. */
  get repairs(): number {
    return this.steps.value.now;
  }

  /** Whether closing the review would lose something. */
  get isTouched(): boolean {
    return this.repairs > 0 || this.ticks.value.size > 0;
  }

  answer(changes: Partial<AddedTextDetails>): void {
    this.answers.value = { ...this.answers.value, ...changes };
  }

  setTick(name: string, on: boolean): void {
    const ticks = new Set(this.ticks.value);
    if (on) ticks.add(name);
    else ticks.delete(name);
    this.ticks.value = ticks;
  }

  /** Ticks or unticks several at once. */
  setTicks(names: readonly string[], on: boolean): void {
    const ticks = new Set(this.ticks.value);
    for (const name of names)
      if (on) ticks.add(name);
      else ticks.delete(name);
    this.ticks.value = ticks;
  }

  /** Repairs the reading; returns the refusal if it is not possible. */
  repair(edit: DraftRepair): Refusal | null {
    const { all, now } = this.steps.value;
    const reading = repairDraft(this.reading, edit);
    if (isRefusal(reading)) return reading;
    const at = provisionAfterRepair(edit, reading, this.reading);
    this.steps.value = { all: [...all.slice(0, now), { ...all[now]!, at: edit.at }, { reading, at }], now: now + 1 };
    this.provision.value = at;
    return null;
  }

  get repairSteps(): { readonly back: boolean; readonly forth: boolean } {
    const { all, now } = this.steps.value;
    return { back: now > 0, forth: now < all.length - 1 };
  }

  /** Undoes the last repair, or redoes it. */
  stepRepairs(way: "back" | "forth"): void {
    if (!this.repairSteps[way]) return;
    const { all, now } = this.steps.value;
    const next = way === "back" ? now - 1 : now + 1;
    this.steps.value = { all, now: next };
    this.provision.value = all[next]!.at;
  }

  /** Replaces the reading by another one of the same file and clears the repair steps. */
  reread(reading: ImportedDraft): void {
    const { language } = reading.draft;
    if (language !== this.reading.draft.language) this.answer({ language });
    this.steps.value = { all: [{ reading, at: 0 }], now: 0 };
    this.provision.value = Math.min(this.provision.value, reading.draft.provisions.length - 1);
  }
}

/**
 * Returns the name of a tick: an author's changes or comments, the status at an index of the list, an attribution, or the
 * text in another language.
 */
export function reviewTickNameOf(
  what: "changes" | "remarks" | "status" | "attribution" | "language",
  which: string | number,
): string {
  return `${what} ${which}`;
}

function guessAnswers(reading: ImportedDraft, of: AddedTextDetails["of"]): AddedTextDetails {
  const { draft, masthead } = reading;
  return {
    of,
    title: draft.title,
    kind: masthead.kind ?? "convention",
    symbol: masthead.symbol ?? "",
    date: findDraftDate(reading) ?? "",
    language: draft.language,
    covers: guessRevisionCoverage(draft, masthead) === "whole" ? "whole" : "part",
  };
}

/** Returns the answers that a revision was added with. */
function answersOf({ body }: Revision, reading: ImportedDraft, of: AddedTextDetails["of"]): AddedTextDetails {
  const covers = body.covers === "whole" ? "whole" : "part";
  return { ...guessAnswers(reading, of), symbol: body.symbol, date: body.date ?? "", covers };
}

/** Returns the provision to select after a repair: the one cut off, the one merged into, or the same. */
function provisionAfterRepair({ what, at }: DraftRepair, after: ImportedDraft, before: ImportedDraft): number {
  if (what === "merge") return at - 1;
  if (what === "delete") return Math.min(at, after.draft.provisions.length - 1);
  const grown = after.draft.provisions.length > before.draft.provisions.length;
  return what === "split" && grown ? at + 1 : at;
}
