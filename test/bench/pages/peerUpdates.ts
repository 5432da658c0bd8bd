import { encodeStateAsUpdate, encodeStateVector, type Doc } from "yjs";
import { toBase64, type Stored } from "./peerFormat.ts";

/** Returns the content of a document after the first action, and the update that a second action makes. */
export async function updatesOf(doc: Doc, open: () => unknown, later: () => unknown): Promise<Stored> {
  await open();
  const [all, before] = [encodeStateAsUpdate(doc), encodeStateVector(doc)];
  await later();
  return { open: toBase64(all), later: toBase64(encodeStateAsUpdate(doc, before)) };
}
