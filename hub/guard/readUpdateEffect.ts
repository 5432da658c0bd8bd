import * as Y from "yjs";
import { areBytesEqual } from "#shared/base/bytes.ts";
import { DOC_ROOTS } from "#shared/records/dossierDoc.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { compareYjsOriginPaths, type YjsOriginPath, type YjsOriginPathStep } from "./yjsOriginPath.ts";
import {
  decodeUpdate,
  findYjsItem,
  type YjsItemsByClient,
  type DecodedUpdate,
  type UpdateFlaw,
  type DocRootName,
} from "./decodeUpdate.ts";

/** An entry of an update: its position and its value, or null if it arrives deleted. */
export interface UpdateMapEntry {
  readonly id: Y.ID;
  readonly root: DocRootName;
  readonly key: RecordKey;
  readonly value: string | Uint8Array | null;
  readonly path: YjsOriginPath;
}

/** What an update would change in a document. */
export interface UpdateEffect {
  /** Entries that the document does not have. */
  readonly entries: readonly UpdateMapEntry[];
  /** Records and bodies that would be added. */
  readonly records: ReadonlyMap<RecordKey, string>;
  readonly bodies: ReadonlyMap<RecordKey, Uint8Array>;
  /** Bodies that would be deleted. */
  readonly deletedBodies: readonly RecordKey[];
  /** Records that would be deleted. */
  readonly deletedRecords: readonly RecordKey[];
  /** False if the document already has everything in it. */
  readonly isNews: boolean;
}

/** Why an update may not be applied, whatever its records say; `keys` names the entries concerned. */
export interface UpdateObjection {
  readonly code: UpdateFlaw | "update.overwrite" | "update.collision";
  readonly keys: readonly RecordKey[];
}

/** The longest chain of a key, in items; it grows by one each time an erased body is set again. */
const CHAIN_LIMIT = 64;

/**
 * Determines what an update would do to a document, by values rather than by operations: two members may bring the same
 * record, each with different operations, and a replica that has merged both brings one of them deleted.
 *
 * @returns the changes, or an objection: `update.malformed`, `update.foreign`, `update.incomplete`, `update.overwrite` or
 *   `update.collision`.
 */
export function readUpdateEffect(doc: Y.Doc, update: Uint8Array): UpdateEffect | UpdateObjection {
  // Yjs sets the type of a root when it is first requested, and converts its content then.
  for (const root of DOC_ROOTS) mapOf(doc, root);
  const decoded = decodeUpdate(doc, update);
  if (typeof decoded === "string") return { code: decoded, keys: [] };
  const claims = claimsOf(doc, decoded.items);
  if ("code" in claims) return claims;
  const killed = findDeletions(doc, decoded);
  if ("code" in killed) return killed;
  return summarizeChanges(doc, claims, killed);
}

/**
 * Returns the keys whose entries would be dropped silently because their ids have been used by others in the meantime.
 */
export function findIdCollisions(doc: Y.Doc, entries: readonly UpdateMapEntry[]): readonly RecordKey[] {
  return entries.filter((claim) => !matchesKnownKey(doc, claim)).map(({ key }) => key);
}

function claimsOf(doc: Y.Doc, carried: YjsItemsByClient): readonly UpdateMapEntry[] | UpdateObjection {
  const entries: UpdateMapEntry[] = [];
  for (const items of carried.values()) {
    for (const item of items) {
      const claim = claimOf(doc, carried, item);
      if ("code" in claim) return claim;
      if (!matchesKnownKey(doc, claim)) return { code: "update.collision", keys: [claim.key] };
      if (item.id.clock + item.length > Y.getState(doc.store, item.id.client)) entries.push(claim);
    }
  }
  return entries;
}

function claimOf(doc: Y.Doc, carried: YjsItemsByClient, item: Y.Item): UpdateMapEntry | UpdateObjection {
  const slot = slotOf(doc, carried, item);
  if ("code" in slot) return slot;
  const value = valueOf(item, slot.root);
  if (value === undefined) return { code: "update.foreign", keys: [slot.key] };
  return { id: item.id, root: slot.root, key: slot.key, value, path: slot.path };
}

// An id that the document already has must belong to the same key there; otherwise the entry would be dropped.
function matchesKnownKey(doc: Y.Doc, { id, root, key }: UpdateMapEntry): boolean {
  if (id.clock >= Y.getState(doc.store, id.client)) return true;
  const known: unknown = Y.getItem(doc.store, id);
  return known instanceof Y.Item && known.parentSub === key && known.parent === mapOf(doc, root);
}

interface Slot {
  readonly root: DocRootName;
  readonly key: RecordKey;
  readonly path: YjsOriginPath;
}

/** Finds an item's key: an item without an origin names it, any other has that of its origin. */
function slotOf(doc: Y.Doc, carried: YjsItemsByClient, item: Y.Item): Slot | UpdateObjection {
  const path: YjsOriginPathStep[] = [];
  for (let at = item, upTo = item.id.clock + item.length - 1; ;) {
    if (at.rightOrigin !== null) return { code: "update.foreign", keys: [] };
    for (let clock = upTo; clock >= at.id.clock; clock--) {
      if (path.push({ client: at.id.client, clock }) > CHAIN_LIMIT) return { code: "update.malformed", keys: [] };
    }
    if (at.origin === null) {
      const root = rootOf(doc, at.parent);
      if (!root || !/^[0-9a-f]{64}$/.test(at.parentSub ?? "")) return { code: "update.foreign", keys: [] };
      return { root, key: at.parentSub!, path: path.reverse() };
    }
    const before = findYjsItem(doc, carried, at.origin);
    if (!before) return { code: "update.incomplete", keys: [] };
    upTo = at.origin.clock;
    at = before;
  }
}

// A decoded item names its root as text, an item in the document refers to its type.
function rootOf(doc: Y.Doc, parent: unknown): DocRootName | null {
  if (parent === "records" || parent === mapOf(doc, "records")) return "records";
  if (parent === "bodies" || parent === mapOf(doc, "bodies")) return "bodies";
  return null;
}

function mapOf(doc: Y.Doc, root: DocRootName): Y.Map<unknown> {
  return doc.getMap(root);
}

/** Returns an item's value: null if it is deleted, undefined if it is not valid there. */
function valueOf({ content, length }: Y.Item, root: DocRootName): UpdateMapEntry["value"] | undefined {
  if (content instanceof Y.ContentDeleted) return null;
  if (length !== 1) return undefined;
  if (root === "bodies") return content instanceof Y.ContentBinary ? content.content : undefined;
  const text: unknown = content instanceof Y.ContentAny ? content.arr[0] : undefined;
  return typeof text === "string" ? text : undefined;
}

/** Returns the entries that an update newly deletes: their ids as text, and their positions. */
function findDeletions(
  doc: Y.Doc,
  { items, deletes }: DecodedUpdate,
): { ids: Set<string>; slots: Slot[] } | UpdateObjection {
  const ids = new Set<string>();
  const slots: Slot[] = [];
  for (const { client, clock, len } of deletes) {
    for (let at = clock; at < clock + len;) {
      const item = findYjsItem(doc, items, Y.createID(client, at));
      if (!item) return { code: "update.foreign", keys: [] };
      at = item.id.clock + item.length;
      if (item.deleted || item.content instanceof Y.ContentDeleted) continue;
      const slot = slotOf(doc, items, item);
      if ("code" in slot) return slot;
      ids.add(idText(item.id));
      slots.push(slot);
    }
  }
  return { ids, slots };
}

const idText = ({ client, clock }: Y.ID): string => `${client}:${clock}`;

function summarizeChanges(
  doc: Y.Doc,
  entries: readonly UpdateMapEntry[],
  killed: { ids: ReadonlySet<string>; slots: readonly Slot[] },
): UpdateEffect | UpdateObjection {
  const records = new Map<RecordKey, string>();
  const bodies = new Map<RecordKey, Uint8Array>();
  const deleted = { records: [] as RecordKey[], bodies: [] as RecordKey[] };
  for (const { root, key, claims: own } of groupByKey(entries, killed.slots)) {
    const before = mapOf(doc, root).get(key);
    const values = own.map(({ value }) => value).filter((value) => value !== null);
    const value = before ?? values[0];
    if (values.some((each) => !sameValue(each, value))) return { code: "update.overwrite", keys: [key] };
    const wasGone = before === undefined && values.length === 0 && mapOf(doc, root)._map.has(key);
    if (!wasGone && !lastIsLive(doc, root, key, own, killed.ids)) deleted[root].push(key);
    if (before !== undefined || values.length === 0) continue;
    if (root === "records") records.set(key, values[0] as string);
    else bodies.set(key, values[0] as Uint8Array);
  }
  return {
    entries,
    records,
    bodies,
    deletedBodies: deleted.bodies,
    deletedRecords: deleted.records,
    isNews: entries.length + killed.slots.length > 0,
  };
}

function groupByKey(
  entries: readonly UpdateMapEntry[],
  killed: readonly Slot[],
): Iterable<{ root: DocRootName; key: RecordKey; claims: UpdateMapEntry[] }> {
  const slots = new Map<string, { root: DocRootName; key: RecordKey; claims: UpdateMapEntry[] }>();
  const at = ({ root, key }: { root: DocRootName; key: RecordKey }) => {
    const slot = slots.get(root + key) ?? { root, key, claims: [] };
    slots.set(root + key, slot);
    return slot;
  };
  for (const claim of entries) at(claim).claims.push(claim);
  for (const slot of killed) at(slot);
  return slots.values();
}

/** Returns whether the last item of a key's chain would be a value after the update. */
function lastIsLive(
  doc: Y.Doc,
  root: DocRootName,
  key: RecordKey,
  entries: readonly UpdateMapEntry[],
  killed: ReadonlySet<string>,
): boolean {
  const chain = entries.map(({ id, value, path }) => ({ path, live: value !== null && !killed.has(idText(id)) }));
  const last = mapOf(doc, root)._map.get(key);
  if (last) {
    const slot = slotOf(doc, new Map(), last);
    if ("code" in slot) throw new RangeError(`The document holds what it should not: ${slot.code}`);
    chain.push({ path: slot.path, live: !last.deleted && !killed.has(idText(last.id)) });
  }
  return chain.reduce((a, b) => (compareYjsOriginPaths(a.path, b.path) < 0 ? b : a)).live;
}

function sameValue(a: UpdateMapEntry["value"], b: unknown): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array ? areBytesEqual(a, b) : a === b;
}
