import { signal, type Signal } from "@preact/signals-core";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Host, VaultState } from "#shared/host/host.ts";
import type { Filter } from "#shared/ledger/filters/filter.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import { onChange } from "./base/signals.ts";
import { sealLegacyCopies } from "./persistence/sealLegacyCopies.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { InitialPosition, ViewState, MatrixTableName, View } from "./viewState.ts";

/** The desk as far as the lock needs it. */
interface Locked {
  readonly host: Host;
  readonly dossier: Signal<Dossier | null>;
  readonly viewState: ViewState;
  /** Waits for what is being opened, and puts away what is open. */
  closeWhenIdle(): Promise<void>;
  /** Has it that the text, when it is drawn anew, begins where one is. */
  keepPosition(dossier: Dossier): unknown;
  reopen(id: DossierId, at: InitialPosition | null): Promise<void>;
}

/** Where one was when the window was locked: addresses and keys of records, never a word. */
interface Left {
  readonly dossier: DossierId;
  readonly view: View;
  readonly table: MatrixTableName;
  readonly thread: RecordKey | null;
  readonly filter: Filter;
  /** Where in the text. */
  readonly at: InitialPosition | null;
}

/**
 * The lock over the window: while it is locked nothing of any dossier is shown or held, and the keys are forgotten.
 * What is under way is written down first. Unlocking leads back to where one was. Windows over the same keys lock
 * together; each asks for the passphrase itself.
 */
export class WindowLock {
  /** Null until the surroundings have said. */
  readonly state = signal<VaultState | null>(null);
  /** Locked, but the disk has not taken everything yet: what is unsaved is still in memory, with its keys. */
  readonly waitingForDisk = signal(false);
  readonly #desk: Locked;
  /** What is opened when a window is unlocked that began locked. */
  onFirstUnlock: () => Promise<void> = () => Promise.resolve();
  #left: Left | null | undefined;
  /** Ends the waiting for the disk. */
  #release: () => void = () => undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(desk: Locked) {
    this.#desk = desk;
  }

  get isLocked(): boolean {
    return this.state.value === "locked";
  }

  /** Asks the surroundings how it is. */
  async refresh(): Promise<void> {
    const state = await this.#desk.host.vault.state();
    this.state.value = isRefusal(state) ? "none" : state;
  }

  /**
   * Locks this window and the others at once, and forgets the keys as soon as everything is down. Does nothing without a
   * passphrase. Locked because it was `idle`, it leaves those open that know of a later use than it does.
   */
  lock(why: "lock" | "idle" = "lock"): Promise<void> {
    if (this.state.value !== "open") return Promise.resolve();
    this.#desk.host.vault.windows?.tell(why);
    return this.#lock();
  }

  /** Does from now on what the other windows over the same keys do. */
  followOtherWindows(): void {
    this.#desk.host.vault.windows?.hear((what) => {
      if (what === "lock" || what === "changed") void this.#follow(what);
    });
  }

  async #follow(what: "lock" | "changed"): Promise<void> {
    if (what === "lock" && this.state.value === "open") return this.#lock();
    const known = await this.#desk.host.vault.state();
    if (known === "none") return this.#setFree();
    // The passphrase was set or changed in another window: what this one holds of the keys opens nothing any more.
    if (known !== "open" && !this.isLocked) await this.#lock();
  }

  /** Opens the window where another one has removed the passphrase. */
  async #setFree(): Promise<void> {
    const wasLocked = this.isLocked;
    this.state.value = "none";
    if (this.waitingForDisk.value) this.#release();
    else if (wasLocked) await this.#inTurn(() => this.#goBack());
  }

  #lock(): Promise<void> {
    const { dossier, viewState } = this.#desk;
    const open = dossier.value;
    if (open) this.#desk.keepPosition(open);
    const { view, table, thread, filter, initialPosition } = viewState;
    this.#left = open && {
      dossier: open.id,
      view: view.value,
      table: table.value,
      thread: thread.value,
      filter: filter.value,
      at: initialPosition,
    };
    this.state.value = "locked";
    viewState.dialog.value = null;
    return this.#inTurn(() => this.#putAway());
  }

  /** Unlocks by the passphrase; refused with `vault.wrong` where it is another. */
  async unlock(passphrase: string): Promise<Outcome<true>> {
    if (this.waitingForDisk.value) {
      const known = await this.#desk.host.vault.unlock(passphrase);
      if (isRefusal(known)) return known;
      this.state.value = "open";
      this.#release();
      return true;
    }
    return this.#inTurn(async () => {
      const opened = await this.#desk.host.vault.unlock(passphrase);
      if (isRefusal(opened)) return opened;
      this.state.value = "open";
      await this.#goBack();
      void sealLegacyCopies(this.#desk.host);
      return true;
    });
  }

  // Closing a dossier whose disk is full would lose what is unsaved: it stays until the disk takes it or one is back.
  async #putAway(): Promise<void> {
    const saving = this.#desk.dossier.value?.session?.localState.saving;
    if (saving && saving.value.state !== "saved") {
      this.waitingForDisk.value = true;
      await new Promise<void>((resolve) => {
        const end = onChange(saving, () => saving.value.state === "saved" && this.#release());
        this.#release = () => (end(), resolve());
      });
      this.waitingForDisk.value = false;
      if (!this.isLocked) return;
    }
    await this.#desk.closeWhenIdle();
    await this.#desk.host.vault.lock();
  }

  async #goBack(): Promise<void> {
    const left = this.#left;
    this.#left = null;
    if (left === undefined) return this.onFirstUnlock();
    if (!left) return;
    await this.#desk.reopen(left.dossier, left.at);
    if (this.#desk.dossier.value?.id !== left.dossier) return;
    const { view, table, thread, filter } = this.#desk.viewState;
    filter.value = left.filter;
    table.value = left.table;
    view.value = left.view;
    thread.value = left.thread;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }
}
