import type { RecordVerdict } from "#shared/members/judge.ts";
import type { RecordKey } from "#shared/records/envelope.ts";

/** The records that wait, by what they wait for: the key of a record, or a name. */
export class PendingRecordIndex {
  readonly #on = new Map<string, Set<RecordKey>>();
  readonly #of = new Map<RecordKey, string>();

  get size(): number {
    return this.#of.size;
  }

  /** Remembers what a record waits for now, if anything. */
  update(key: RecordKey, verdict: RecordVerdict): void {
    const before = this.#of.get(key);
    const now = verdict.kind === "waits" ? verdict.on : undefined;
    if (before === now) return;
    if (before !== undefined) this.#leave(key, before);
    if (now === undefined) return;
    this.#of.set(key, now);
    const others = this.#on.get(now);
    if (others) others.add(key);
    else this.#on.set(now, new Set([key]));
  }

  /** Forgets a record that is no longer here. */
  remove(key: RecordKey): void {
    const before = this.#of.get(key);
    if (before !== undefined) this.#leave(key, before);
  }

  /** Returns the records that wait for a key or name. */
  waitingFor(name: string): Iterable<RecordKey> {
    return this.#on.get(name) ?? [];
  }

  #leave(key: RecordKey, name: string): void {
    this.#of.delete(key);
    const others = this.#on.get(name)!;
    others.delete(key);
    if (others.size === 0) this.#on.delete(name);
  }
}
