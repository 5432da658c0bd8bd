import { applyUpdate, Doc } from "yjs";
import { fromHex } from "#shared/base/bytes.ts";
import { SEAL_NONCE_BYTES } from "#shared/records/sealBody.ts";
import { loadOurs } from "./workspacePage.ts";
import { htmlOf } from "./html.ts";
import { column, whenSo } from "./painted.ts";
import { laid, type Corpus, type Paragraph } from "./peerFormat.ts";

/**
 * The lower bound for ours: the runtime reads the same update, parses every record and opens every body, and the text
 * is set as HTML. Nothing is checked, interpreted or drawn as a note.
 */
const place = column();
let text: readonly Paragraph[];
let ours: Awaited<ReturnType<typeof loadOurs>>;
let keys: ReadonlyMap<string, CryptoKey>;

export async function load(): Promise<void> {
  [ours, { text }] = await Promise.all([loadOurs(), laid<Corpus>("corpus")]);
  const imported = Object.entries(ours.keys).map(async ([id, hex]) => {
    return [id, await crypto.subtle.importKey("raw", fromHex(hex), "AES-GCM", false, ["decrypt"])] as const;
  });
  keys = new Map(await Promise.all(imported));
}

export async function open(): Promise<number> {
  const began = performance.now();
  const doc = new Doc();
  applyUpdate(doc, ours.open);
  const [records, bodies] = [doc.getMap<string>("records"), doc.getMap<Uint8Array>("bodies")];
  const opened = [...records].map(async ([key, record]) => {
    const sealed = keys.get((JSON.parse(record) as { readonly key?: string }).key ?? "");
    const bytes = sealed && bodies.get(key);
    return bytes && (JSON.parse(await bodyOf(bytes, sealed)) as unknown);
  });
  place.innerHTML = htmlOf(text);
  await Promise.all(opened);
  return (await whenSo(() => true)) - began;
}

async function bodyOf(bytes: Uint8Array, key: CryptoKey): Promise<string> {
  const [iv, sealed] = [bytes.slice(0, SEAL_NONCE_BYTES), bytes.slice(SEAL_NONCE_BYTES)];
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed));
}
