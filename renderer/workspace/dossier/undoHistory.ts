import type { Act } from "#shared/acts/act.ts";
import { undo } from "#shared/acts/undo.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";

type Said = readonly OpenedRecord[];

/**
 * What was said in this window, to be taken back: the former version is said again, or a retraction. Taking
 * back is itself something said, so redoing is undoing the undoing.
 */
export class UndoHistory {
  #done: Said[] = [];
  #undone: Said[] = [];
  #restore: (() => void) | null = null;
  /** Which record a later one says again, and which one says the same now. */
  readonly #first = new Map<RecordKey, RecordKey>();
  readonly #last = new Map<RecordKey, RecordKey>();

  get canUndo(): boolean {
    return this.#done.length > 0 || this.#restore !== null;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Remembers how to bring back what was discarded before it was said, until something is said. */
  rememberDiscarded(restore: () => void): void {
    this.#restore = restore;
  }

  /** How to bring back what was discarded since something was said last; once. */
  takeDiscarded(): (() => void) | null {
    const restore = this.#restore;
    this.#restore = null;
    return restore;
  }

  remember(records: Said): void {
    this.#restore = null;
    this.#done.push(records);
    this.#undone = [];
  }

  /** The act that takes the last one back, and what to call once it is said. Refused where it cannot be. */
  undo(ledger: Ledger, me: Author | null): Outcome<{ act: Act; said: (records: Said) => void }> {
    return this.#step(ledger, me, this.#done, this.#undone);
  }

  redo(ledger: Ledger, me: Author | null): Outcome<{ act: Act; said: (records: Said) => void }> {
    return this.#step(ledger, me, this.#undone, this.#done);
  }

  #step(ledger: Ledger, me: Author | null, from: Said[], to: Said[]): ReturnType<UndoHistory["undo"]> {
    const last = from.at(-1);
    if (!last) return refusal("undo.nothing");
    const act = undo(ledger, me, last, (key) => this.#standing(key));
    if ("refused" in act) return act;
    return {
      act,
      said: (records) => {
        from.pop();
        to.push(records);
        [...last].reverse().forEach(({ record }, i) => this.#again(record.after?.[0], records[i]!.key));
      },
    };
  }

  #standing(key: RecordKey): RecordKey {
    return this.#last.get(this.#first.get(key) ?? key) ?? key;
  }

  /** Notes that what a former record said is now said again by another. */
  #again(former: RecordKey | undefined, by: RecordKey): void {
    if (former === undefined) return;
    const first = this.#first.get(former) ?? former;
    this.#first.set(by, first);
    this.#last.set(first, by);
  }
}
