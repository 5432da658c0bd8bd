import type { Verdict } from "../members/judge.ts";
import type { Admitted } from "../records/door.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { EraseBody } from "../records/kinds/erase.ts";

/** Which records a counting erase takes the body from. */
export class Erasures {
  readonly #by = new Map<RecordKey, Set<RecordKey>>();
  readonly #targets = new Set<RecordKey>();

  get targets(): ReadonlySet<RecordKey> {
    return this.#targets;
  }

  /** Notes whether an erase counts; answers with its target where that changes what stands erased. */
  note({ key, body }: Admitted, verdict: Verdict): RecordKey | null {
    if (body === undefined) return null;
    const { target } = body as EraseBody;
    const by = this.#by.get(target) ?? new Set();
    if (verdict.is === "counts") this.#by.set(target, by.add(key));
    else by.delete(key);
    if (by.size > 0 === this.#targets.has(target)) return null;
    if (by.size > 0) this.#targets.add(target);
    else this.#targets.delete(target);
    return target;
  }
}
