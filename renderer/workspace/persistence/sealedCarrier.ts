import { Doc, encodeStateAsUpdate, encodeStateVector, getState } from "yjs";
import { randomBytes, type Bytes } from "#shared/base/bytes.ts";

/** The one thing in a carrier: a list of sealed updates. */
const SEALED = "sealed";

/**
 * Sealed updates as an update of a carrier, a document that has nothing else: so y-indexeddb keeps and loads them without
 * knowing what they are. Each is of a client of its own, with a number of 53 bits: of two with one number only one would be loaded.
 */
export function wrapSealedUpdates(sealed: readonly Bytes[]): Bytes {
  const carrier = new Doc();
  carrier.clientID = clientNumber();
  carrier.getArray<Uint8Array>(SEALED).push([...sealed]);
  return encodeStateAsUpdate(carrier) as Bytes;
}

/** The sealed updates in a carrier. */
export function unwrapSealedUpdates(carrier: Doc): readonly Bytes[] {
  return carrier.getArray<Bytes>(SEALED).toArray();
}

/**
 * What was loaded into a carrier beside sealed updates, as an update: what an earlier Clausemark wrote of the dossier itself, also
 * where it wrote both as one. Null where there is nothing.
 */
export function findLegacyUpdate(carrier: Doc): Bytes | null {
  const { pendingStructs, pendingDs } = carrier.store;
  const isMore = [...carrier.share.keys()].some((name) => name !== SEALED);
  if (!isMore && !pendingStructs && !pendingDs) return null;
  return encodeStateAsUpdate(carrier, encodeStateVector(clocksOfSealed(carrier))) as Bytes;
}

/** How far the clients of sealed updates have come. */
function clocksOfSealed(carrier: Doc): Map<number, number> {
  const clocks = new Map<number, number>();
  for (let item = carrier.getArray(SEALED)._start; item; item = item.right) {
    clocks.set(item.id.client, getState(carrier.store, item.id.client));
  }
  return clocks;
}

function clientNumber(): number {
  const [high, low] = new Uint32Array(randomBytes(8).buffer);
  return (high! & 0x1fffff) * 2 ** 32 + low!;
}
