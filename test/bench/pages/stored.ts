import { encodeStateAsUpdate, encodeStateVector, type Doc } from "yjs";
import { toBase64, type Stored } from "./said.ts";

/** What a document says after one thing was done with it, and the update that another makes of it. */
export async function updatesOf(doc: Doc, open: () => unknown, later: () => unknown): Promise<Stored> {
  await open();
  const [all, before] = [encodeStateAsUpdate(doc), encodeStateVector(doc)];
  await later();
  return { open: toBase64(all), later: toBase64(encodeStateAsUpdate(doc, before)) };
}
