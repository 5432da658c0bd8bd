import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { randomBytes, type Bytes } from "../../../shared/base/bytes.ts";

/** The one thing in a carrier: a list of sealed updates. */
const SEALED = "sealed";

/**
 * Sealed updates as an update of a carrier, a document that has nothing else: so y-indexeddb keeps and loads them without
 * knowing what they are. Each is of a client of its own, with a number of 53 bits: of two with one number only one would be loaded.
 */
export function carrying(sealed: readonly Bytes[]): Bytes {
  const carrier = new Doc();
  carrier.clientID = clientNumber();
  carrier.getArray<Uint8Array>(SEALED).push([...sealed]);
  return encodeStateAsUpdate(carrier) as Bytes;
}

/** The sealed updates in a carrier. */
export function carriedBy(carrier: Doc): readonly Bytes[] {
  return carrier.getArray<Bytes>(SEALED).toArray();
}

/** Whether what was loaded into a carrier is more than sealed updates: an earlier Clausemark wrote the dossier's own. */
export function hasOthers(carrier: Doc): boolean {
  return [...carrier.share.keys()].some((name) => name !== SEALED);
}

/** Whether an update is a carrier's. */
export function isCarrying(update: Bytes): boolean {
  const carrier = new Doc();
  applyUpdate(carrier, update);
  return carrier.share.has(SEALED);
}

function clientNumber(): number {
  const [high, low] = new Uint32Array(randomBytes(8).buffer);
  return (high! & 0x1fffff) * 2 ** 32 + low!;
}
