import { signal, type ReadonlySignal, type Signal } from "@preact/signals-core";
import { expectedLanguageOf } from "#shared/ledger/texts/expectedLanguage.ts";
import { getMessageLanguage } from "#shared/messages/messages.ts";
import type { Language } from "#shared/base/language.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Host, NamedFile } from "#shared/host/host.ts";
import type { ImportedDraft, PageProgress } from "#shared/import/importedDraft.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Notifications } from "../base/notifications.ts";
import type { DraftReadingChoices } from "#renderer/workers/readFile.ts";
import { FileReadingWorker, type ReadDraftOptions } from "./fileReadingWorker.ts";
import type { DraftReview, TargetDocumentSuggestion } from "./draftReview.ts";
import {
  NO_INCOMING_FILE,
  isIncomingFileWork,
  incomingFileStepOf,
  type IncomingFileState,
  type IncomingFileStep,
  type IncomingFileWork,
  type WaitingIncomingFile,
} from "./incomingState.ts";

/** The parts of the workspace that incoming documents need. */
interface DocumentContext {
  readonly dossier: ReadonlySignal<Dossier | null>;
  readonly notifications: Notifications;
  readonly host: Pick<Host, "files" | "languageData">;
}

/** How to follow and stop work that may take a long time. */
interface Work {
  readonly signal: globalThis.AbortSignal;
  readonly progress: (done: number, recognising?: PageProgress) => void;
}

/** Handles incoming documents: classifies, reads and shows them. */
export class IncomingDocumentHandler {
  readonly #workspace: DocumentContext;
  readonly #state: Signal<IncomingFileState>;
  /** Data for recognising Russian, for which the app has none: from this machine or chosen by the user. */
  #russian: Uint8Array | null = null;

  constructor(workspace: DocumentContext, state: Signal<IncomingFileState>) {
    [this.#workspace, this.#state] = [workspace, state];
  }

  /**
   * Reads a document in place of the one that is shown. A draft that was repaired but not added stays
   * (`review.unfinished`).
   */
  async take({ file, what, onRefused }: WaitingIncomingFile): Promise<void> {
    if (this.#isTouched) return this.#workspace.notifications.notify("review.unfinished");
    const worker = new FileReadingWorker(file);
    if (what === "transcript") return this.#readTranscript(worker);
    if (what === "returned") return this.readReturned(worker);
    if (what === "draft" || !findMeantText(this.#workspace.dossier.value)) return this.#readDraft(worker, onRefused);
    return this.#classify(worker);
  }

  /** Lets the user choose the data for recognising Russian, and reads a file again with them. */
  async chooseLanguageData(file: NamedFile): Promise<void> {
    const { host, notifications } = this.#workspace;
    const chosen = notifications.valueOrNotify(await host.files.open("languageData"));
    if (!chosen) return;
    this.#russian = chosen.bytes;
    if (this.#state.value.kind === "failed") this.#state.value = NO_INCOMING_FILE;
    await this.#readDraft(new FileReadingWorker(file));
  }

  /** Reads a file that could not be read again, with the language of the text in its pictures. */
  async recogniseAs(file: NamedFile, language: Language): Promise<void> {
    if (this.#state.value.kind === "failed") this.#state.value = NO_INCOMING_FILE;
    await this.#readDraft(new FileReadingWorker(file), undefined, language);
  }

  /** Reads an unclear document as the user says. */
  async answerUnclear(as: "draft" | "returned"): Promise<void> {
    const now = this.#state.value;
    if (now.kind !== "unclear") return;
    if (as === "returned") return this.readReturned(now.worker);
    this.#state.value = NO_INCOMING_FILE;
    return this.#readDraft(now.worker);
  }

  /** Reads the shown comments of others against another text. */
  async readReturnedOn(text: Hash): Promise<void> {
    const now = this.#state.value;
    if (now.kind === "returned") await this.readReturned(new FileReadingWorker(now.file), text);
  }

  /** Shows a text for repair. */
  repair(review: DraftReview): void {
    this.#show({ kind: "review", review });
  }

  /** Reads the comments of others in a file, on a given text if the file names none, and shows them. */
  async readReturned(worker: FileReadingWorker, text?: Hash): Promise<void> {
    const dossier = this.#workspace.dossier.value;
    const meant = findMeantText(dossier, text);
    if (!dossier || !meant) return this.#endWorker(worker);
    if (dossier.isRemoved) return this.#endWorker(worker, refusal("team.cut"));
    const { ledger } = dossier;
    const answer = await this.#runJob("reading-returned", worker, async ({ signal }) => {
      const { listTextsToSearch, reviewReturnedContent } = await loadReturnedReview();
      const read = await worker.readReturned({ texts: listTextsToSearch(ledger, meant.id), meant }, signal);
      return isRefusal(read) ? read : { ...read, reviewReturnedContent };
    });
    if (answer === null) return;
    this.#endWorker(worker);
    if (this.#workspace.dossier.value !== dossier) return;
    if (isRefusal(answer)) return this.#fail(worker, answer);
    const { returned, placed, reviewReturnedContent } = answer;
    const places = [...returned.notes, ...returned.proposals].map(({ place }) => place.draft);
    const named = places.find((id) => id !== undefined && id !== meant.id && ledger.draft(id)) ?? null;
    const review = reviewReturnedContent(ledger, returned, meant.id, placed);
    this.#state.value = { kind: "returned", file: worker.file, review, text: meant.id, named };
  }

  /**
   * Reads a document according to its classification: as comments if it is marked as returned, as a draft if it has
   * no remarks; otherwise the user is asked. If no dossier with a session is open any more, everything is read as a
   * draft.
   */
  async #classify(worker: FileReadingWorker): Promise<void> {
    const found = await this.#runJob("recognising", worker, ({ signal }) => worker.detect(signal));
    if (found === null) return;
    const dossier = this.#workspace.dossier.value;
    if (isRefusal(found) || found.kind === "draft" || !findMeantText(dossier)) return this.#readDraft(worker);
    const isOurs = found.kind === "document" && found.of !== undefined;
    if (found.kind === "data" || (isOurs && dossier!.ledger.draft(found.of!))) return this.readReturned(worker);
    this.#state.value = { kind: "unclear", worker, remarks: found.remarks, isOurs };
  }

  /** Reads a transcript for the open dossier, and shows what is in it. */
  async #readTranscript(worker: FileReadingWorker): Promise<void> {
    const { dossier } = this.#workspace;
    if (!dossier.value?.session) return this.#workspace.notifications.notify("transcript.no-dossier");
    const transcript = await this.#runJob("recognising", worker, ({ signal }) => worker.readTranscript(signal));
    if (transcript === null) return;
    this.#endWorker(worker);
    if (isRefusal(transcript)) return this.#workspace.notifications.showRefusal(transcript);
    if (dossier.value?.session) this.#show({ kind: "transcript", file: worker.file, transcript });
  }

  async #readDraft(
    worker: FileReadingWorker,
    onRefused = (refusal: Refusal) => this.#fail(worker, refusal),
    recogniseAs?: Language,
  ): Promise<void> {
    const answer = await this.#runJob("reading-draft", worker, async (job) => {
      const reading = await this.#readWithLanguageData(worker, { ...job, recogniseAs });
      return isRefusal(reading) ? reading : { reading, ...(await loadDraftReview()) };
    });
    if (answer === null) return;
    this.#endWorker(worker);
    if (isRefusal(answer)) return onRefused(answer);
    const { reading, DraftReview, matchDraftToDocumentByWording } = answer;
    // The draft shown in the meantime may have been repaired.
    if (this.#isTouched) return this.#workspace.notifications.notify("review.unfinished");
    const suggestion = suggestDocument(this.#workspace.dossier.value, reading, matchDraftToDocumentByWording);
    const review = new DraftReview(reading, { file: worker.file }, suggestion, recogniseAs);
    this.#show({ kind: "review", review });
  }

  /** Reads a file again in another way, without showing anything of it. */
  reread(file: NamedFile, choices: DraftReadingChoices): Promise<Outcome<ImportedDraft>> {
    const worker = new FileReadingWorker(file);
    return this.#readWithLanguageData(worker, choices).finally(() => worker.end());
  }

  /** Reads a draft; a picture whose language is not found is read again with the data that this machine has. */
  async #readWithLanguageData(worker: FileReadingWorker, job: ReadDraftOptions): Promise<Outcome<ImportedDraft>> {
    const expectedLanguage = expectedLanguageOf(this.#workspace.dossier.value?.ledger, getMessageLanguage());
    const read = () =>
      worker.readDraft({
        ...job,
        expectedLanguage,
        ...(this.#russian && { languageData: { ru: this.#russian } }),
      });
    const reading = await read();
    if (!isRefusal(reading) || !lacksRussian(reading) || this.#russian) return reading;
    const installed = await this.#workspace.host.languageData?.("ru");
    if (!installed || isRefusal(installed)) return reading;
    this.#russian = installed;
    return read();
  }

  /** Whether the draft under review has changes that would be lost if another draft replaced it. */
  get #isTouched(): boolean {
    const shown = incomingFileStepOf(this.#state.value);
    return shown.kind === "review" && shown.review.isTouched;
  }

  /** Shows that a file could not be read. A draft under review stays. */
  #fail({ file }: FileReadingWorker, refusal: Refusal): void {
    if (incomingFileStepOf(this.#state.value).kind === "review") this.#workspace.notifications.showRefusal(refusal);
    else this.#show({ kind: "failed", name: file.name, file, refusal });
  }

  #show(shown: IncomingFileStep): void {
    const now = this.#state.value;
    this.#state.value = isIncomingFileWork(now) ? { ...now, over: shown } : shown;
  }

  /** Ends a file's worker and hides what is shown of the file. */
  #endWorker(worker: FileReadingWorker, refusal?: Refusal): void {
    worker.end();
    const shown = incomingFileStepOf(this.#state.value);
    this.#state.value = shown.kind === "review" || shown.kind === "failed" ? shown : NO_INCOMING_FILE;
    if (refusal) this.#workspace.notifications.showRefusal(refusal);
  }

  /** Runs work on a file that may take a long time; null if stopped. What was shown before then stays. */
  async #runJob<T>(
    kind: Exclude<IncomingFileWork["kind"], "opening">,
    worker: FileReadingWorker,
    work: (job: Work) => Promise<T>,
  ): Promise<T | null> {
    const stopping = new AbortController();
    const done = signal(0);
    const recognising = signal<PageProgress | null>(null);
    const follow = (share: number, page?: PageProgress) => {
      done.value = share;
      recognising.value = page ?? null;
    };
    const job = {
      name: worker.file.name,
      done,
      recognising,
      stop: (why?: "replaced") => stopping.abort(why ?? "stopped"),
    };
    this.#state.value = { kind, job, over: incomingFileStepOf(this.#state.value) };
    let result: T | null = null;
    try {
      result = await work({ progress: follow, signal: stopping.signal });
      if (!stopping.signal.aborted) return result;
      if (stopping.signal.reason !== "replaced") this.#workspace.notifications.notify("reading.stopped");
      result = null;
    } finally {
      if (result === null) {
        worker.end();
        this.#state.value = incomingFileStepOf(this.#state.value);
      }
    }
    return result;
  }
}

/** Whether a picture could not be read because the data for recognising Russian may be missing. */
function lacksRussian({ code, params }: Refusal): boolean {
  return code === "reading.picture-language" || (code === "reading.recognition-data" && params.language === "ru");
}

/** Returns the text that is meant in a dossier with a session: the given one, else the open one. */
function findMeantText(dossier: Dossier | null, text?: Hash) {
  if (!dossier?.session) return undefined;
  const draft = text === undefined ? undefined : dossier.ledger.draft(text);
  return draft ? { id: text!, draft } : dossier.notes.value?.text;
}

/**
 * Suggests where a text belongs: to the document of the open dossier that matches its words; if none matches, the user
 * is asked. If the user may not add documents, or there is no document yet, there is no choice.
 */
function suggestDocument(
  dossier: Dossier | null,
  reading: ImportedDraft,
  matchDraftToDocumentByWording: Awaited<ReturnType<typeof loadDraftReview>>["matchDraftToDocumentByWording"],
): TargetDocumentSuggestion {
  if (!dossier || dossier.refusalToSay("document")) return { of: "dossier", match: null };
  if (dossier.ledger.documents.length === 0) return { of: "document", match: null };
  const match = matchDraftToDocumentByWording(dossier.ledger, reading);
  return { of: match.document?.id ?? null, match };
}

/** Loads what reviews a draft: it is not needed before a file comes. */
async function loadDraftReview() {
  const [{ DraftReview }, { matchDraftToDocumentByWording }] = await Promise.all([
    import("./draftReview.ts"),
    import("#shared/ledger/texts/matchDraftToDocumentByWording.ts"),
  ]);
  return { DraftReview, matchDraftToDocumentByWording };
}

/** Loads what reviews comments of others. */
async function loadReturnedReview() {
  const [{ listTextsToSearch }, { reviewReturnedContent }] = await Promise.all([
    import("#shared/publish/returned/findPlacesInTexts.ts"),
    import("#shared/publish/returned/reviewReturnedContent.ts"),
  ]);
  return { listTextsToSearch, reviewReturnedContent };
}
