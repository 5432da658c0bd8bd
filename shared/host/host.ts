import type { DossierSummary } from "./dossierCard.ts";
import type { Language } from "../base/language.ts";
import type { Outcome, Refusal } from "../base/result.ts";
import type { ExportFormatName } from "../publish/formats/exportFormats.ts";
import type { Signature } from "../base/ed25519.ts";
import type { DeviceLinkRequest } from "../members/joining/deviceLinking.ts";
import type { HubChallenge } from "../records/sync/hubChallenge.ts";
import type { DossierId, Envelope, UnsignedRecord } from "../records/envelope.ts";
import type { Backups } from "./backups.ts";
import type { VerifiedPackage } from "./packageRelease.ts";
import type { StoredApp } from "./storedApp.ts";
import type { SystemNotifications } from "./systemNotifications.ts";

/** A file's name (never its path) and bytes. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The kind of a file in an open or save dialog. */
export type FileKind =
  | "draft"
  | "dossier"
  | "invitation"
  | "recovery"
  | "zip"
  | "backupCode"
  | "returned"
  | "picture"
  | "photograph"
  | "languageData"
  | "transcript"
  | ExportFormatName;

/** The public half of this installation's device in a dossier. */
export interface DevicePublicKeys {
  readonly device: string;
  /** Its age recipient (public key). */
  readonly recipient: string;
}

/** A made-up dossier, and the invitation by which each visitor of a demo joins their own copy of it. */
export interface DemoDossier {
  readonly file: NamedFile;
  readonly invitation: string;
}

/** Dossier keys by id, 32 bytes in lower-case hexadecimal each. They open bodies; they sign nothing. */
export type DossierKeys = Readonly<Record<string, string>>;

/** The keys of a dossier's data on this machine, from `deriveAtRestKey`: the first seals, any of them opens. */
export type AtRestKeys = readonly [string, ...string[]];

/** The keys that this installation holds for a dossier. */
export interface KeysForDossier {
  readonly publicKeys: DevicePublicKeys;
  readonly keys: DossierKeys;
  readonly atRest: AtRestKeys;
}

/** A dossier that this installation holds. */
export interface ListedDossier {
  readonly id: DossierId;
  /** When it was last opened here (ISO, UTC). */
  readonly opened: string;
  /** Its size on the disk in bytes, if known. */
  readonly bytes: number | null;
  /** Null if no available key opens it. */
  readonly about: DossierSummary | null;
}

/** Whether a passphrase protects this installation's keys, and whether it was given. */
export type VaultState = "none" | "locked" | "open";

/**
 * Messages between windows that use the same keys: `lock` (all of them lock); `idle` (the sender locked because no
 * window was in use); `changed` (the passphrase was set, changed or removed); `used` (when the sender was last used, ms
 * since 1970); `stored` (the dossier of which the sender wrote to their shared copy).
 */
export type CrossWindowMessage =
  "lock" | "idle" | "changed" | { readonly used: number } | { readonly stored: DossierId };

/** The address of a hub in the room, and the SHA-256 of its certificate (hexadecimal). */
export interface LocalHubAddress {
  readonly url: string;
  readonly pin: string;
}

/** Typesets the pages of a briefing (`writeBriefingPages`) in the background; returns the file's bytes or a refusal. */
export type TypesetBriefingToPdf = (
  pages: string,
  options: { readonly progress?: (stage: string) => void; readonly signal?: AbortSignal },
) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;

/**
 * Typesets a briefing in the background and saves the PDF; `name` is proposed. Returns the name under which it was
 * saved, null if the user cancelled the dialog, or a refusal.
 */
export type TypesetBriefingToFile = (
  pages: string,
  name: string,
  options: Parameters<TypesetBriefingToPdf>[1],
) => Promise<Outcome<string | null>>;

/**
 * The services that the window's environment provides. If a capability is absent, its command is hidden. Every promise
 * resolves; failures are refusals.
 */
export interface Host {
  readonly edition: "desktop" | "web";
  /** Where keys are stored: in the system's keychain, in the browser's own storage, or unprotected. */
  readonly keyStore: "keychain" | "browser" | "portable" | "unprotected";
  /**
   * The passphrase that protects this installation's keys. While it is `locked`, nothing is signed and no key is
   * released.
   */
  readonly vault: {
    state(): Promise<Outcome<VaultState>>;
    unlock(passphrase: string): Promise<Outcome<true>>;
    /**
     * Sets or changes the passphrase; `old` is the current one, "" if there is none. Reseals every key before it
     * answers. Refuses with `vault.unsealed` if the passphrase is set but not every file here could be resealed.
     */
    set(passphrase: string, old: string): Promise<Outcome<true>>;
    remove(passphrase: string): Promise<Outcome<true>>;
    /** Forgets the keys once pending writes that need them are finished. */
    lock(): Promise<Outcome<true>>;
    /**
     * Calls back when the machine goes to sleep or its screen is locked; returns the unsubscribe function. Absent if
     * the environment cannot report this.
     */
    asked?(take: () => void): () => void;
    /**
     * The other windows that use the same keys: they lock together and share stored data. Absent if there can be only
     * one window.
     */
    readonly windows?: {
      tell(what: CrossWindowMessage): void;
      /** Calls back with the messages of other windows; returns the unsubscribe function. */
      hear(take: (what: CrossWindowMessage) => void): () => void;
      /** Runs work under a lock of this name that is shared by all windows, and returns its result. */
      alone<T>(name: string, work: () => Promise<T>): Promise<T>;
    };
  };
  readonly signer: {
    /** Creates a device for a dossier that is about to be created or joined. */
    create(): Promise<Outcome<DevicePublicKeys>>;
    /** Binds a device made by `create` to its dossier, with the dossier keys it holds. */
    adopt(device: string, dossier: DossierId, keys: DossierKeys): Promise<Outcome<true>>;
    /** Signs one record: the signer adds device, seq, prev and time. `dossier` is "" for a first record. */
    record(device: string, dossier: DossierId | "", unsigned: UnsignedRecord): Promise<Outcome<Envelope>>;
    /**
     * Gives the signer the highest record of this device in the dossier on this machine, before anything is signed. The
     * chain continues after it, or after the last spent record if that is higher; records signed beyond both have never
     * left the machine. Refuses if this device did not sign the record.
     */
    resume(dossier: DossierId, last: Envelope): Promise<Outcome<true>>;
    /**
     * Marks a record of this device, and all before it, as stored on this machine and free to leave it. Their numbers
     * are never signed again, whatever happens to the dossier here. Answers once that is on the disk.
     */
    spend(dossier: DossierId, last: Envelope): Promise<Outcome<true>>;
    challenge(dossier: DossierId, challenge: HubChallenge): Promise<Outcome<{ device: string; sig: Signature }>>;
    /** Vouches for a new device of the same member: signs the proof for its join. */
    vouch(dossier: DossierId, request: DeviceLinkRequest): Promise<Outcome<{ device: string; sig: Signature }>>;
    /**
     * Signs that this device has verified all records of a list, for use by this machine alone when it next opens the
     * dossier. `list` is their keys, 32 bytes each.
     */
    attest(dossier: DossierId, list: Uint8Array<ArrayBuffer>): Promise<Outcome<Signature>>;
    /** Opens age files addressed to this device, such as a dossier key in a roster. */
    open(dossier: DossierId, sealed: Uint8Array<ArrayBuffer>): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
    /**
     * Returns the key of an age file addressed to any device of this installation, by the file's header. Used for
     * packets, whatever their dossier. Refuses if it is addressed to none of them.
     */
    openHead(header: Uint8Array<ArrayBuffer>): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  };
  /** Returns this installation's device in a dossier and the dossier's keys; refuses if it has none. */
  keys(dossier: DossierId): Promise<Outcome<KeysForDossier>>;
  readonly files: {
    open(kind: FileKind): Promise<Outcome<NamedFile | null>>;
    /** Returns the name under which the file was saved, or null if the user cancelled. */
    save(kind: FileKind, file: NamedFile): Promise<Outcome<string | null>>;
    /**
     * Calls back with files named on the command line or opened from the desktop, and with what is shared with the
     * installed web edition. Files that came together stay together. `refuse` is called for what cannot be read.
     */
    arriving?(take: (files: readonly NamedFile[]) => void, refuse?: (refused: Refusal) => void): void;
  };
  /** Backups in a folder. Absent if the environment has no folders; backups are then saved as files. */
  readonly backups?: Backups;
  /**
   * Verifies a package of Clausemark that the user chooses, null if cancelled, without a network; `show` shows the one that
   * was verified last in its folder. Absent in the web edition, which its hub updates.
   */
  readonly packages?: {
    verify(): Promise<Outcome<VerifiedPackage | null>>;
    show(): Promise<Outcome<true>>;
  };
  /** Links of Clausemark's scheme. Absent in the web edition, which no system hands any over to. */
  readonly links?: {
    /** Calls back with a link that was opened on the system, now and whenever another comes. */
    arriving(take: (link: string) => void): void;
  };
  readonly typeset: TypesetBriefingToPdf;
  /**
   * Makes the typesetter ready, because it is likely to be needed soon, if it is on this machine. Absent if it is always
   * ready.
   */
  readonly prepareTypesetting?: () => void;
  /** Typesets a briefing and saves it where the user chooses. Desktop: the PDF does not pass through the window. */
  readonly typesetToFile: TypesetBriefingToFile;
  /**
   * Returns the data for recognising text in a language from a program installed on this machine (Tesseract), or null
   * if there are none. Absent if the environment cannot look for them.
   */
  readonly languageData?: (language: Language) => Promise<Outcome<Uint8Array<ArrayBuffer> | null>>;
  /** The sample draft that comes with the app. */
  sample(): Promise<Outcome<NamedFile>>;
  /** Returns the dossier that a demo is about. Absent unless the web edition is served as a demo, without a hub. */
  readonly demo?: () => Promise<Outcome<DemoDossier>>;
  readonly dossiers: {
    list(): Promise<Outcome<readonly ListedDossier[]>>;
    /** Stores what the list shows of a dossier, and that it was opened now. */
    remember(id: DossierId, about: DossierSummary): Promise<Outcome<true>>;
    /** Deletes a dossier's keys and its data here, except for the window's own copy. This cannot be undone. */
    forget(id: DossierId): Promise<Outcome<true>>;
    /** Deletes everything of this installation, settings included, and reloads the window. */
    wipe(): Promise<Outcome<true>>;
  };
  /** The durable log; `append` answers after fdatasync. Absent in the web edition. */
  readonly journal?: {
    read(id: DossierId): Promise<Outcome<readonly Uint8Array<ArrayBuffer>[]>>;
    append(id: DossierId, update: Uint8Array<ArrayBuffer>): Promise<Outcome<true>>;
    /** Replaces the log by a snapshot, which must contain everything appended before. */
    compact(id: DossierId, snapshot: Uint8Array<ArrayBuffer>): Promise<Outcome<true>>;
    /** Like `compact`, but also removes every older version, so that erased words remain in no file of the log. */
    erase(id: DossierId, snapshot: Uint8Array<ArrayBuffer>): Promise<Outcome<true>>;
  };
  /**
   * Local values of a dossier that are never shared, by name, sealed by the window. `write` answers once they are on
   * the disk. Absent in the web edition, where the browser's copy of the dossier holds them.
   */
  readonly kept?: {
    read(id: DossierId): Promise<Outcome<Readonly<Record<string, Uint8Array<ArrayBuffer>>>>>;
    write(id: DossierId, values: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): Promise<Outcome<true>>;
  };
  /** A hub inside this installation, for the people in one room. Absent in the web edition. */
  readonly hub?: {
    /** Returns this machine's addresses in its networks. */
    addresses(): Promise<Outcome<readonly string[]>>;
    /** Shares a dossier at one of the addresses. The hub serves what the journal holds of it. */
    start(dossier: DossierId, address: string): Promise<Outcome<LocalHubAddress>>;
    stop(): Promise<Outcome<true>>;
    /** Whether a dossier is being shared. */
    shares(dossier: DossierId): Promise<Outcome<boolean>>;
  };
  /**
   * Allows the window to reach a hub that the user has named, until the app ends; everything else on the network is
   * blocked. `pin` is the SHA-256 of the hub's certificate (hexadecimal) if only an invitation vouches for it, or "" if
   * the hub is verified like any other server. `trusts` reports whether an unreachable hub presented a different
   * certificate. Absent if the browser controls access.
   */
  readonly network?: {
    allow(hub: string, pin: string): Promise<Outcome<true>>;
    trusts(hub: string): Promise<Outcome<true>>;
  };
  /** The web edition's own files on this device. Absent on the desktop, whose files are installed. */
  readonly storedApp?: StoredApp;
  /** Notifications outside the window. Absent where a page may show none. */
  readonly systemNotifications?: SystemNotifications;
  /** Sets the window's title. Absent in browsers, which write page titles to their history and sessions unencrypted. */
  readonly setWindowTitle?: (title: string) => void;
  /** Passes on the window's language. Absent if the environment shows no text of its own. */
  readonly setLanguage?: (language: Language) => void;
  /** Calls back with the ids of commands chosen in the application menu. Absent if there is no menu. */
  readonly menu?: { chosen(take: (command: string) => void): void };
  /** Puts text, a picture (PNG) or both on the clipboard; "" means no text. Absent if the browser does it. */
  readonly clipboard?: { write(text: string, picture?: Uint8Array<ArrayBuffer>): Promise<Outcome<true>> };
}
