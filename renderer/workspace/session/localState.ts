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
import { IndexedDbCopy } from "../persistence/indexedDbCopy.ts";
import { DossierStore } from "../persistence/dossierStore.ts";
import { NO_RULES, type WatchSettings } from "../textModel/watchSettings.ts";
import type { PrivateNote } from "../textModel/privateNotes.ts";
import type { ReadKeys } from "../textModel/unreadTracker.ts";
import type { FormState } from "../textModel/formState.ts";
import type { CaptureLineState } from "./captureLine.ts";
import type { BriefingPlan } from "./briefingPlan.ts";
import type { SavedFilter } from "./savedFilters.ts";
import type { SavedFile } from "./savedFiles.ts";

/** The team's hub as this machine knows it, and how many of one's records it has not acknowledged yet. */
export interface HubMemory {
  readonly url: string;
  /** SHA-256 of its certificate, hexadecimal, where it is one that was made for one room. */
  readonly pin?: string;
  /** The passphrase for new dossiers, until the hub has this one. */
  readonly create?: string;
  /** How often it has refused everything, without naming a record, since it was in step last. */
  readonly baffled?: number;
  /** The fewest bytes of a message that turned out to be too large for it. */
  readonly ceiling?: number;
  /** When that was found out, in ms; it is tried again after a day. */
  readonly ceilingAt?: number;
  readonly unsent: readonly string[];
}

/** A record that a hub refused, whole, and why. */
export interface RefusedRecord {
  readonly key: string;
  readonly text: string;
  /** The stored bytes of its body, hexadecimal, where they were here. */
  readonly bytes?: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

type Arrived<T> = { readonly [K in keyof T]: Awaited<T[K]> };

/** Waits for all values of an object at once. */
async function arrived<T extends object>(coming: T): Promise<Arrived<T>> {
  const came = Object.entries(coming).map(async ([name, value]) => [name, await (value as unknown)] as const);
  return Object.fromEntries(await Promise.all(came)) as Arrived<T>;
}

type Keep = <T extends object | null>(name: string, otherwise: T) => Promise<LocalValue<T>>;

/** What is kept of a dossier on this machine and never said, by the names under which it lies there. */
function keepAll(keep: Keep) {
  return {
    /** What is being written; null while nothing is. */
    form: keep<FormState | null>("writing", null),
    /** The recovery sheet, until it has been saved elsewhere. */
    recoverySheet: keep<{ readonly sheet: string } | null>("recovery", null),
    hub: keep<HubMemory | null>("hub", null),
    /** What a hub would not take. */
    refused: keep<readonly RefusedRecord[]>("refused", []),
    /** Notes that were not said. */
    privateNotes: keep<readonly PrivateNote[]>("mine", []),
    /** Which rules of the drafting watch are on. */
    watchSettings: keep<WatchSettings>("watching", NO_RULES),
    /** The twins (by their ids) that somebody here does not want to treat as one text. */
    separateTwins: keep<readonly string[]>("apart", []),
    /** What stands in the capture line. */
    captureLine: keep<CaptureLineState | null>("line", null),
    /** The sitting one was in last. */
    meeting: keep<{ readonly id: RecordKey } | null>("meeting", null),
    /** What of others' was looked at. */
    readKeys: keep<ReadKeys>("read", null),
    /** Filters by the names that one gave them. */
    savedFilters: keep<readonly SavedFilter[]>("filters", []),
    /** The drafts (by their ids) of which one has been told here what became of the notes. */
    announcedDrafts: keep<readonly string[]>("told", []),
    /** Devices whose fingerprints one has compared with what was read aloud. */
    verifiedDevices: keep<readonly string[]>("verified", []),
    /** The files with the dossier's records that were saved here. */
    savedFiles: keep<readonly SavedFile[]>("saved", []),
    /** Whether one does not want to be seen by the others while one is here. */
    hiddenSince: keep<{ readonly since: string } | null>("unseen", null),
    /** The briefing as it is being planned; null for one that nobody has begun. */
    briefingPlan: keep<BriefingPlan | null>("plan", null),
  };
}

/** What this machine has of a dossier: its copy on the disk, and what is kept here and never said. */
export interface LocalState extends Arrived<ReturnType<typeof keepAll>> {
  readonly store: DossierStore;
  /** Keeps the dossier keys that have come, beside the device's own. */
  readonly keys: WriteQueue<DossierKeys>;
  /** Whether the list of dossiers knows this one as it is to; whoever keeps its card there sets it. */
  readonly listState: Signal<SaveState>;
  /** Whether what was begun to be said has been handed to the store; the dossier sets it. */
  readonly commitState: Signal<SaveState>;
  /** What the store says of what was said or is being said; but where what is kept here, the keys or the list cannot be written, that. */
  readonly saving: ReadonlySignal<SaveState>;
  /** What went wrong with what this machine has of it, and keeps nobody from going on. */
  readonly warnings: readonly Refusal[];
  /** Writes down at once what is kept; answers whether nothing would be lost if the window went now. */
  flush(): boolean;
  close(): Promise<void>;
}

/**
 * Goes on with what was kept of a dossier here up to now, also since it was put away. What it says of the hub is found as it was
 * left.
 */
export function carryOverLocalState(localState: LocalState, before: LocalState): void {
  const was = new Map<string, unknown>(Object.entries(before));
  for (const [name, value] of Object.entries(localState) as readonly (readonly [string, unknown])[]) {
    const left = was.get(name);
    if (name === "hub" || name === "refused" || !(value instanceof LocalValue && left instanceof LocalValue)) continue;
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
  const store = await DossierStore.open(host, id, doc, (name, into) => IndexedDbCopy.open(name, into, atRest));
  if (isRefusal(store)) return store;
  const drawer = await LocalStore.open(host, id, store.browserCopy);
  if (isRefusal(drawer)) {
    await store.close();
    return drawer;
  }
  const kept = await arrived(keepAll((name, otherwise) => LocalValue.open(name, otherwise, drawer, keyring)));
  const keys = new WriteQueue<DossierKeys>((come) => host.signer.adopt(device, id, come.at(-1)!));
  const listed = signal<SaveState>({ state: "saving" });
  const saying = signal<SaveState>({ state: "saved" });
  const said = [saying, store.saving, keys.saving, listed];
  const flush = () => {
    Object.values(kept).forEach((each) => each.flush());
    const isDown = said.every(({ value: now }) => now.state === "saved");
    return isDown && !drawer.hasUnsaved;
  };
  return {
    ...kept,
    store,
    keys,
    listState: listed,
    commitState: saying,
    saving: computed(() => {
      const unsaved = [...said, drawer.saving].find(({ value: now }) => now.state === "unsaved");
      return (unsaved ?? said.find(({ value: now }) => now.state === "saving") ?? store.saving).value;
    }),
    warnings: [
      ...(store.copyRefusal ? [store.copyRefusal] : []),
      ...(drawer.damaged.length > 0 ? [refusal("kept.damaged", { names: drawer.damaged.join(", ") })] : []),
    ],
    flush,
    async close() {
      flush();
      await keys.idle();
      keys.close();
      await drawer.close();
      await store.close();
    },
  };
}
