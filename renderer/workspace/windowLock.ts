import { signal, type Signal } from "@preact/signals-core";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Host, VaultState } from "#shared/host/host.ts";
import type { Filter } from "#shared/ledger/filters/filter.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import { onSignalChange } from "./base/onSignalChange.ts";
import { sealLegacyDossierCopies } from "./persistence/sealLegacyDossierCopies.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { InitialTextPosition, ViewState, MatrixTableName, View } from "./viewState.ts";

/** The parts of the workspace that the lock needs. */
interface LockContext {
  readonly host: Host;
  readonly dossier: Signal<Dossier | null>;
  readonly viewState: ViewState;
  /** Resolves when nothing is being opened. */
  whenIdle(): Promise<void>;
  /** Waits for what is being opened, and closes the open dossier. */
  closeWhenIdle(): Promise<void>;
  /** Makes the text, when it is next drawn, begin at the current position. */
  keepPosition(dossier: Dossier): unknown;
  reopen(id: DossierId, at: InitialTextPosition | null): Promise<void>;
}

/** The user's position when the window was locked: addresses and record keys, never a word of the text. */
interface LockedPosition {
  readonly dossier: DossierId;
  readonly view: View;
  readonly table: MatrixTableName;
  readonly thread: RecordKey | null;
  readonly filter: Filter;
  /** The position in the text. */
  readonly at: InitialTextPosition | null;
}

/**
 * Locks the window: while it is locked, nothing of any dossier is shown or held, and the keys are forgotten. Unsaved
 * work is written first. Unlocking restores the user's position. Windows over the same keys lock together; each asks
 * for the passphrase itself.
 */
export class WindowLock {
  /** Null until the host has answered. */
  readonly state = signal<VaultState | null>(null);
  /**
   * Whether the window is locked but the disk has not taken everything yet: unsaved work is still in memory, with its
   * keys.
   */
  readonly waitingForDisk = signal(false);
  readonly #workspace: LockContext;
  /** Opens a dossier when a window that started locked is unlocked. */
  onFirstUnlock: () => Promise<void> = () => Promise.resolve();
  #left: LockedPosition | null | undefined;
  /** Ends the wait for the disk. */
  #release: () => void = () => undefined;
  /** Settles when the passphrase that was given during the wait for the disk has been checked. */
  #checking: Promise<unknown> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(workspace: LockContext) {
    this.#workspace = workspace;
  }

  get isLocked(): boolean {
    return this.state.value === "locked";
  }

  /** Reads the vault state from the host. */
  async refresh(): Promise<void> {
    const state = await this.#workspace.host.vault.state();
    this.state.value = isRefusal(state) ? "none" : state;
  }

  /**
   * Locks this window and the others at once, and forgets the keys as soon as everything is saved. Does nothing without
   * a passphrase. If it locks because this window was `idle`, windows that were used later stay open.
   */
  lock(why: "lock" | "idle" = "lock"): Promise<void> {
    if (this.state.value !== "open") return Promise.resolve();
    this.#workspace.host.vault.windows?.tell(why);
    return this.#lock();
  }

  /** Starts locking and unlocking with the other windows over the same keys. */
  followOtherWindows(): void {
    this.#workspace.host.vault.windows?.hear((what) => {
      if (what === "lock" || what === "changed") void this.#followWindow(what);
    });
  }

  async #followWindow(what: "lock" | "changed"): Promise<void> {
    if (what === "lock" && this.state.value === "open") return this.#lock();
    const known = await this.#workspace.host.vault.state();
    if (known === "none") return this.#unlockFreely();
    // The passphrase was set or changed in another window: the keys of this window are no longer valid.
    if (known !== "open" && !this.isLocked) await this.#lock();
  }

  /** Unlocks the window if another one has removed the passphrase. */
  async #unlockFreely(): Promise<void> {
    const wasLocked = this.isLocked;
    this.state.value = "none";
    if (this.waitingForDisk.value) this.#release();
    else if (wasLocked) await this.#inTurn(() => this.#goBack());
  }

  #lock(): Promise<void> {
    this.#left = this.#currentPosition();
    this.state.value = "locked";
    this.#workspace.viewState.dialog.value = null;
    return this.#inTurn(() => this.#putAway());
  }

  /** Returns the user's position in the open dossier; null if none is open. */
  #currentPosition(): LockedPosition | null {
    const open = this.#workspace.dossier.value;
    if (!open) return null;
    this.#workspace.keepPosition(open);
    const { view, table, thread, filter, initialPosition } = this.#workspace.viewState;
    return {
      dossier: open.id,
      view: view.value,
      table: table.value,
      thread: thread.value,
      filter: filter.value,
      at: initialPosition,
    };
  }

  /** Unlocks with the passphrase; refused with `vault.wrong` if it is another. */
  async unlock(passphrase: string): Promise<Outcome<true>> {
    if (this.waitingForDisk.value) {
      const checking = this.#workspace.host.vault.unlock(passphrase);
      this.#checking = checking.catch(() => undefined);
      const known = await checking;
      if (isRefusal(known)) return known;
      this.state.value = "open";
      this.#release();
      return true;
    }
    return this.#inTurn(async () => {
      const opened = await this.#workspace.host.vault.unlock(passphrase);
      if (isRefusal(opened)) return opened;
      this.state.value = "open";
      await this.#goBack();
      void sealLegacyDossierCopies(this.#workspace.host);
      return true;
    });
  }

  /** Resolves when the window is unlocked, now or later, and shows again what it showed. */
  async whenUnlocked(): Promise<void> {
    while (this.state.value === null || this.isLocked) {
      await new Promise<void>((resolve) => {
        const end = onSignalChange(this.state, () => {
          queueMicrotask(() => end());
          resolve();
        });
      });
    }
    await this.#turn;
  }

  // Closing a dossier whose disk is full would lose unsaved work: it stays open until the disk takes it or the user
  // unlocks.
  async #putAway(): Promise<void> {
    const saving = this.#workspace.dossier.value?.session?.localState.saving;
    if (saving && saving.value.state !== "saved") {
      this.waitingForDisk.value = true;
      await new Promise<void>((resolve) => {
        const end = onSignalChange(saving, () => saving.value.state === "saved" && this.#release());
        this.#release = () => (end(), resolve());
      });
      // The right passphrase, given before the disk had taken everything, keeps the dossier open.
      await this.#checking;
      this.waitingForDisk.value = false;
      if (!this.isLocked) return;
    }
    await this.#workspace.whenIdle();
    // Nothing was open yet if the window was locked while it was opening a dossier.
    this.#left ??= this.#currentPosition();
    await this.#workspace.closeWhenIdle();
    await this.#workspace.host.vault.lock();
  }

  async #goBack(): Promise<void> {
    const left = this.#left;
    this.#left = null;
    if (left === undefined) return this.onFirstUnlock();
    if (!left) return;
    await this.#workspace.reopen(left.dossier, left.at);
    if (this.#workspace.dossier.value?.id !== left.dossier) return;
    const { view, table, thread, filter } = this.#workspace.viewState;
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
