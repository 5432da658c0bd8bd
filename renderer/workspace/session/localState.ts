import { computed, signal, type Signal, type ReadonlySignal } from "@preact/signals-core";
import { AtRestCipher } from "#shared/base/atRestCipher.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { DevicePublicKeys, DossierKeys, Host } from "#shared/host/host.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import { WriteQueue, type SaveState } from "../persistence/writeQueue.ts";
import { LocalStore } from "../persistence/localStore.ts";
import { LocalValue } from "../persistence/localValue.ts";
import type { DossierKeyring } from "../persistence/dossierKeyring.ts";
import { IndexedDbDossierCopy } from "../persistence/indexedDbDossierCopy.ts";
import { DossierStore } from "../persistence/dossierStore.ts";
import type { SinceLook } from "#shared/ledger/since/sinceMoment.ts";
import { NO_DRAFTING_WATCH_RULES, type DraftingWatchSettings } from "../textModel/draftingWatchSettings.ts";
import type { PrivateNote } from "../textModel/privateNotes.ts";
import type { ReadRecordKeyPrefixes } from "../textModel/unreadTracker.ts";
import type { EntryFormState } from "../textModel/entryFormState.ts";
import type { CaptureLineState } from "./captureLine.ts";
import type { PrivatePhotograph } from "../textModel/privatePhotographs.ts";
import type { BriefingPlan } from "./briefingPlan.ts";
import type { UnsignedNote } from "./unsignedNotes.ts";
import type { SavedFilter } from "./savedFilters.ts";
import type { SavedDossierFile } from "./savedDossierFiles.ts";
import type { StoredTranscript, TranscriptUserWork } from "./transcriptStore.ts";

/** What this machine knows of the team's hub, and the records that the hub has not acknowledged yet. */
export interface LocalHubState {
  readonly url: string;
  /** SHA-256 of the hub's certificate, hexadecimal, if it was made for one room. */
  readonly pin?: string;
  /** The passphrase for new dossiers, until the hub has this one. */
  readonly create?: string;
  /** How often the hub has refused everything, without naming a record, since the last sync. */
  readonly baffled?: number;
  /** The size of the smallest message that the hub rejected as too large, in bytes. */
  readonly ceiling?: number;
  /** When that was found out, in ms since the epoch; it is retried after a day. */
  readonly ceilingAt?: number;
  readonly unsent: readonly string[];
}

/** A record that a hub refused, in full, and why. */
export interface RefusedRecord {
  readonly key: string;
  readonly text: string;
  /** The stored bytes of its body, hexadecimal, if they were here. */
  readonly bytes?: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The rows of a text's outline, by eId, that the user has opened or closed. */
export interface ToggledOutlineRows {
  readonly text: string;
  readonly rows: readonly string[];
}

type AwaitedValues<T> = { readonly [K in keyof T]: Awaited<T[K]> };

/** Awaits all values of an object at once. */
async function awaitValues<T extends object>(coming: T): Promise<AwaitedValues<T>> {
  const came = Object.entries(coming).map(async ([name, value]) => [name, await (value as unknown)] as const);
  return Object.fromEntries(await Promise.all(came)) as AwaitedValues<T>;
}

type Keep = <T extends object | null>(name: string, otherwise: T) => Promise<LocalValue<T>>;

/** Opens the values of a dossier that stay on this machine, by the names under which they are stored. */
function openValues(keep: Keep) {
  return {
    /** The form that is being written; null if there is none. */
    form: keep<EntryFormState | null>("writing", null),
    /** The recovery sheet, until it has been saved elsewhere. */
    recoverySheet: keep<{ readonly sheet: string } | null>("recovery", null),
    hub: keep<LocalHubState | null>("hub", null),
    /** Records that a hub refused. */
    refused: keep<readonly RefusedRecord[]>("refused", []),
    /** Private and unfinished notes. */
    privateNotes: keep<readonly PrivateNote[]>("mine", []),
    /** Photographs of private notes. */
    privatePhotographs: keep<readonly PrivatePhotograph[]>("photographs", []),
    /** Notes for the team that no dossier key could seal yet; changed only by the dossier's `UnsignedNoteQueue`. */
    unsignedNotes: keep<readonly UnsignedNote[]>("unsigned", []),
    /** Which rules of the drafting watch are on. */
    watchSettings: keep<DraftingWatchSettings>("watching", NO_DRAFTING_WATCH_RULES),
    /** The twins (by id) that the user here does not want to treat as one text. */
    separateTwins: keep<readonly string[]>("apart", []),
    /** The contents of the capture line. */
    captureLine: keep<CaptureLineState | null>("line", null),
    /** The user's last meeting. */
    meeting: keep<{ readonly id: RecordKey } | null>("meeting", null),
    outlineRows: keep<readonly ToggledOutlineRows[]>("outline", []),
    /** Which records of others were read. */
    readKeys: keep<ReadRecordKeyPrefixes>("read", null),
    /** Filters saved under names. */
    savedFilters: keep<readonly SavedFilter[]>("filters", []),
    /** The drafts (by id) for which this machine has shown the user what became of the notes. */
    announcedDrafts: keep<readonly string[]>("told", []),
    /** Devices whose fingerprints the user has compared with those read aloud. */
    verifiedDevices: keep<readonly string[]>("verified", []),
    /** The copies of an administrator's key whose notice the user has hidden after checking. */
    hiddenKeyCopies: keep<readonly string[]>("copies", []),
    /** Files with the dossier's records that were saved here. */
    savedFiles: keep<readonly SavedDossierFile[]>("saved", []),
    /** Whether changes are sent to the hub a few times a day instead of at once. */
    batchedSending: keep<{ readonly since: string } | null>("pace", null),
    /** What the last backup contains, as `fingerprintForBackup` says it; null before the first one. */
    lastBackup: keep<{ readonly of: string } | null>("backup", null),
    /** Whether, and since when, the user is hidden from the other members. */
    hiddenSince: keep<{ readonly since: string } | null>("unseen", null),
    /** What was here when the user last said that they had looked; null if they never did. */
    lastLook: keep<SinceLook | null>("look", null),
    /** The briefing that is being planned; null if none was begun. */
    briefingPlan: keep<BriefingPlan | null>("plan", null),
    /** The address at which the user publishes the dossier's site; null if there is none. */
    siteAddress: keep<{ readonly address: string } | null>("site", null),
    /** Transcripts of meetings. */
    transcripts: keep<readonly StoredTranscript[]>("transcripts", []),
    transcriptWork: keep<readonly TranscriptUserWork[]>("transcript-work", []),
    /** The name that the user gave on joining, until it is signed. */
    joiningName: keep<{ readonly name: string } | null>("joining-name", null),
  };
}

/** A dossier's local state: its stored copy, and what stays on this machine and is never committed. */
export interface LocalState extends AwaitedValues<ReturnType<typeof openValues>> {
  readonly store: DossierStore;
  /** Stores new dossier keys beside the device's own keys. */
  readonly keys: WriteQueue<DossierKeys>;
  /** Whether the list of dossiers is up to date with this one; set by `CardKeeper`. */
  readonly listState: Signal<SaveState>;
  /** Whether commits under way have reached the store; set by the dossier. */
  readonly commitState: Signal<SaveState>;
  /**
   * The state of commits, the store, the keys and the list together; "unsaved" if any of them or the local values
   * cannot be written.
   */
  readonly saving: ReadonlySignal<SaveState>;
  /** Problems with the local values that do not prevent work. */
  readonly warnings: readonly Refusal[];
  /** Writes all local values at once; returns whether nothing would be lost if the window closed now. */
  flush(): boolean;
  close(): Promise<void>;
}

const USED_AS_STORED: ReadonlySet<string> = new Set(["hub", "refused", "unsignedNotes"]);

/**
 * Continues with the local values of a dossier up to now, even if it was closed since. The values about the hub, and
 * the unsigned notes, are used as stored.
 */
export function carryOverLocalState(localState: LocalState, before: LocalState): void {
  const was = new Map<string, unknown>(Object.entries(before));
  for (const [name, value] of Object.entries(localState) as readonly (readonly [string, unknown])[]) {
    const left = was.get(name);
    if (USED_AS_STORED.has(name) || !(value instanceof LocalValue && left instanceof LocalValue)) continue;
    value.value = left.value as object | null;
  }
}

export async function openLocalState(
  host: Host,
  id: DossierId,
  { device }: DevicePublicKeys,
  doc: DossierDoc,
  keyring: DossierKeyring,
): Promise<Outcome<LocalState>> {
  const held = await host.keys(id);
  if (isRefusal(held)) return held;
  const atRest = new AtRestCipher(held.atRest);
  const store = await DossierStore.open(host, id, doc, (name, into) =>
    IndexedDbDossierCopy.openUnread(name, into, atRest),
  );
  if (isRefusal(store)) return store;
  const localStore = await LocalStore.open(host, id, store.browserCopy);
  if (isRefusal(localStore)) {
    await store.close();
    return localStore;
  }
  const opening = openValues((name, otherwise) => LocalValue.open(name, otherwise, localStore, keyring));
  const kept = await awaitValues(opening);
  const keys = new WriteQueue<DossierKeys>((batch) => host.signer.adopt(device, id, batch.at(-1)!));
  const listState = signal<SaveState>({ state: "saving" });
  const commitState = signal<SaveState>({ state: "saved" });
  const saveStates = [commitState, store.saving, keys.saving, listState];
  const flush = () => {
    Object.values(kept).forEach((each) => each.flush());
    const isDown = saveStates.every(({ value: now }) => now.state === "saved");
    return isDown && !localStore.hasUnsaved;
  };
  return {
    ...kept,
    store,
    keys,
    listState,
    commitState,
    saving: computed(() => {
      const unsaved = [...saveStates, localStore.saving].find(({ value: now }) => now.state === "unsaved");
      return (unsaved ?? saveStates.find(({ value: now }) => now.state === "saving") ?? store.saving).value;
    }),
    warnings: localStore.damaged.length > 0 ? [refusal("kept.damaged", { names: localStore.damaged.join(", ") })] : [],
    flush,
    async close() {
      flush();
      await keys.idle();
      keys.close();
      await localStore.close();
      await store.close();
    },
  };
}
