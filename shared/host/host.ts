import type { DossierSummary } from "./dossierCard.ts";
import type { Language } from "../base/language.ts";
import type { Outcome } from "../base/result.ts";
import type { BriefingSource } from "../briefing/typeset/briefingSource.ts";
import type { FormatName } from "../exchange/formats/formats.ts";
import type { Signature } from "../base/ed25519.ts";
import type { DeviceRequest } from "../members/joining/deviceLinking.ts";
import type { HubChallenge } from "../records/sync/hubChallenge.ts";
import type { DossierId, Envelope, UnsignedRecord } from "../records/envelope.ts";

/** A file's name (never its path) and bytes. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a file is picked or saved as. */
export type FileKind = "draft" | "dossier" | "invitation" | "recovery" | "zip" | "returned" | "picture" | FormatName;

/** The public half of this installation's device in a dossier. */
export interface DevicePublicKeys {
  readonly device: string;
  /** Its age recipient. */
  readonly recipient: string;
}

/** Dossier keys by id, 32 bytes in lower-case hexadecimal each. They open bodies; they sign nothing. */
export type DossierKeys = Readonly<Record<string, string>>;

/** The keys of what lies of a dossier on this machine, as `atRestKey` makes them: the first seals, each opens. */
export type AtRestKeys = readonly [string, ...string[]];

/** What this installation has of a dossier's keys. */
export interface HeldKeys {
  readonly publicKeys: DevicePublicKeys;
  readonly keys: DossierKeys;
  readonly atRest: AtRestKeys;
}

/** A dossier that this installation holds. */
export interface HeldDossier {
  readonly id: DossierId;
  /** When it was last opened here (ISO, UTC). */
  readonly opened: string;
  /** What it takes on the disk, where that is known. */
  readonly bytes: number | null;
  /** Null where no key that is at hand opens it. */
  readonly about: DossierSummary | null;
}

/** Whether a passphrase protects this installation's keys, and whether it was given. */
export type VaultState = "none" | "locked" | "open";

/**
 * What windows over the same keys tell each other: that all of them lock; that this one has locked because nobody used any
 * of them; that the passphrase was set, changed or removed; when this one was last used (ms since 1970); the dossier of
 * which it has stored something in the copy that they share.
 */
export type WindowSignal = "lock" | "idle" | "changed" | { readonly used: number } | { readonly stored: DossierId };

/** Where a hub in the room is to be found, and the SHA-256 of its certificate (hexadecimal). */
export interface LocalHubAddress {
  readonly url: string;
  readonly pin: string;
}

/** A share of work done in the background: answers with bytes, or a refusal. */
export type Typeset = (
  source: BriefingSource,
  options: { readonly progress?: (stage: string) => void; readonly signal?: AbortSignal },
) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;

/**
 * What the window may ask of its surroundings. A capability that is absent hides its command. Every promise
 * resolves; failures are refusals.
 */
export interface Host {
  readonly edition: "desktop" | "web";
  /** Where keys are kept: behind the system's keychain, in the browser's own storage, or unprotected. */
  readonly keyStore: "keychain" | "browser" | "unprotected";
  /** The passphrase over this installation's keys. While it is `locked` nothing is signed and no key is handed out. */
  readonly vault: {
    state(): Promise<Outcome<VaultState>>;
    unlock(passphrase: string): Promise<Outcome<true>>;
    /**
     * Sets a passphrase, or changes it: `old` is the one that holds, "" for none. Every key is sealed anew before it answers. Refused
     * with `vault.unsealed` where it is set all the same, but not everything here could be sealed.
     */
    set(passphrase: string, old: string): Promise<Outcome<true>>;
    remove(passphrase: string): Promise<Outcome<true>>;
    /** Forgets the keys, after what is being written with them is down. */
    lock(): Promise<Outcome<true>>;
    /** Calls back when the machine goes to sleep or its screen is locked; returns the end of it. Absent where nobody tells. */
    asked?(take: () => void): () => void;
    /** The other windows over the same keys, which lock together and share what is stored. Absent where there can be only one. */
    readonly windows?: {
      tell(what: WindowSignal): void;
      /** Calls back with what another window tells; returns the end of it. */
      hear(take: (what: WindowSignal) => void): () => void;
      /** Does some work while no other window does any under the same name, and answers with what it came to. */
      alone<T>(name: string, work: () => Promise<T>): Promise<T>;
    };
  };
  readonly signer: {
    /** Makes a device for a dossier that is about to be made or joined. */
    create(): Promise<Outcome<DevicePublicKeys>>;
    /** Binds a device made by `create` to its dossier, with the dossier keys it holds. */
    adopt(device: string, dossier: DossierId, keys: DossierKeys): Promise<Outcome<true>>;
    /** Signs one record: the signer adds device, seq, prev and time. `dossier` is "" for a first record. */
    record(device: string, dossier: DossierId | "", unsigned: UnsignedRecord): Promise<Outcome<Envelope>>;
    /**
     * Shows the signer the highest record of this device that the dossier holds on this machine, before anything is
     * signed in it: the chain goes on behind it, or behind the last that was spent where that is higher. What was
     * signed beyond both has left nowhere. Refused where this device did not sign it.
     */
    resume(dossier: DossierId, last: Envelope): Promise<Outcome<true>>;
    /**
     * A record of this device's, with all before it, is down on this machine and may leave it: from now on none of
     * their numbers is signed again, whatever becomes of the dossier here. Answers when that is on the disk.
     */
    spend(dossier: DossierId, last: Envelope): Promise<Outcome<true>>;
    challenge(dossier: DossierId, challenge: HubChallenge): Promise<Outcome<{ device: string; sig: Signature }>>;
    /** Vouches for a new device of the same member: signs what its join has to show. */
    vouch(dossier: DossierId, request: DeviceRequest): Promise<Outcome<{ device: string; sig: Signature }>>;
    /**
     * Signs that this device has found the signatures of all records of a list to hold: for this machine's own eyes at its
     * next opening. `list` is their keys, 32 bytes each.
     */
    attest(dossier: DossierId, list: Uint8Array<ArrayBuffer>): Promise<Outcome<Signature>>;
    /** Opens age files addressed to this device, such as a dossier key in a roster. */
    open(dossier: DossierId, sealed: Uint8Array<ArrayBuffer>): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
    /**
     * The key of an age file that is addressed to any device of this installation, by the file's head: a packet's, of
     * whatever dossier. Refused where it is addressed to none of them.
     */
    openHead(header: Uint8Array<ArrayBuffer>): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  };
  /** This installation's device in a dossier and the dossier's keys; refused where it has none. */
  keys(dossier: DossierId): Promise<Outcome<HeldKeys>>;
  readonly files: {
    open(kind: FileKind): Promise<Outcome<FileBytes | null>>;
    /** Answers with the name it was saved under, or null where the person changed his mind. */
    save(kind: FileKind, file: FileBytes): Promise<Outcome<string | null>>;
    /** Files named on the command line or opened from the desktop, as they come: those together that came together. */
    arriving?(take: (files: readonly FileBytes[]) => void): void;
  };
  readonly typeset: Typeset;
  /** The sample draft that comes with the app. */
  sample(): Promise<Outcome<FileBytes>>;
  readonly dossiers: {
    list(): Promise<Outcome<readonly HeldDossier[]>>;
    /** Remembers what the list says of a dossier, and that it was opened now. */
    remember(id: DossierId, about: DossierSummary): Promise<Outcome<true>>;
    /** Deletes a dossier's keys and what is kept of it here, but for the window's own copy. Nothing brings it back. */
    forget(id: DossierId): Promise<Outcome<true>>;
    /** Deletes everything this installation has, settings and all, and begins the window anew. */
    wipe(): Promise<Outcome<true>>;
  };
  /** The durable log: `append` answers after fdatasync. Absent in the web edition. */
  readonly journal?: {
    read(id: DossierId): Promise<Outcome<readonly Uint8Array<ArrayBuffer>[]>>;
    append(id: DossierId, update: Uint8Array<ArrayBuffer>): Promise<Outcome<true>>;
    /** Puts a snapshot, which must hold everything appended before it, in the log's place. */
    compact(id: DossierId, snapshot: Uint8Array<ArrayBuffer>): Promise<Outcome<true>>;
    /** Like `compact`, and nothing older stays: what was erased is in no file of the log afterwards. */
    erase(id: DossierId, snapshot: Uint8Array<ArrayBuffer>): Promise<Outcome<true>>;
  };
  /**
   * What is kept of a dossier on this machine and never said, by name: the window seals it. `write` answers when it is on the
   * disk. Absent in the web edition, where the browser's copy of the dossier has it.
   */
  readonly kept?: {
    read(id: DossierId): Promise<Outcome<Readonly<Record<string, Uint8Array<ArrayBuffer>>>>>;
    write(id: DossierId, values: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): Promise<Outcome<true>>;
  };
  /** A hub inside this installation, for the people in one room. Absent in the web edition. */
  readonly hub?: {
    /** This machine's addresses in the networks it stands in. */
    addresses(): Promise<Outcome<readonly string[]>>;
    /** Shares a dossier, to be reached under one of the addresses; the hub has what the journal has of it. */
    start(dossier: DossierId, address: string): Promise<Outcome<LocalHubAddress>>;
    stop(): Promise<Outcome<true>>;
    /** Whether a dossier is shared now. */
    shares(dossier: DossierId): Promise<Outcome<boolean>>;
  };
  /**
   * Lets the window reach a hub that the person has named, from now until the app ends; everything else on the
   * network is closed to it. `pin` is the SHA-256 of the hub's certificate (hexadecimal), where an invitation vouches
   * for it and nobody else does; "" for a hub that is verified as any other server. `trusts` says whether a hub that
   * could not be reached has shown another certificate. Absent where the browser decides.
   */
  readonly network?: {
    allow(hub: string, pin: string): Promise<Outcome<true>>;
    trusts(hub: string): Promise<Outcome<true>>;
  };
  /**
   * Names the window after what is open in it. Absent where that would be written down: a browser keeps what its pages
   * are called in its history and its sessions, in clear.
   */
  readonly setWindowTitle?: (title: string) => void;
  /** Tells the surroundings the language that the window speaks. Absent where they say nothing themselves. */
  readonly setLanguage?: (language: Language) => void;
  /** Commands chosen in the application's menu, by their id, as they come. Absent where there is no menu. */
  readonly menu?: { chosen(take: (command: string) => void): void };
  /** Puts text, a picture (PNG) or both on the clipboard; "" is no text. Absent where the browser does it. */
  readonly clipboard?: { write(text: string, picture?: Uint8Array<ArrayBuffer>): Promise<Outcome<true>> };
}
