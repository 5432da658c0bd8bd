import { ByteCursor } from "./byteCursor.ts";

/** How many entries and deletions an update may hold: reading them must not stop everybody else. */
const ENTRIES = { most: 300_000, free: 10_000, bytesEach: 40 } as const;

/**
 * Goes through an update in Yjs' first encoding without building anything of it, to see that decoding it is worth the
 * while: `update.malformed` where it ends early, something is behind its end, or it is too dense to be a dossier's, `update.foreign` at the first thing
 * that no dossier holds. An entry of a dossier names its key, so an honest update is never that dense.
 */
export function scanUpdate(update: Uint8Array): "update.malformed" | "update.foreign" | null {
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

/** What is read past the end is nothing anybody wrote. */
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

/** Passes over one struct; false where it is none of a dossier's. */
function passStruct(cursor: ByteCursor): boolean {
  const info = cursor.readByte();
  if (info === SKIP) return (cursor.readVarUint(), true);
  if ((info & HAS_RIGHT_ORIGIN) !== 0) return false;
  if ((info & HAS_ORIGIN) !== 0) {
    cursor.readVarUint();
    cursor.readVarUint();
  } else {
    // The name of a root: an entry of anything else is none of a dossier's.
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
