import * as Y from "yjs";
import { encodeClockRanges, entryAt, recordKeyOf, dependenciesOf, estimateSize, type YjsEntry } from "./yjsEntries.ts";
import type { RecordKey } from "../envelope.ts";
import { readVarUint } from "./syncMessage.ts";

/** The most bytes of an update that is sent at once, unless one record alone is larger. */
export const MAX_CHUNK_BYTES = 4 * 1024 * 1024;

/** An update, and the records that it holds something of. */
export interface UpdateChunk {
  readonly update: Uint8Array;
  readonly keys: ReadonlySet<RecordKey>;
}

/** Up to which clock something is known of each client. */
type Clocks = Map<number, number>;

/** Clients of a state vector that a document does not have, and that are heeded all the same: it may get them meanwhile. */
const STRANGERS = 10_000;

/**
 * Reads a state vector as far as it says something of a document. One may name as many clients as there is room for, and each would
 * have to be looked at again and again.
 */
function clocksIn(vector: Uint8Array, { store }: Y.Doc): Clocks {
  const clocks: Clocks = new Map();
  let strangers = 0;
  let [clients, at] = readVarUint(vector, 0);
  for (let client = 0, clock = 0; clients > 0; clients--) {
    [client, at] = readVarUint(vector, at);
    [clock, at] = readVarUint(vector, at);
    if (at > vector.length || !Number.isSafeInteger(client) || !Number.isSafeInteger(clock)) break;
    if (store.clients.has(client) || ++strangers <= STRANGERS) clocks.set(client, clock);
  }
  if (clients !== 0 || at > vector.length) throw new RangeError("It is no state vector");
  return clocks;
}

const clockOf = (clocks: Clocks, client: number): number => clocks.get(client) ?? 0;

/**
 * What a document has and another lacks, as updates of a limited size. Each can be applied once those before it are, and says
 * nothing by halves: a record comes with its body, and an entry with the one that has taken its place. What the document gets
 * meanwhile is brought, too. Deletions of what the other has already come last.
 */
export class UpdateChunker {
  readonly #doc: Y.Doc;
  readonly #limit: number;
  #clocks: Clocks;

  /** `stateVector` is the other's state vector, encoded. Throws a RangeError where it is none. */
  constructor(doc: Y.Doc, vector: Uint8Array, limit = MAX_CHUNK_BYTES) {
    this.#doc = doc;
    this.#limit = limit;
    this.#clocks = clocksIn(vector, doc);
  }

  /** The state vector that the other has once all pieces so far are applied. */
  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#clocks);
  }

  /** How many entries are left; a record and its body are two. */
  get remaining(): number {
    let left = 0;
    for (const [client, end] of this.#ends()) left += Math.max(0, end - clockOf(this.#clocks, client));
    return left;
  }

  /** The next piece; null where all that is left is small enough for one, which is `takeRest`. */
  next(): UpdateChunk | null {
    const taking = new Taking(this.#doc, this.#clocks, this.#limit);
    for (const [client, end] of this.#ends()) {
      if (!taking.fill(client, end)) continue;
      const update = encodeClockRanges(this.#doc, taking.runs);
      this.#clocks = taking.clocks;
      return { update, keys: taking.keys };
    }
    return null;
  }

  /** Everything that is left, whatever its size. */
  takeRest(): UpdateChunk {
    const taking = new Taking(this.#doc, this.#clocks, Infinity);
    for (const [client, end] of this.#ends()) taking.fill(client, end);
    const update = Y.encodeStateAsUpdate(this.#doc, this.stateVector);
    this.#clocks = taking.clocks;
    return { update, keys: taking.keys };
  }

  *#ends(): Iterable<readonly [client: number, end: number]> {
    for (const client of this.#doc.store.clients.keys()) yield [client, Y.getState(this.#doc.store, client)];
  }
}

/** Chooses the entries of one update, each after what it needs, until the limit is reached. */
class Taking {
  readonly clocks: Clocks;
  readonly keys = new Set<RecordKey>();
  readonly #doc: Y.Doc;
  readonly #limit: number;
  readonly #from: Clocks = new Map();
  /** Up to where entries still have to be taken, since something that is taken already needs them beside it. */
  readonly #owed: Clocks = new Map();
  #bytes = 0;

  constructor(doc: Y.Doc, clocks: Clocks, limit: number) {
    this.#doc = doc;
    this.#limit = limit;
    this.clocks = new Map(clocks);
  }

  get runs(): { client: number; from: number; to: number }[] {
    return [...this.#from].map(([client, from]) => ({ client, from, to: clockOf(this.clocks, client) }));
  }

  /**
   * Takes a client's entries up to a clock, and before each the entries of other clients that it needs. Two clients' entries may
   * need each other: then neither is left for a later update. True once no more goes in.
   */
  fill(client: number, end: number): boolean {
    const stack = [{ client, end }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const clock = clockOf(this.clocks, top.client);
      if (clock >= Math.max(top.end, clockOf(this.#owed, top.client))) {
        stack.pop();
        continue;
      }
      const entry = entryAt(this.#doc, top.client, clock);
      const needed = dependenciesOf(this.#doc, entry).filter((id) => this.#isOpen(id));
      const first = needed.find((id) => stack.every((each) => each.client !== id.client));
      if (first) stack.push({ client: first.client, end: first.clock + 1 });
      else if (!this.#take(entry, needed)) return true;
    }
    return false;
  }

  #isOpen({ client, clock }: Y.ID): boolean {
    return clock >= clockOf(this.clocks, client);
  }

  /** False where it does not go in any more. */
  #take(entry: YjsEntry, needed: readonly Y.ID[]): boolean {
    const { client, clock } = entry.id;
    const bytes = this.#bytes + estimateSize(entry);
    const withNeeded = needed.reduce((sum, id) => sum + estimateSize(entryAt(this.#doc, id.client, id.clock)), bytes);
    if (this.#bytes > 0 && withNeeded > this.#limit && !this.#isOwing()) return false;
    if (!this.#from.has(client)) this.#from.set(client, clockOf(this.clocks, client));
    this.clocks.set(client, clock + entry.length);
    this.#bytes = bytes;
    const key = recordKeyOf(entry);
    if (key !== null) this.keys.add(key);
    for (const each of needed) {
      if (this.#isOpen(each)) this.#owed.set(each.client, Math.max(each.clock + 1, clockOf(this.#owed, each.client)));
    }
    return true;
  }

  #isOwing(): boolean {
    return [...this.#owed].some(([client, clock]) => clockOf(this.clocks, client) < clock);
  }
}
