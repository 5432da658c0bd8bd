import type { Bytes } from "#shared/base/bytes.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { OperatorOrderStore } from "../orders/operatorOrders.ts";
import type { ChallengeStore } from "./challengeStore.ts";

/** A part of a log that could not be read, and where it was set aside: the name of a file or table. */
export interface LogDamage {
  readonly file: string;
  readonly kind: string;
  readonly bytes: number;
  readonly aside: string;
}

/**
 * The durable log of one dossier: byte strings (Yjs updates) that are merged, not replayed. If several hubs share it,
 * each appends only when it knows everything that the others have stored: the log is one sequence. Calls may overlap
 * and take effect in order. Failures reject with the storage's own error.
 */
export interface DossierLog {
  /** Damage found on opening. Everything else is intact. */
  readonly damage: readonly LogDamage[];
  /** Bytes appended since the last snapshot, as far as known here. */
  readonly size: number;
  /** Bytes of the last snapshot and of everything since, as far as known here; exact after `read`. */
  readonly stored: number;
  /** Changes whenever entries of other hubs were read. */
  readonly edition: number;
  /** How far the log is known here, as a number of `HubLogStore.heads`. */
  readonly head: number;
  /** The last snapshot, if any, and everything appended since. */
  read(): Promise<readonly Bytes[]>;
  /** Returns the memory of what `read` has given, which nobody may use afterwards. */
  release(contents: readonly Bytes[]): void;
  /**
   * Passes what others have stored to `take` and waits for it; nothing is appended until then. Resolves with whether
   * there was something.
   */
  catchUp(take: (entries: readonly Bytes[]) => Promise<void>): Promise<boolean>;
  /**
   * Appends bytes and resolves with true when they are durable. Resolves with false, without appending, if others have
   * stored something since `edition` (by default the current one): call `catchUp` first.
   */
  append(bytes: Uint8Array, edition?: number): Promise<boolean>;
  /** Replaces the log by a snapshot, which must contain everything stored. The previous snapshot is kept. */
  compact(snapshot: () => Uint8Array): Promise<void>;
  /** Like `compact`, but keeps nothing else. Resolves with false as `append` does: then nothing was done. */
  erase(snapshot: () => Uint8Array): Promise<boolean>;
  /** Waits for pending calls. Later calls reject. */
  close(): Promise<void>;
}

/** The storage that a dossier uses. */
export interface DossierStorageUsage {
  readonly dossier: DossierId;
  readonly bytes: number;
  /** When it was last written (ISO); null if unknown. */
  readonly written: string | null;
}

/** The storage of a hub's logs. */
export interface HubLogStore {
  /** Whether other hubs write here too. */
  readonly isShared: boolean;
  /** The challenges, shared by all hubs that write here. */
  readonly challengeStore: ChallengeStore;
  /** The operator's orders. */
  readonly orders: OperatorOrderStore;
  /** Opens a dossier's log, repairing what a crash has torn. A log that does not exist yet is empty. */
  open(dossier: DossierId): Promise<DossierLog>;
  /** Lists the dossiers. */
  list(): Promise<readonly DossierId[]>;
  /** Returns what each of them uses, without reading it. */
  usage(): Promise<readonly DossierStorageUsage[]>;
  /**
   * Deletes a dossier permanently if that was ordered; otherwise does nothing. Nobody in this process may have its log
   * open. What other hubs still append to it is not stored.
   */
  remove(dossier: DossierId): Promise<void>;
  /** Lifts the order to delete a dossier, which may then be stored again. */
  readmit(dossier: DossierId): Promise<void>;
  /** Returns how far each of these logs goes, as a number that grows with it. Only used if logs are shared. */
  heads(dossiers: readonly DossierId[]): Promise<ReadonlyMap<DossierId, number>>;
  /**
   * Returns the bytes of all dossiers: of the newest snapshots and later logs in a folder, of the tables in a database.
   */
  stored(): Promise<number>;
  /** Returns the free bytes and the size of the disk; null if unknown. */
  free(): Promise<{ readonly free: number; readonly size: number } | null>;
  /** Returns when everything was last backed up, in ms since 1970; null for never. */
  savedAt(): Promise<number | null>;
  /** Records that everything has just been backed up. */
  noteSaved(): Promise<void>;
  /** Resolves if a test write succeeds. */
  probe(): Promise<void>;
  /** Resolves if every dossier can be read and written; otherwise rejects with the cause and the `dossier`. */
  probeAll(): Promise<void>;
  close(): Promise<void>;
}
