import type { Bytes } from "#shared/base/bytes.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { OrderBook } from "../orders/orders.ts";
import type { ChallengeStore } from "./challengeStore.ts";

/** What could not be read of a log, and where it was put aside: a file's name or a table's. */
export interface LogDamage {
  readonly file: string;
  readonly kind: string;
  readonly bytes: number;
  readonly aside: string;
}

/**
 * The durable log of one dossier: byte strings that are merged, not replayed (Yjs updates). Where several hubs
 * share it, each appends only when it knows everything that the others have stored: the log is one sequence.
 * Calls may overlap; they take effect in order. What fails rejects with the storage's own error.
 */
export interface DossierLog {
  /** What was found damaged on opening. Everything else is there. */
  readonly damage: readonly LogDamage[];
  /** Bytes appended since the last snapshot, as far as is known here. */
  readonly size: number;
  /** Bytes of the last snapshot and of everything since, as far as is known here; right once it was read. */
  readonly stored: number;
  /** Changes whenever something has come that others have stored. */
  readonly edition: number;
  /** How far it is known here, in the measure of `LogStore.heads`. */
  readonly head: number;
  /** The last snapshot, if any, and everything appended since. */
  read(): Promise<readonly Bytes[]>;
  /**
   * Hands over what others have stored since, and waits until that was taken in; until then nothing is appended.
   * True where there was something.
   */
  catchUp(take: (entries: readonly Bytes[]) => Promise<void>): Promise<boolean>;
  /**
   * True when the bytes are stored for good. False where others have stored something since `edition` (the present one
   * where nothing is said): then nothing was appended, and `catchUp` comes first.
   */
  append(bytes: Uint8Array, edition?: number): Promise<boolean>;
  /** Puts a snapshot in the log's place; it must hold everything that was stored. The one before stays. */
  compact(snapshot: () => Uint8Array): Promise<void>;
  /** Like `compact`, but nothing else stays. False as `append`: then nothing was done. */
  erase(snapshot: () => Uint8Array): Promise<boolean>;
  /** Waits for what is under way. Later calls reject. */
  close(): Promise<void>;
}

/** What a dossier takes up. */
export interface DossierUsage {
  readonly dossier: DossierId;
  readonly bytes: number;
  /** When something of it was last written (ISO); null where that is not known. */
  readonly written: string | null;
}

/** Where a hub's logs are kept. */
export interface LogStore {
  /** Whether other hubs write there too. */
  readonly isShared: boolean;
  /** What the door of every hub that writes there has to know. */
  readonly challengeStore: ChallengeStore;
  /** What whoever keeps the hub has ordered. */
  readonly orders: OrderBook;
  /** A dossier's log, mended where a crash has left it torn. One that is not there yet is empty. */
  open(dossier: DossierId): Promise<DossierLog>;
  /** The dossiers that are there. */
  list(): Promise<readonly DossierId[]>;
  /** What each of them takes up, without reading it. */
  usage(): Promise<readonly DossierUsage[]>;
  /**
   * Takes a dossier away for good that was ordered to be deleted, and no other. Nobody here may have its log open; what
   * others still store of it is stored nowhere.
   */
  remove(dossier: DossierId): Promise<void>;
  /** Lifts the order to delete a dossier: it may be stored again. */
  readmit(dossier: DossierId): Promise<void>;
  /** How far each of these logs goes, in a number that grows with it; only asked where they are shared. */
  heads(dossiers: readonly DossierId[]): Promise<ReadonlyMap<DossierId, number>>;
  /** Bytes of all dossiers: in a folder of the newest snapshots and of what came since, in a database of their tables. */
  stored(): Promise<number>;
  /** Bytes that are free on the disk they are kept on, and its size; null where that is not known. */
  free(): Promise<{ readonly free: number; readonly size: number } | null>;
  /** When all of this was saved last, in ms since 1970; null where it never was. */
  savedAt(): Promise<number | null>;
  /** All of this has been saved now. */
  noteSaved(): Promise<void>;
  /** Resolves when something could be written here. */
  probe(): Promise<void>;
  /** Resolves when every dossier could be read and written; rejects with why one cannot, and which (`dossier`). */
  probeAll(): Promise<void>;
  close(): Promise<void>;
}
