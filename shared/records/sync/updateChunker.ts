import * as Y from "yjs";
import {
  encodeClockRangesAsUpdate,
  yjsStructAt,
  recordKeyOfStruct,
  structDependenciesOf,
  estimateStructBytes,
  type YjsStruct,
} from "./yjsStructs.ts";
import type { RecordKey } from "../envelope.ts";
import { readVarUintUnchecked } from "./syncMessage.ts";

/** The largest update that is sent at once, in bytes, unless a single record is larger. */
export const MAX_UPDATE_CHUNK_BYTES = 4 * 1024 * 1024;

/** An update, and the records that it contains parts of. */
export interface UpdateWithRecordKeys {
  readonly update: Uint8Array;
  readonly keys: ReadonlySet<RecordKey>;
}

/** The most bytes with which an update introduces the entries of a client. */
const OVERHEAD_PER_CLIENT = 32;

/** The clock up to which each client's entries are known. */
type Clocks = Map<number, number>;

/**
 * The most clients of a state vector that are kept although the document does not have them: it may get them meanwhile.
 */
const MAX_UNKNOWN_CLIENTS = 10_000;

/**
 * Reads a state vector as far as it concerns a document. It may name as many clients as fit into it, and each would
 * have to be looked up repeatedly.
 */
function clocksIn(vector: Uint8Array, { store }: Y.Doc): Clocks {
  const clocks: Clocks = new Map();
  let unknownClients = 0;
  let [clients, at] = readVarUintUnchecked(vector, 0);
  for (let client = 0, clock = 0; clients > 0; clients--) {
    [client, at] = readVarUintUnchecked(vector, at);
    [clock, at] = readVarUintUnchecked(vector, at);
    if (at > vector.length || !Number.isSafeInteger(client) || !Number.isSafeInteger(clock)) break;
    if (store.clients.has(client) || ++unknownClients <= MAX_UNKNOWN_CLIENTS) clocks.set(client, clock);
  }
  if (clients !== 0 || at > vector.length) throw new RangeError("Not a state vector");
  return clocks;
}

const clockOf = (clocks: Clocks, client: number): number => clocks.get(client) ?? 0;

/**
 * Splits what a document has and another lacks into updates of limited size. Each can be applied once those before it
 * are, and is complete in itself: a record comes with its body, and an entry with the one that replaced it. Entries
 * that the document receives meanwhile are included. Deletions of entries that the other already has come last.
 */
export class UpdateChunker {
  readonly #doc: Y.Doc;
  readonly #limit: number;
  #clocks: Clocks;

  /** `vector` is the other's encoded state vector. Throws a RangeError if it is invalid. */
  constructor(doc: Y.Doc, vector: Uint8Array, limit = MAX_UPDATE_CHUNK_BYTES) {
    this.#doc = doc;
    this.#limit = limit;
    this.#clocks = clocksIn(vector, doc);
  }

  /** The other's state vector once all chunks so far are applied. */
  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#clocks);
  }

  /** The number of entries left; a record and its body are two. */
  get remaining(): number {
    let left = 0;
    for (const [client, end] of this.#ends()) left += Math.max(0, end - clockOf(this.#clocks, client));
    return left;
  }

  /** Returns the next chunk, or null if everything left fits into one, which `takeRest` returns. */
  next(): UpdateWithRecordKeys | null {
    const selection = new EntrySelection(this.#doc, this.#clocks, this.#limit);
    for (const [client, end] of this.#ends()) {
      if (!selection.fill(client, end)) continue;
      const update = encodeClockRangesAsUpdate(this.#doc, selection.runs, selection.bytes);
      this.#clocks = selection.clocks;
      return { update, keys: selection.keys };
    }
    return null;
  }

  /** Returns everything left, whatever its size. */
  takeRest(): UpdateWithRecordKeys {
    const selection = new EntrySelection(this.#doc, this.#clocks, Infinity);
    for (const [client, end] of this.#ends()) selection.fill(client, end);
    const update = Y.encodeStateAsUpdate(this.#doc, this.stateVector);
    this.#clocks = selection.clocks;
    return { update, keys: selection.keys };
  }

  *#ends(): Iterable<readonly [client: number, end: number]> {
    for (const client of this.#doc.store.clients.keys()) yield [client, Y.getState(this.#doc.store, client)];
  }
}

/** Selects the entries of one update, each after those it needs, until the limit is reached. */
class EntrySelection {
  readonly clocks: Clocks;
  readonly keys = new Set<RecordKey>();
  readonly #doc: Y.Doc;
  readonly #limit: number;
  readonly #from: Clocks = new Map();
  /** The clocks up to which entries must still be taken, because selected entries need them in the same update. */
  readonly #owed: Clocks = new Map();
  #bytes = 0;

  constructor(doc: Y.Doc, clocks: Clocks, limit: number) {
    this.#doc = doc;
    this.#limit = limit;
    this.clocks = new Map(clocks);
  }

  /** The size of the update, estimated never too low for what is in it. */
  get bytes(): number {
    return this.#bytes + OVERHEAD_PER_CLIENT * (1 + this.#from.size);
  }

  get runs(): { client: number; from: number; to: number }[] {
    return [...this.#from].map(([client, from]) => ({ client, from, to: clockOf(this.clocks, client) }));
  }

  /**
   * Takes a client's entries up to a clock, and before each the entries of other clients that it needs. If entries of
   * two clients need each other, neither is left for a later update. Returns true once the update is full.
   */
  fill(client: number, end: number): boolean {
    const stack = [{ client, end }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const clock = clockOf(this.clocks, top.client);
      if (clock >= Math.max(top.end, clockOf(this.#owed, top.client))) {
        stack.pop();
        continue;
      }
      const entry = yjsStructAt(this.#doc, top.client, clock);
      const needed = structDependenciesOf(this.#doc, entry).filter((id) => this.#isOpen(id));
      const first = needed.find((id) => stack.every((each) => each.client !== id.client));
      if (first) stack.push({ client: first.client, end: first.clock + 1 });
      else if (!this.#take(entry, needed)) return true;
    }
    return false;
  }

  #isOpen({ client, clock }: Y.ID): boolean {
    return clock >= clockOf(this.clocks, client);
  }

  /** Returns false if the entry no longer fits. */
  #take(entry: YjsStruct, needed: readonly Y.ID[]): boolean {
    const { client, clock } = entry.id;
    const bytes = this.#bytes + estimateStructBytes(entry);
    const withNeeded = needed.reduce(
      (sum, id) => sum + estimateStructBytes(yjsStructAt(this.#doc, id.client, id.clock)),
      bytes,
    );
    if (this.#bytes > 0 && withNeeded > this.#limit && !this.#isOwing()) return false;
    if (!this.#from.has(client)) this.#from.set(client, clockOf(this.clocks, client));
    this.clocks.set(client, clock + entry.length);
    this.#bytes = bytes;
    const key = recordKeyOfStruct(entry);
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
