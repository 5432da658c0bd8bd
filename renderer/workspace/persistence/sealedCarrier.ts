import { Doc, encodeStateAsUpdate, encodeStateVector, getState, type Item } from "yjs";
import { randomBytes, type Bytes } from "#shared/base/bytes.ts";

/** The only shared type in a carrier: a list of sealed updates. */
const SEALED = "sealed";

/**
 * Wraps sealed updates in an update of a carrier, a document with nothing else, so that y-indexeddb stores and loads
 * them without knowing what they are. Each update has a client id of its own, a number of 53 bits: if two had the same,
 * only one would be loaded.
 */
export function wrapSealedUpdates(sealed: readonly Bytes[]): Bytes {
  const carrier = new Doc();
  carrier.clientID = clientNumber();
  carrier.getArray<Uint8Array>(SEALED).push([...sealed]);
  return encodeStateAsUpdate(carrier) as Bytes;
}

/**
 * Returns the sealed updates in a carrier, in the order in which they were loaded. Yjs sorts the list by client id, which
 * is random; an update that is applied before the one that it continues is put aside, and merged with all others put
 * aside so far.
 */
export function unwrapSealedUpdates(carrier: Doc): readonly Bytes[] {
  const updates = new Map<number, Bytes[]>([...carrier.store.clients.keys()].map((client) => [client, []]));
  for (const { id, content } of itemsIn(carrier)) updates.get(id.client)!.push(...(content.getContent() as Bytes[]));
  return [...updates.values()].flat();
}

/**
 * Returns the other data in a carrier as an update: what an earlier version wrote of the dossier itself, even if it
 * merged both. Null if there is none.
 */
export function findLegacyUpdate(carrier: Doc): Bytes | null {
  const { pendingStructs, pendingDs } = carrier.store;
  const isMore = [...carrier.share.keys()].some((name) => name !== SEALED);
  if (!isMore && !pendingStructs && !pendingDs) return null;
  return encodeStateAsUpdate(carrier, encodeStateVector(clocksOfSealed(carrier))) as Bytes;
}

/** Returns the clocks of the clients of sealed updates. */
function clocksOfSealed(carrier: Doc): Map<number, number> {
  const clocks = new Map<number, number>();
  for (const { id } of itemsIn(carrier)) clocks.set(id.client, getState(carrier.store, id.client));
  return clocks;
}

function* itemsIn(carrier: Doc): Iterable<Item> {
  for (let item = carrier.getArray(SEALED)._start; item; item = item.right) yield item;
}

function clientNumber(): number {
  const [high, low] = new Uint32Array(randomBytes(8).buffer);
  return (high! & 0x1fffff) * 2 ** 32 + low!;
}
