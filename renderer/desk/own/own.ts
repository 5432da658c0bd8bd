import { computed, signal, type Signal, type ReadonlySignal } from "@preact/signals-core";
import { AtRestCipher } from "#shared/base/atRestCipher.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { DevicePublicKeys, DossierKeys, Host } from "#shared/host/host.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import { Appender, type Saving } from "../disk/appender.ts";
import { Drawer } from "../disk/drawer.ts";
import { Kept } from "../disk/kept.ts";
import type { Keyring } from "../disk/keyring.ts";
import { LocalCopy } from "../disk/local.ts";
import { Store } from "../disk/store.ts";
import { NO_RULES, type WatchSettings } from "../standing/flagged.ts";
import type { PrivateNote } from "../standing/mine.ts";
import type { ReadHere } from "../standing/unread.ts";
import type { Writing } from "../words/writing.ts";
import type { LineKept } from "./line.ts";
import type { Plan } from "./plan.ts";
import type { SavedFilter } from "./saved.ts";
import type { SavedFile } from "./savings.ts";

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
export interface Refused {
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

type Keep = <T extends object | null>(name: string, otherwise: T) => Promise<Kept<T>>;

/** What is kept of a dossier on this machine and never said, by the names under which it lies there. */
function keepAll(keep: Keep) {
  return {
    /** What is being written; null while nothing is. */
    writing: keep<Writing | null>("writing", null),
    /** The recovery sheet, until it has been saved elsewhere. */
    recovery: keep<{ readonly sheet: string } | null>("recovery", null),
    hub: keep<HubMemory | null>("hub", null),
    /** What a hub would not take. */
    refused: keep<readonly Refused[]>("refused", []),
    /** Notes that were not said. */
    mine: keep<readonly PrivateNote[]>("mine", []),
    /** Which rules of the drafting watch are on. */
    watching: keep<WatchSettings>("watching", NO_RULES),
    /** The twins (by their ids) that somebody here does not want to treat as one text. */
    apart: keep<readonly string[]>("apart", []),
    /** What stands in the capture line. */
    line: keep<LineKept | null>("line", null),
    /** The sitting one was in last. */
    meeting: keep<{ readonly id: RecordKey } | null>("meeting", null),
    /** What of others' was looked at. */
    read: keep<ReadHere>("read", null),
    /** Filters by the names that one gave them. */
    filters: keep<readonly SavedFilter[]>("filters", []),
    /** The drafts (by their ids) of which one has been told here what became of the notes. */
    told: keep<readonly string[]>("told", []),
    /** Devices whose fingerprints one has compared with what was read aloud. */
    verified: keep<readonly string[]>("verified", []),
    /** The files with the dossier's records that were saved here. */
    saved: keep<readonly SavedFile[]>("saved", []),
    /** Whether one does not want to be seen by the others while one is here. */
    unseen: keep<{ readonly since: string } | null>("unseen", null),
    /** The briefing as it is being planned; null for one that nobody has begun. */
    plan: keep<Plan | null>("plan", null),
  };
}

/** What this machine has of a dossier: its copy on the disk, and what is kept here and never said. */
export interface Own extends Arrived<ReturnType<typeof keepAll>> {
  readonly store: Store;
  /** Keeps the dossier keys that have come, beside the device's own. */
  readonly keys: Appender<DossierKeys>;
  /** Whether the list of dossiers knows this one as it is to; whoever keeps its card there sets it. */
  readonly listed: Signal<Saving>;
  /** Whether what was begun to be said has been handed to the store; the dossier sets it. */
  readonly saying: Signal<Saving>;
  /** What the store says of what was said or is being said; but where what is kept here, the keys or the list cannot be written, that. */
  readonly saving: ReadonlySignal<Saving>;
  /** What went wrong with what this machine has of it, and keeps nobody from going on. */
  readonly troubles: readonly Refusal[];
  /** Writes down at once what is kept; answers whether nothing would be lost if the window went now. */
  flush(): boolean;
  close(): Promise<void>;
}

/**
 * Goes on with what was kept of a dossier here up to now, also since it was put away. What it says of the hub is found as it was
 * left.
 */
export function goOnWith(own: Own, before: Own): void {
  const was = new Map<string, unknown>(Object.entries(before));
  for (const [name, value] of Object.entries(own) as readonly (readonly [string, unknown])[]) {
    const left = was.get(name);
    if (name === "hub" || name === "refused" || !(value instanceof Kept && left instanceof Kept)) continue;
    value.value = left.value as object | null;
  }
}

export async function openOwn(
  host: Host,
  id: DossierId,
  { device }: DevicePublicKeys,
  doc: DossierDoc,
  keyring: Keyring,
): Promise<Outcome<Own>> {
  const held = await host.keys(id);
  if (isRefusal(held)) return held;
  const atRest = new AtRestCipher(held.atRest);
  const store = await Store.open(host, id, doc, (name, into) => LocalCopy.open(name, into, atRest));
  if (isRefusal(store)) return store;
  const drawer = await Drawer.open(host, id, store.local);
  if (isRefusal(drawer)) {
    await store.close();
    return drawer;
  }
  const kept = await arrived(keepAll((name, otherwise) => Kept.open(name, otherwise, drawer, keyring)));
  const keys = new Appender<DossierKeys>((come) => host.signer.adopt(device, id, come.at(-1)!));
  const listed = signal<Saving>({ state: "saving" });
  const saying = signal<Saving>({ state: "saved" });
  const said = [saying, store.saving, keys.saving, listed];
  const flush = () => {
    Object.values(kept).forEach((each) => each.flush());
    const isDown = said.every(({ value: now }) => now.state === "saved");
    return isDown && !drawer.isHeld;
  };
  return {
    ...kept,
    store,
    keys,
    listed,
    saying,
    saving: computed(() => {
      const unsaved = [...said, drawer.saving].find(({ value: now }) => now.state === "unsaved");
      return (unsaved ?? said.find(({ value: now }) => now.state === "saving") ?? store.saving).value;
    }),
    troubles: [
      ...(store.noCopy ? [store.noCopy] : []),
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
