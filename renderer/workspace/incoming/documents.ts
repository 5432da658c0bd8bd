import { signal, type ReadonlySignal, type Signal } from "@preact/signals-core";
import { matchDocument } from "#shared/ledger/texts/matchDocument.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Refusal } from "#shared/base/result.ts";
import { searchTextsOf } from "#shared/exchange/returned/findInTexts.ts";
import { reviewReturned } from "#shared/exchange/returned/reviewReturned.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Notifications } from "../base/notifications.ts";
import { FileWorker } from "./fileWorker.ts";
import { DraftReview, type DocumentSuggestion } from "./draftReview.ts";
import {
  IDLE,
  isUnderWay,
  viewOfIncoming,
  type IncomingState,
  type IncomingView,
  type IncomingWork,
  type WaitingFile,
} from "./incomingState.ts";

/** The desk as far as documents come to it. */
interface Takes {
  readonly dossier: ReadonlySignal<Dossier | null>;
  readonly notifications: Notifications;
}

/** What may take long, and how it is followed and stopped. */
interface Work {
  readonly signal: globalThis.AbortSignal;
  readonly progress: (done: number) => void;
}

/** Documents that come: told by their signs, read, and laid open. */
export class IncomingDocuments {
  readonly #desk: Takes;
  readonly #state: Signal<IncomingState>;

  constructor(desk: Takes, state: Signal<IncomingState>) {
    [this.#desk, this.#state] = [desk, state];
  }

  /** Reads a document in the place of whatever is looked at. What was repaired and not added yet stays. */
  async take({ file, what, onRefused }: WaitingFile): Promise<void> {
    if (this.#isTouched) return this.#desk.notifications.notify("review.unfinished");
    const worker = new FileWorker(file);
    if (what === "returned") return this.readReturned(worker);
    if (what === "draft" || !textOf(this.#desk.dossier.value)) return this.#readDraft(worker, onRefused);
    return this.#recognise(worker);
  }

  /** Says what the document is of which that is not clear, and reads it. */
  async answerUnclear(as: "draft" | "returned"): Promise<void> {
    const now = this.#state.value;
    if (now.kind !== "unclear") return;
    if (as === "returned") return this.readReturned(now.worker);
    this.#state.value = IDLE;
    return this.#readDraft(now.worker);
  }

  /** Holds what others say in the file that is looked at against another text. */
  async readReturnedOn(text: Hash): Promise<void> {
    const now = this.#state.value;
    if (now.kind === "returned") await this.readReturned(new FileWorker(now.file), text);
  }

  /** Lays a text open to be repaired. */
  repair(review: DraftReview): void {
    this.#lay({ kind: "review", review });
  }

  /** Reads what others say in a file, on a text where it names none, and lays it open. */
  async readReturned(worker: FileWorker, text?: Hash): Promise<void> {
    const dossier = this.#desk.dossier.value;
    const meant = textOf(dossier, text);
    if (!dossier || !meant) return this.#leave(worker);
    if (dossier.isRemoved) return this.#leave(worker, refusal("team.cut"));
    const { ledger } = dossier;
    const texts = searchTextsOf(ledger, meant.id);
    const answer = await this.#during("reading-returned", worker, ({ signal }) =>
      worker.readReturned({ texts, meant }, signal),
    );
    if (answer === null) return;
    this.#leave(worker);
    if (this.#desk.dossier.value !== dossier) return;
    if (isRefusal(answer)) return this.#fail(worker, answer);
    const { returned, placed } = answer;
    const places = [...returned.notes, ...returned.proposals].map(({ place }) => place.draft);
    const named = places.find((id) => id !== undefined && id !== meant.id && ledger.draft(id)) ?? null;
    const review = reviewReturned(ledger, returned, meant.id, placed);
    this.#state.value = { kind: "returned", file: worker.file, review, text: meant.id, named };
  }

  /**
   * What says by itself that it comes back is read so, of what may be either it is asked, and a draft without remarks is
   * read as one; as everything is where no dossier of one's own is open any more.
   */
  async #recognise(worker: FileWorker): Promise<void> {
    const signs = await this.#during("recognising", worker, ({ signal }) => worker.detect(signal));
    if (signs === null) return;
    const dossier = this.#desk.dossier.value;
    if (isRefusal(signs) || signs.kind === "draft" || !textOf(dossier)) return this.#readDraft(worker);
    const isOurs = signs.kind === "document" && signs.of !== undefined;
    if (signs.kind === "data" || (isOurs && dossier!.ledger.draft(signs.of!))) return this.readReturned(worker);
    this.#state.value = { kind: "unclear", worker, remarks: signs.remarks, isOurs };
  }

  async #readDraft(worker: FileWorker, onRefused = (refusal: Refusal) => this.#fail(worker, refusal)): Promise<void> {
    const reading = await this.#during("reading-draft", worker, (job) => worker.readDraft(job));
    if (reading === null) return;
    this.#leave(worker);
    if (isRefusal(reading)) return onRefused(reading);
    // What is laid open meanwhile may have been repaired.
    if (this.#isTouched) return this.#desk.notifications.notify("review.unfinished");
    const review = new DraftReview(reading, { file: worker.file }, suggestBelonging(this.#desk.dossier.value, reading));
    this.#lay({ kind: "review", review });
  }

  /** Whether something would be lost if another draft took the place of the one that is looked through. */
  get #isTouched(): boolean {
    const shown = viewOfIncoming(this.#state.value);
    return shown.kind === "review" && shown.review.isTouched;
  }

  /** Says that a file could not be read, until somebody has seen it; what is being looked through stays. */
  #fail({ file: { name } }: FileWorker, refusal: Refusal): void {
    if (viewOfIncoming(this.#state.value).kind === "review") this.#desk.notifications.showRefusal(refusal);
    else this.#lay({ kind: "failed", name, refusal });
  }

  #lay(shown: IncomingView): void {
    const now = this.#state.value;
    this.#state.value = isUnderWay(now) ? { ...now, over: shown } : shown;
  }

  /** Nothing further is asked of a file, nor of what is shown of it. */
  #leave(worker: FileWorker, refusal?: Refusal): void {
    worker.end();
    const shown = viewOfIncoming(this.#state.value);
    this.#state.value = shown.kind === "review" || shown.kind === "failed" ? shown : IDLE;
    if (refusal) this.#desk.notifications.showRefusal(refusal);
  }

  /** Does something with a file that may take long; null where it was stopped. What was shown before stays then. */
  async #during<T>(
    kind: Exclude<IncomingWork["kind"], "opening">,
    worker: FileWorker,
    work: (job: Work) => Promise<T>,
  ): Promise<T | null> {
    const stopping = new AbortController();
    const done = signal(0);
    const job = { name: worker.file.name, done, stop: (why?: "replaced") => stopping.abort(why ?? "stopped") };
    this.#state.value = { kind, job, over: viewOfIncoming(this.#state.value) };
    let result: T | null = null;
    try {
      result = await work({ progress: (share) => (done.value = share), signal: stopping.signal });
      if (!stopping.signal.aborted) return result;
      if (stopping.signal.reason !== "replaced") this.#desk.notifications.notify("reading.stopped");
      result = null;
    } finally {
      if (result === null) {
        worker.end();
        this.#state.value = viewOfIncoming(this.#state.value);
      }
    }
    return result;
  }
}

/** The text that is meant in one's own dossier: the one that is named, else the one that is open. */
function textOf(dossier: Dossier | null, text?: Hash) {
  if (!dossier?.session) return undefined;
  const draft = text === undefined ? undefined : dossier.ledger.draft(text);
  return draft ? { id: text!, draft } : dossier.notes.value?.text;
}

/**
 * Suggests where a text belongs: to the document of the open dossier that its words say; where they say none, that is
 * asked. Where nothing may be added, or there is no document yet, there is no choice.
 */
function suggestBelonging(dossier: Dossier | null, reading: ImportedDraft): DocumentSuggestion {
  if (!dossier || dossier.refusalToSay("document")) return { of: "dossier", match: null };
  if (dossier.ledger.documents.length === 0) return { of: "document", match: null };
  const match = matchDocument(dossier.ledger, reading);
  return { of: match.document?.id ?? null, match };
}
