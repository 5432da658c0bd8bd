import * as Y from "yjs";
import type { DOC_ROOTS } from "#shared/records/dossierDoc.ts";
import { scanUpdateBeforeDecoding } from "./scanUpdateForFlaws.ts";

/** The names of a dossier's two maps. */
export type DocRootName = (typeof DOC_ROOTS)[number];

/** Items by client. A dossier's updates hold no other kind of struct. */
export type YjsItemsByClient = ReadonlyMap<number, readonly Y.Item[]>;

/** An update that is decoded but not applied: its items by client, and what it deletes. */
export interface DecodedUpdate {
  readonly items: YjsItemsByClient;
  readonly deletes: readonly { readonly client: number; readonly clock: number; readonly len: number }[];
}

/** A flaw in an update, independent of its content. */
export type UpdateFlaw = "update.malformed" | "update.foreign" | "update.incomplete";

/**
 * Decodes an update without touching a document.
 *
 * @returns the update, or `update.malformed`, `update.incomplete` (it builds on something that is not here) or
 *   `update.foreign` (it holds something other than a dossier's entries).
 */
export function decodeUpdate(doc: Y.Doc, update: Uint8Array): DecodedUpdate | UpdateFlaw {
  const flaw = scanUpdateBeforeDecoding(update);
  if (flaw) return flaw;
  const raw = decode(update);
  if (raw === null) return "update.malformed";
  const carried = new Map<number, Y.Item[]>();
  for (const struct of raw.structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip) return "update.incomplete";
    if (!(struct instanceof Y.Item)) return "update.foreign";
    const items = carried.get(client);
    const next = items ? endOf(items.at(-1)!) : Y.getState(doc.store, client);
    if (clock > next) return "update.incomplete";
    if (items && clock < next) return "update.malformed";
    if (!items) carried.set(client, [struct]);
    else items.push(struct);
  }
  const deletes = [...raw.ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, len })),
  );
  const known = (client: number) => Math.max(Y.getState(doc.store, client), endOf(carried.get(client)?.at(-1)));
  if (deletes.some(({ client, clock, len }) => clock + len > known(client))) return "update.incomplete";
  return { items: carried, deletes };
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null;
  }
}

const endOf = (item: Y.Item | undefined): number => (item ? item.id.clock + item.length : 0);

/** Finds the item at an id in the document or the update. Returns null if neither has it or it is not an item. */
export function findYjsItem(doc: Y.Doc, carried: YjsItemsByClient, { client, clock }: Y.ID): Y.Item | null {
  if (clock < Y.getState(doc.store, client)) {
    const struct: unknown = Y.getItem(doc.store, Y.createID(client, clock));
    return struct instanceof Y.Item ? struct : null;
  }
  const items = carried.get(client) ?? [];
  for (let low = 0, high = items.length; low < high;) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    if (clock < item.id.clock) high = middle;
    else if (clock >= endOf(item)) low = middle + 1;
    else return item;
  }
  return null;
}
