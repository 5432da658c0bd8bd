import type { RecordVerdict } from "#shared/members/judge.ts";
import type { JudgeableRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { EraseBody } from "#shared/records/kinds/erase.ts";

/** Keeps track of the records whose bodies are erased by an erasure that counts. */
export class ErasureTracker {
  readonly #by = new Map<RecordKey, Set<RecordKey>>();
  readonly #targets = new Set<RecordKey>();

  get targets(): ReadonlySet<RecordKey> {
    return this.#targets;
  }

  /** Notes whether an erasure counts. Returns its target if that changes whether the target is erased. */
  update({ key, body }: JudgeableRecord, verdict: RecordVerdict): RecordKey | null {
    if (body === undefined) return null;
    const { target } = body as EraseBody;
    const by = this.#by.get(target) ?? new Set();
    if (verdict.kind === "counts") this.#by.set(target, by.add(key));
    else by.delete(key);
    if (by.size > 0 === this.#targets.has(target)) return null;
    if (by.size > 0) this.#targets.add(target);
    else this.#targets.delete(target);
    return target;
  }
}
