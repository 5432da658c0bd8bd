import { ByteCursor } from "./byteCursor.ts";

/** The most entries and deletions of an update, since reading them must not block other work. */
const ENTRIES = { most: 300_000, free: 10_000, bytesEach: 40 } as const;

/**
 * Scans an update in Yjs' encoding version 1 without building anything, to see whether decoding it is worthwhile. An
 * entry of a dossier contains its key, so an honest update is never too dense.
 *
 * @returns `update.malformed` if it ends early, has bytes after its end or is too dense, `update.foreign` at the first
 *   thing that no dossier holds, or null.
 */
export function scanUpdateBeforeDecoding(update: Uint8Array): "update.malformed" | "update.foreign" | null {
  const limit = Math.min(ENTRIES.most, ENTRIES.free + update.length / ENTRIES.bytesEach);
  const cursor = new ByteCursor(update);
  let entries = 0;
  for (let clients = cursor.readVarUint(); clients > 0 && !cursor.isPast; clients--) {
    const structs = cursor.readVarUint();
    if ((entries += structs) > limit) return "update.malformed";
    cursor.readVarUint();
    cursor.readVarUint();
    for (let i = 0; i < structs && !cursor.isPast; i++) if (!passStruct(cursor)) return ended(cursor, "update.foreign");
  }
  for (let clients = cursor.readVarUint(); clients > 0 && !cursor.isPast; clients--) {
    cursor.readVarUint();
    const ranges = cursor.readVarUint();
    if ((entries += ranges) > limit) return "update.malformed";
    for (let i = 0; i < 2 * ranges && !cursor.isPast; i++) cursor.readVarUint();
  }
  return cursor.at === update.length ? null : "update.malformed";
}

/** Reports `update.malformed` if the cursor has passed the end, since what it read there is meaningless. */
function ended<T>(cursor: ByteCursor, otherwise: T): T | "update.malformed" {
  return cursor.isPast ? "update.malformed" : otherwise;
}

const SKIP = 10;
const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_KEY = 0x20;
const KIND = 0x1f;
const DELETED = 1;
const BINARY = 3;
const ANY = 8;
const TEXT = 119;

/** Skips one struct; returns false if it does not belong to a dossier. */
function passStruct(cursor: ByteCursor): boolean {
  const info = cursor.readByte();
  if (info === SKIP) return (cursor.readVarUint(), true);
  if ((info & HAS_RIGHT_ORIGIN) !== 0) return false;
  if ((info & HAS_ORIGIN) !== 0) {
    cursor.readVarUint();
    cursor.readVarUint();
  } else {
    // The item must name a root; an item with another parent does not belong to a dossier.
    if (cursor.readVarUint() !== 1) return false;
    cursor.skip(cursor.readVarUint());
    if ((info & HAS_KEY) !== 0) cursor.skip(cursor.readVarUint());
  }
  return passContent(cursor, info & KIND);
}

function passContent(cursor: ByteCursor, kind: number): boolean {
  if (kind === DELETED) return (cursor.readVarUint(), true);
  if (kind === BINARY) return (cursor.skip(cursor.readVarUint()), true);
  if (kind !== ANY || cursor.readVarUint() !== 1 || cursor.readByte() !== TEXT) return false;
  cursor.skip(cursor.readVarUint());
  return true;
}
