import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import type { Host } from "../../shared/host/host.ts";
import type { DossierDoc } from "../../shared/records/doc.ts";
import type { DossierId, RecordKey } from "../../shared/records/envelope.ts";
import { NO_RULES, type WatchSettings } from "./flagged.ts";
import { Kept } from "./kept.ts";
import type { Keyring } from "./keyring.ts";
import type { PrivateNote } from "./mine.ts";
import type { LineKept } from "./line.ts";
import type { SavedFilter } from "./saved.ts";
import type { SavedFile } from "./savings.ts";
import { Store } from "./store.ts";
import type { ReadHere } from "./unread.ts";
import type { Writing } from "./writing.ts";

/** The team's hub as this machine knows it, and how many of one's records it has not acknowledged yet. */
export interface HubMemory {
  readonly url: string;
  /** SHA-256 of its certificate, hexadecimal, where it is one that was made for one room. */
  readonly pin?: string;
  /** The passphrase for new dossiers, until the hub has this one. */
  readonly create?: string;
  /** How often it has refused everything, without naming a record, since it was in step last. */
  readonly baffled?: number;
  readonly unsent: readonly string[];
}

/** A record that a hub refused: its text, and why. */
export interface Refused {
  readonly key: string;
  readonly text: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What this machine has of a dossier: its copy on the disk, and what is kept here and never said. */
export class Own {
  readonly store: Store;
  /** What is being written; null while nothing is. */
  readonly writing: Kept<Writing | null>;
  /** The recovery sheet, until it has been saved elsewhere. */
  readonly recovery: Kept<{ readonly sheet: string } | null>;
  readonly hub: Kept<HubMemory | null>;
  /** What a hub would not take. It is said on this machine only. */
  readonly refused: Kept<readonly Refused[]>;
  /** Notes that were not said. */
  readonly mine: Kept<readonly PrivateNote[]>;
  /** Which rules of the drafting watch are on. */
  readonly watching: Kept<WatchSettings>;
  /** The twins (by their ids) that somebody here does not want to treat as one text. */
  readonly apart: Kept<readonly string[]>;
  /** What stands in the capture line. */
  readonly line: Kept<LineKept | null>;
  /** The sitting one was in last. */
  readonly meeting: Kept<{ readonly id: RecordKey } | null>;
  /** What of others' was looked at. */
  readonly read: Kept<ReadHere>;
  /** Filters by the names that one gave them. */
  readonly filters: Kept<readonly SavedFilter[]>;
  /** The drafts (by their ids) of which one has been told here what became of the notes. */
  readonly told: Kept<readonly string[]>;

  /** The files with the dossier's records that were saved here. */
  readonly saved: Kept<readonly SavedFile[]>;

  /** Whether one does not want to be seen by the others while one is here. */
  readonly unseen: Kept<{ readonly since: string } | null>;

  private constructor(store: Store, kept: Omit<Own, "store" | "flush" | "close">) {
    this.store = store;
    this.writing = kept.writing;
    this.recovery = kept.recovery;
    this.hub = kept.hub;
    this.refused = kept.refused;
    this.apart = kept.apart;
    this.watching = kept.watching;
    this.mine = kept.mine;
    this.line = kept.line;
    this.meeting = kept.meeting;
    this.read = kept.read;
    this.filters = kept.filters;
    this.told = kept.told;
    this.saved = kept.saved;
    this.unseen = kept.unseen;
  }

  static async open(host: Host, id: DossierId, doc: DossierDoc, keyring: Keyring): Promise<Outcome<Own>> {
    const store = await Store.open(host, id, doc);
    if (isRefusal(store)) return store;
    const keep = <T extends object | null>(name: string, otherwise: T) =>
      Kept.open<T>(name, otherwise, store.local, keyring);
    const writing = await keep<Writing | null>("writing", null);
    const recovery = await keep<{ sheet: string } | null>("recovery", null);
    const hub = await keep<HubMemory | null>("hub", null);
    const refused = await keep<readonly Refused[]>("refused", []);
    const apart = await keep<readonly string[]>("apart", []);
    const watching = await keep<WatchSettings>("watching", NO_RULES);
    const mine = await keep<readonly PrivateNote[]>("mine", []);
    const line = await keep<LineKept | null>("line", null);
    const meeting = await keep<{ id: RecordKey } | null>("meeting", null);
    const read = await keep<ReadHere>("read", null);
    const filters = await keep<readonly SavedFilter[]>("filters", []);
    const told = await keep<readonly string[]>("told", []);
    const saved = await keep<readonly SavedFile[]>("saved", []);
    const unseen = await keep<{ since: string } | null>("unseen", null);
    const kept = {
      writing,
      recovery,
      hub,
      refused,
      apart,
      watching,
      mine,
      line,
      meeting,
      read,
      filters,
      told,
      saved,
      unseen,
    };
    return new Own(store, kept);
  }

  /** Writes down at once what is kept. */
  flush(): void {
    const {
      writing,
      recovery,
      hub,
      refused,
      apart,
      watching,
      mine,
      line,
      meeting,
      read,
      filters,
      told,
      saved,
      unseen,
    } = this;
    for (const kept of [
      writing,
      recovery,
      hub,
      refused,
      apart,
      watching,
      mine,
      line,
      meeting,
      read,
      filters,
      told,
      saved,
      unseen,
    ])
      kept.flush();
  }

  async close(): Promise<void> {
    this.flush();
    await this.store.close();
  }
}
