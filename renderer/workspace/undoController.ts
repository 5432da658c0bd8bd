import type { ReadonlySignal } from "@preact/signals-core";
import { isRefusal } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { isRecordKindName } from "#shared/records/kinds/recordKinds.ts";
import { recordKindLabelOf } from "#shared/records/recordKindLabel.ts";
import type { Notifications } from "./base/notifications.ts";
import type { Dossier } from "./dossier/dossier.ts";

/** What undoing works with. */
interface UndoContext {
  readonly dossier: ReadonlySignal<Dossier | null>;
  readonly notifications: Notifications;
}

/** Undoes and redoes the user's commits in the open dossier, and brings back what they discarded. */
export class UndoController {
  readonly #context: UndoContext;
  #stepping: Promise<void> = Promise.resolve();

  constructor(context: UndoContext) {
    this.#context = context;
  }

  /** Undoes the last commit, or redoes the last undone one; calls run one after the other. */
  run(way: "undo" | "redo"): Promise<void> {
    return (this.#stepping = this.#stepping.then(() => this.#step(way)));
  }

  async #step(way: "undo" | "redo"): Promise<void> {
    const dossier = this.#context.dossier.value;
    if (!dossier) return;
    const restore = way === "undo" ? dossier.history.takeDiscarded() : null;
    if (restore) return this.#restore(restore);
    const { history, ledger, me } = dossier;
    const step = history[way](ledger, me);
    const committed = await dossier.commit(isRefusal(step) ? step : step.act);
    const records = this.#context.notifications.valueOrNotify(committed);
    if (!records || isRefusal(step)) return;
    step.said(records);
    // An undo reverses the last record first: what was said first, such as the note that a rating is of, names it.
    const type = records.at(way === "undo" ? -1 : 0)?.record.type ?? "newer";
    const what = step.label
      ? message(step.label.code, step.label.params)
      : recordKindLabelOf(isRecordKindName(type) ? type : "newer");
    this.tell(`${way}.done`, what, way === "undo" ? "redo" : "undo");
  }

  /** Tells the user what was done, undone or redone, and offers the opposite. */
  tell(code: "commit.done" | "undo.done" | "redo.done", what: string, back: "undo" | "redo"): void {
    const { dossier, notifications } = this.#context;
    const run = () => {
      if (dossier.value?.history[back === "undo" ? "canUndo" : "canRedo"]) void this.run(back);
    };
    notifications.clearActions();
    notifications.notifyWithAction({ name: `command.${back}`, run }, code, { what });
  }

  /**
   * Notifies the user that something was discarded before it was committed; `restore` brings it back, from the
   * notification or by Undo.
   */
  offerRestore(what: string, restore: () => void): void {
    const history = this.#context.dossier.value?.history;
    if (!history) return;
    history.rememberDiscarded(restore);
    const run = () => {
      history.takeDiscarded();
      this.#restore(restore);
    };
    this.#context.notifications.notifyWithAction({ name: "command.undo", run }, "writing.discarded", { what });
  }

  #restore(restore: () => void): void {
    this.#context.notifications.clearActions();
    restore();
  }
}
