import type { Outcome } from "../base/result.ts";

/** Why the web edition cannot be stored on this device. */
export type AppNotStorableReason = "insecure" | "unsupported" | "refused";

/**
 * What the hub serves, compared with the code of this device: not compared yet; the hub cannot be reached; the same;
 * another version, complete by its own list; or files that are in no list that the hub serves.
 */
export type ServedCode =
  | { readonly kind: "unasked" | "unreachable" | "same" }
  | { readonly kind: "other-version"; readonly version: string; readonly list: string }
  | { readonly kind: "swapped"; readonly files: readonly string[] };

/** How much of the web edition this device has stored, and which version. */
export interface OfflineAppState {
  /** `start`: the window opens without the hub, but the briefing's typesetter and fonts are not stored yet. */
  readonly stored: "unknown" | "nothing" | "start" | "all";
  readonly unavailable: AppNotStorableReason | null;
  /** What is being stored, in bytes, of how many. */
  readonly progress: { readonly bytes: number; readonly of: number } | null;
  /** The size of what is stored, or will be, in bytes. */
  readonly size: number;
  /** The fingerprint of the list that this device has signed. */
  readonly fingerprint: string | null;
  readonly served: ServedCode;
}

/** The web edition's own files on this device, by which it opens without the hub. */
export interface StoredApp {
  /** Calls back now and whenever the state changes; returns the unsubscribe function. */
  follow(take: (state: OfflineAppState) => void): () => void;
  /** Compares every file that the hub serves. */
  check(): Promise<Outcome<ServedCode>>;
  /** Stores what the briefing needs, and what else is not stored yet. */
  storeAll(): Promise<Outcome<true>>;
  /** Stores the version that the hub serves, after comparing each file with its list. It is used from the next start. */
  update(): Promise<Outcome<true>>;
}

/** The name of a browser's tab in which everything was deleted: nothing is stored in it again unless the user asks. */
export const DELETED_TAB_NAME = "clausemark-deleted";
