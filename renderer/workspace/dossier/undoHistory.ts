import type { Act } from "#shared/acts/act.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";

type Records = readonly OpenedRecord[];

/**
 * Undo history of what was committed in this window. Undoing commits the former version again, or a retraction; since
 * that is a commit too, redoing means undoing the undo.
 */
export class UndoHistory {
  #done: Records[] = [];
  #undone: Records[] = [];
  #restore: (() => void) | null = null;
  /** Maps each repeated record to its first version, and each first version to the latest one. */
  readonly #first = new Map<RecordKey, RecordKey>();
  readonly #last = new Map<RecordKey, RecordKey>();

  get canUndo(): boolean {
    return this.#done.length > 0 || this.#restore !== null;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Remembers how to restore something that was discarded before it was committed, until the next commit. */
  rememberDiscarded(restore: () => void): void {
    this.#restore = restore;
  }

  /** Returns the function that restores what was discarded since the last commit, and forgets it. */
  takeDiscarded(): (() => void) | null {
    const restore = this.#restore;
    this.#restore = null;
    return restore;
  }

  remember(records: Records): void {
    this.#restore = null;
    this.#done.push(records);
    this.#undone = [];
  }

  /**
   * Returns the act that undoes the last commit, and a callback for its records. Refused with `undoRecordsAct.nothing`, or as the
   * act is.
   */
  undo(ledger: Ledger, me: Author | null): Outcome<{ act: Act; said: (records: Records) => void }> {
    return this.#step(ledger, me, this.#done, this.#undone);
  }

  redo(ledger: Ledger, me: Author | null): Outcome<{ act: Act; said: (records: Records) => void }> {
    return this.#step(ledger, me, this.#undone, this.#done);
  }

  #step(ledger: Ledger, me: Author | null, from: Records[], to: Records[]): ReturnType<UndoHistory["undo"]> {
    const last = from.at(-1);
    if (!last) return refusal("undo.nothing");
    const act = undoRecordsAct(ledger, me, last, (key) => this.#latestOf(key));
    if ("refused" in act) return act;
    return {
      act,
      said: (records) => {
        from.pop();
        to.push(records);
        [...last].reverse().forEach(({ record }, i) => this.#recordRepeat(record.after?.[0], records[i]!.key));
      },
    };
  }

  #latestOf(key: RecordKey): RecordKey {
    return this.#last.get(this.#first.get(key) ?? key) ?? key;
  }

  /** Records that `by` now repeats what a former record said. */
  #recordRepeat(former: RecordKey | undefined, by: RecordKey): void {
    if (former === undefined) return;
    const first = this.#first.get(former) ?? former;
    this.#first.set(by, first);
    this.#last.set(first, by);
  }
}
