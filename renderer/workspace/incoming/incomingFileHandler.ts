import { signal, type ReadonlySignal } from "@preact/signals-core";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { looksLikeDossier } from "#shared/exchange/dossier/looksLikeDossier.ts";
import { looksLikePacket } from "#shared/exchange/packet/head.ts";
import { looksLikeTranscript } from "#shared/import/transcripts/detectTranscriptFormat.ts";
import type { NamedFile, VaultState } from "#shared/host/host.ts";
import { decodeJoinCode } from "#shared/members/joining/decodeJoinCode.ts";
import { onSignalChange } from "../base/onSignalChange.ts";
import { IncomingDocumentHandler } from "./incomingDocumentHandler.ts";
import { FileReadingWorker } from "./fileReadingWorker.ts";
import { IncomingPacketHandler, type IncomingPacketHandlerContext } from "./incomingPacketHandler.ts";
import {
  NO_INCOMING_FILE,
  isIncomingFileWork,
  canTakeIncomingFile,
  replacesDraftBeingRead,
  clearIncomingFileState,
  type IncomingFileState,
  type WaitingIncomingFile,
} from "./incomingState.ts";

/** The parts of the workspace that incoming files need. */
interface FileContext extends IncomingPacketHandlerContext {
  readonly lock: { readonly state: ReadonlySignal<VaultState | null> };
  /** Resolves when nothing is being opened. */
  whenIdle(): Promise<void>;
}

/**
 * The order of files that arrive together: records first, because drafts are added to the dossier that is open by then.
 */
const TURNS: readonly WaitingIncomingFile["what"][] = ["records", "document", "transcript", "invitation"];

/**
 * Handles incoming files of every kind and origin: classifies each once, and takes it when the user is done with what
 * the previous one has opened.
 */
export class IncomingFileHandler {
  /** What is being done with a file, or shown of it. */
  readonly state = signal<IncomingFileState>(NO_INCOMING_FILE);
  /** How many files wait for their turn. */
  readonly waitingCount = signal(0);
  readonly documents: IncomingDocumentHandler;
  readonly packets: IncomingPacketHandler;
  readonly #workspace: FileContext;
  #waiting: readonly WaitingIncomingFile[] = [];
  #taking: Promise<void> | null = null;

  constructor(workspace: FileContext) {
    this.#workspace = workspace;
    this.documents = new IncomingDocumentHandler(workspace, this.state);
    this.packets = new IncomingPacketHandler(workspace, this.state, (notes) =>
      this.documents.readReturned(new FileReadingWorker(notes)),
    );
  }

  /** Takes files that arrived together. Resolves when all waiting files have been taken. */
  add(files: readonly NamedFile[]): Promise<void> {
    const together = files.length > 1 ? { shown: null } : null;
    const coming = files.map((file) => ({ file, what: classifyAtSight(file), together }));
    return this.#add(coming.sort((a, b) => TURNS.indexOf(a.what) - TURNS.indexOf(b.what)));
  }

  /** Takes a file as comments of others, because the user says so. */
  addReturned(file: NamedFile): Promise<void> {
    return this.#add([{ file, what: "returned", together: null }]);
  }

  /** Takes a file as a transcript, because the user says so. */
  addTranscript(file: NamedFile): Promise<void> {
    return this.#add([{ file, what: "transcript", together: null }]);
  }

  /**
   * Takes a file as a draft, because the user says so; returns the refusal if it could not be read, for the caller to
   * show.
   */
  async addDraft(file: NamedFile): Promise<Refusal | null> {
    let refused: Refusal | null = null;
    await this.#add([{ file, what: "draft", together: null, onRefused: (refusal) => (refused = refusal) }]);
    return refused;
  }

  /** Closes what is shown. */
  dismiss(): void {
    const now = this.state.value;
    if (!isIncomingFileWork(now)) return this.#show(NO_INCOMING_FILE);
    const isItself = now.over.kind === "unclear" || now.over.kind === "returned";
    if (now.kind === "reading-returned" && isItself) now.job.stop("replaced");
    this.state.value = { ...now, over: NO_INCOMING_FILE };
  }

  /** Hides what is shown for the open dossier. Called after it was closed. */
  dossierClosed(): void {
    const now = this.state.value;
    if (now.kind === "reading-returned") now.job.stop("replaced");
    this.#show(clearIncomingFileState("dossier", this.state.value));
  }

  /** Drops the waiting files and hides what is shown; but a draft under review stays. */
  clear(): void {
    const now = this.state.value;
    this.#setWaiting([]);
    if (now.kind === "recognising" || now.kind === "reading-returned") now.job.stop("replaced");
    this.#show(clearIncomingFileState("packets", this.state.value));
  }

  #show(state: IncomingFileState): void {
    const now = this.state.value;
    if (now.kind === "unclear" && state !== now) now.worker.end();
    this.state.value = state;
  }

  #add(coming: readonly WaitingIncomingFile[]): Promise<void> {
    const now = this.state.value;
    this.#setWaiting([...this.#waiting, ...coming]);
    const [next] = this.#waiting;
    if (!next) return Promise.resolve();
    if (next === coming[0] && replacesDraftBeingRead(next, now)) now.job.stop("replaced");
    else if (!isIncomingFileWork(now) && !this.#canTakeNow(next))
      this.#workspace.notifications.notify("packet.left", { count: this.waitingCount.value });
    return (this.#taking ??= this.#takeAll());
  }

  async #takeAll(): Promise<void> {
    try {
      for (;;) {
        await this.#workspace.whenIdle();
        const [next] = this.#waiting;
        if (!next) return;
        if (!this.#canTakeNow(next)) await this.#whenChanged();
        else {
          this.#setWaiting(this.#waiting.slice(1));
          await this.#take(next);
        }
      }
    } finally {
      this.#taking = null;
    }
  }

  #setWaiting(files: readonly WaitingIncomingFile[]): void {
    this.#waiting = files;
    this.waitingCount.value = files.length;
  }

  #canTakeNow(next: WaitingIncomingFile): boolean {
    const { viewState, lock } = this.#workspace;
    return canTakeIncomingFile(this.state.value, next, {
      isJoining: viewState.dialog.value === "join",
      isLocked: lock.state.value === "locked",
    });
  }

  /** Resolves when another file may be next, or another dialog is open. */
  #whenChanged(): Promise<void> {
    const signals: readonly ReadonlySignal<unknown>[] = [
      this.state,
      this.waitingCount,
      this.#workspace.viewState.dialog,
      this.#workspace.lock.state,
    ];
    return new Promise((resolve) => {
      const ends = signals.map((each) =>
        onSignalChange(each, () => {
          for (const end of ends) end();
          resolve();
        }),
      );
    });
  }

  async #take(next: WaitingIncomingFile): Promise<void> {
    const { file, what, together } = next;
    if (what === "records") return void (await this.packets.open(file, null, together));
    if (what !== "invitation") return this.documents.take(next);
    this.#workspace.viewState.invitation.value = (decodeUtf8(file.bytes) ?? "").trim();
    this.#workspace.viewState.dialog.value = "join";
  }
}

/** The longest message that may contain an invitation, in bytes. */
const LONGEST_INVITATION = 10_000;

/** The name of a dossier file. A damaged one is refused as such, and not as a draft without text. */
const DOSSIER_NAME = /\.clausemark$/iu;

/** Classifies a file at first sight, whether valid or not. */
function classifyAtSight({ name, bytes }: NamedFile): "records" | "invitation" | "document" | "transcript" {
  if (looksLikeDossier(bytes) || looksLikePacket(bytes)) return "records";
  const text = bytes.length < LONGEST_INVITATION ? decodeUtf8(bytes) : null;
  const isInvitation =
    text !== null && (text.includes('"clausemark/1 invitation"') || !isRefusal(decodeJoinCode(text)));
  if (isInvitation) return "invitation";
  if (DOSSIER_NAME.test(name)) return "records";
  return looksLikeTranscript(bytes) ? "transcript" : "document";
}
