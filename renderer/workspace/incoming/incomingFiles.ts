import { signal, type ReadonlySignal } from "@preact/signals-core";
import { fromUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { looksLikeDossier } from "#shared/exchange/dossier/looksLikeDossier.ts";
import { looksLikePacket } from "#shared/exchange/packet/head.ts";
import type { FileBytes, VaultState } from "#shared/host/host.ts";
import { decodeJoinCode } from "#shared/members/joining/decodeJoinCode.ts";
import { onChange } from "../base/signals.ts";
import { IncomingDocuments } from "./documents.ts";
import { FileWorker } from "./fileWorker.ts";
import { IncomingPackets, type IncomingContext } from "./packets.ts";
import {
  IDLE,
  isUnderWay,
  canTake,
  replacesCurrent,
  clearStateFor,
  type IncomingState,
  type WaitingFile,
} from "./incomingState.ts";

/** The desk as far as files come to it. */
interface Receives extends IncomingContext {
  readonly lock: { readonly state: ReadonlySignal<VaultState | null> };
  /** Resolves when nothing is being opened. */
  whenIdle(): Promise<void>;
}

/** Of those that come together, records are first, since drafts are added to the dossier that is open then. */
const TURNS: readonly WaitingFile["what"][] = ["records", "document", "invitation"];

/**
 * The files that come, whatever they are and however they came: each is recognised once, and taken when what the one before
 * has opened is done with.
 */
export class IncomingFiles {
  /** What is being done with a file, or shown of it. */
  readonly state = signal<IncomingState>(IDLE);
  /** How many wait for their turn. */
  readonly waitingCount = signal(0);
  readonly documents: IncomingDocuments;
  readonly packets: IncomingPackets;
  readonly #desk: Receives;
  #waiting: readonly WaitingFile[] = [];
  #taking: Promise<void> | null = null;

  constructor(desk: Receives) {
    this.#desk = desk;
    this.documents = new IncomingDocuments(desk, this.state);
    this.packets = new IncomingPackets(desk, this.state, (notes) => this.documents.readReturned(new FileWorker(notes)));
  }

  /** Takes files that came together. Resolves when all that wait have been taken. */
  add(files: readonly FileBytes[]): Promise<void> {
    const together = files.length > 1 ? { shown: null } : null;
    const coming = files.map((file) => ({ file, what: recognise(file), together }));
    return this.#add(coming.sort((a, b) => TURNS.indexOf(a.what) - TURNS.indexOf(b.what)));
  }

  /** Takes a file as what others say, as a person says that it is. */
  addReturned(file: FileBytes): Promise<void> {
    return this.#add([{ file, what: "returned", together: null }]);
  }

  /** Takes a file as a draft, as a person says that it is; answers with why it could not be read, for whoever says so. */
  async addDraft(file: FileBytes): Promise<Refusal | null> {
    let refused: Refusal | null = null;
    await this.#add([{ file, what: "draft", together: null, onRefused: (refusal) => (refused = refusal) }]);
    return refused;
  }

  /** Puts away what is shown. */
  dismiss(): void {
    const now = this.state.value;
    if (!isUnderWay(now)) return this.#show(IDLE);
    const isItself = now.over.kind === "unclear" || now.over.kind === "returned";
    if (now.kind === "reading-returned" && isItself) now.job.stop("replaced");
    this.state.value = { ...now, over: IDLE };
  }

  /** The open dossier was put away: what is shown for it goes. */
  dossierClosed(): void {
    const now = this.state.value;
    if (now.kind === "reading-returned") now.job.stop("replaced");
    this.#show(clearStateFor("dossier", this.state.value));
  }

  /** Puts away what was not taken yet, and what is shown; but a draft that is looked through stays. */
  clear(): void {
    const now = this.state.value;
    this.#wait([]);
    if (now.kind === "recognising" || now.kind === "reading-returned") now.job.stop("replaced");
    this.#show(clearStateFor("packets", this.state.value));
  }

  #show(state: IncomingState): void {
    const now = this.state.value;
    if (now.kind === "unclear" && state !== now) now.worker.end();
    this.state.value = state;
  }

  #add(coming: readonly WaitingFile[]): Promise<void> {
    const now = this.state.value;
    this.#wait([...this.#waiting, ...coming]);
    const [next] = this.#waiting;
    if (!next) return Promise.resolve();
    if (next === coming[0] && replacesCurrent(next, now)) now.job.stop("replaced");
    else if (!isUnderWay(now) && !this.#mayTake(next))
      this.#desk.notifications.notify("packet.left", { count: this.waitingCount.value });
    return (this.#taking ??= this.#takeAll());
  }

  async #takeAll(): Promise<void> {
    try {
      for (;;) {
        await this.#desk.whenIdle();
        const [next] = this.#waiting;
        if (!next) return;
        if (!this.#mayTake(next)) await this.#change();
        else {
          this.#wait(this.#waiting.slice(1));
          await this.#take(next);
        }
      }
    } finally {
      this.#taking = null;
    }
  }

  #wait(files: readonly WaitingFile[]): void {
    this.#waiting = files;
    this.waitingCount.value = files.length;
  }

  #mayTake(next: WaitingFile): boolean {
    const { viewState, lock } = this.#desk;
    return canTake(this.state.value, next, {
      isJoining: viewState.dialog.value === "join",
      isLocked: lock.state.value === "locked",
    });
  }

  /** Resolves when another file may be next, or something else is before the person. */
  #change(): Promise<void> {
    const signals: readonly ReadonlySignal<unknown>[] = [
      this.state,
      this.waitingCount,
      this.#desk.viewState.dialog,
      this.#desk.lock.state,
    ];
    return new Promise((resolve) => {
      const ends = signals.map((each) =>
        onChange(each, () => {
          for (const end of ends) end();
          resolve();
        }),
      );
    });
  }

  async #take(next: WaitingFile): Promise<void> {
    const { file, what, together } = next;
    if (what === "records") return void (await this.packets.open(file, null, together));
    if (what !== "invitation") return this.documents.take(next);
    this.#desk.viewState.invitation.value = (fromUtf8(file.bytes) ?? "").trim();
    this.#desk.viewState.dialog.value = "join";
  }
}

/** The longest message with an invitation in it, in bytes. */
const LONGEST_INVITATION = 10_000;

/** What a file is by its first look, good or not. */
function recognise({ bytes }: FileBytes): "records" | "invitation" | "document" {
  if (looksLikeDossier(bytes) || looksLikePacket(bytes)) return "records";
  const text = bytes.length < LONGEST_INVITATION ? fromUtf8(bytes) : null;
  const isInvitation =
    text !== null && (text.includes('"clausemark/1 invitation"') || !isRefusal(decodeJoinCode(text)));
  return isInvitation ? "invitation" : "document";
}
