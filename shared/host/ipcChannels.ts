import type { NamedFile, Host } from "./host.ts";
import type { Language } from "../base/language.ts";
import type { Outcome } from "../base/result.ts";
import type { AddressedCounts } from "./systemNotifications.ts";

type Journal = NonNullable<Host["journal"]>;
type Kept = NonNullable<Host["kept"]>;
type Vault = Host["vault"];
type Packages = NonNullable<Host["packages"]>;
type Backups = NonNullable<Host["backups"]>;

/**
 * Every request that the desktop window may send to the main process, by channel. The types are the Host's;
 * `ipcSchemas.ts` validates the arguments.
 */
export interface IpcRequests {
  "vault:state": Vault["state"];
  "vault:unlock": Vault["unlock"];
  "vault:set": Vault["set"];
  "vault:remove": Vault["remove"];
  "vault:lock": Vault["lock"];
  "signer:create": Host["signer"]["create"];
  "signer:adopt": Host["signer"]["adopt"];
  "signer:record": Host["signer"]["record"];
  "signer:resume": Host["signer"]["resume"];
  "signer:spend": Host["signer"]["spend"];
  "signer:challenge": Host["signer"]["challenge"];
  "signer:vouch": Host["signer"]["vouch"];
  "signer:attest": Host["signer"]["attest"];
  "signer:open": Host["signer"]["open"];
  "signer:open-head": Host["signer"]["openHead"];
  keys: Host["keys"];
  "files:open": Host["files"]["open"];
  "files:save": Host["files"]["save"];
  "backups:settings": Backups["settings"];
  "backups:choose": Backups["chooseFolder"];
  "backups:keep": Backups["setKept"];
  "backups:stop": Backups["stop"];
  "backups:write": Backups["write"];
  "backups:read": Backups["read"];
  "backups:settle": Backups["settle"];
  "backups:list": Backups["list"];
  "package:verify": Packages["verify"];
  "package:show": Packages["show"];
  "typeset:run": (job: string, pages: string) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  /** Typesets, and saves the PDF where the system's dialog says. No path crosses the channel. */
  "typeset:save": (job: string, pages: string, name: string) => Promise<Outcome<string | null>>;
  "typeset:cancel": (job: string) => Promise<Outcome<true>>;
  "language-data": NonNullable<Host["languageData"]>;
  sample: Host["sample"];
  "dossiers:list": Host["dossiers"]["list"];
  "dossiers:remember": Host["dossiers"]["remember"];
  "dossiers:forget": Host["dossiers"]["forget"];
  "dossiers:wipe": Host["dossiers"]["wipe"];
  "journal:read": (id: Parameters<Journal["read"]>[0]) => Promise<Outcome<JournalFile>>;
  "journal:append": Journal["append"];
  "journal:compact": Journal["compact"];
  "journal:erase": Journal["erase"];
  "kept:read": Kept["read"];
  "kept:write": Kept["write"];
  "hub:addresses": NonNullable<Host["hub"]>["addresses"];
  "hub:start": NonNullable<Host["hub"]>["start"];
  "hub:stop": NonNullable<Host["hub"]>["stop"];
  "hub:shares": NonNullable<Host["hub"]>["shares"];
  "network:allow": NonNullable<Host["network"]>["allow"];
  "network:trusts": NonNullable<Host["network"]>["trusts"];
  "clipboard:write": NonNullable<Host["clipboard"]>["write"];
  "notification:allow": NonNullable<Host["systemNotifications"]>["allow"];
}
export type IpcChannel = keyof IpcRequests;

/** Messages that the window sends without expecting an answer. */
export interface IpcNoticesToMain {
  /** The window is ready for incoming files; those that came earlier are handed over now. */
  "files:listening": [];
  /** The window is ready for links; those that came earlier are handed over now. */
  "links:listening": [];
  /** The window now uses this language. */
  "language:spoken": [language: Language];
  "notification:show": [counts: AddressedCounts];
  "notification:close": [];
}

/** Messages from the main process to the window. */
export interface IpcPushesToWindow {
  "files:arrived": [files: readonly NamedFile[]];
  "links:arrived": [link: string];
  "typeset:progress": [job: string, stage: string];
  "menu:chosen": [command: string];
  /** The machine is going to sleep, or its screen is locked. */
  "vault:asked": [];
  /** The user has clicked the notification that the system shows. */
  "notification:clicked": [];
}

/** What a journal holds, as one file to be fetched once, and the lengths of its entries in bytes, in order. */
export interface JournalFile {
  readonly url: string;
  readonly lengths: readonly number[];
}

/**
 * The Host across the context bridge. An AbortSignal cannot cross it, so a typesetting job has a name by which it is
 * cancelled. Whatever crosses it is copied, so a journal is fetched by the page.
 */
export type HostBridge = Omit<Host, "typeset" | "typesetToFile" | "journal"> & {
  readonly journal: Omit<Journal, "read"> & { readonly read: IpcRequests["journal:read"] };
  readonly typeset: {
    run(job: string, pages: string, progress: (stage: string) => void): ReturnType<IpcRequests["typeset:run"]>;
    save(
      job: string,
      pages: string,
      name: string,
      progress: (stage: string) => void,
    ): ReturnType<IpcRequests["typeset:save"]>;
    cancel: IpcRequests["typeset:cancel"];
  };
};

/** The renderer's command-line switch by which the main process informs the bridge where keys are stored. */
export const KEY_STORE_ARGUMENT = "--clausemark-key-store=";
