import { contextBridge, ipcRenderer } from "electron";
import {
  KEY_STORE_ARGUMENT,
  type HostBridge,
  type IpcChannel,
  type IpcPushesToWindow,
  type IpcRequests,
} from "#shared/host/ipcChannels.ts";

const ask =
  <C extends IpcChannel>(channel: C) =>
  (...args: Parameters<IpcRequests[C]>) =>
    ipcRenderer.invoke(channel, ...args) as ReturnType<IpcRequests[C]>;

function subscribe<P extends keyof IpcPushesToWindow>(
  channel: P,
  take: (...args: IpcPushesToWindow[P]) => void,
): () => void {
  const listener = (_: unknown, ...args: unknown[]) => take(...(args as IpcPushesToWindow[P]));
  ipcRenderer.on(channel, listener);
  return () => ipcRenderer.off(channel, listener);
}

let onNotificationClick: (() => void) | undefined;
subscribe("notification:clicked", () => onNotificationClick?.());

const bridge = {
  edition: "desktop",
  keyStore:
    (["keychain", "portable"] as const).find((kind) => process.argv.includes(`${KEY_STORE_ARGUMENT}${kind}`)) ??
    "unprotected",
  vault: {
    state: ask("vault:state"),
    unlock: ask("vault:unlock"),
    set: ask("vault:set"),
    remove: ask("vault:remove"),
    lock: ask("vault:lock"),
    asked: (take) => subscribe("vault:asked", take),
  },
  signer: {
    create: ask("signer:create"),
    adopt: ask("signer:adopt"),
    record: ask("signer:record"),
    resume: ask("signer:resume"),
    spend: ask("signer:spend"),
    challenge: ask("signer:challenge"),
    vouch: ask("signer:vouch"),
    attest: ask("signer:attest"),
    open: ask("signer:open"),
    openHead: ask("signer:open-head"),
  },
  keys: ask("keys"),
  files: {
    open: ask("files:open"),
    save: ask("files:save"),
    arriving(take) {
      subscribe("files:arrived", take);
      ipcRenderer.send("files:listening");
    },
  },
  backups: {
    settings: ask("backups:settings"),
    chooseFolder: ask("backups:choose"),
    setKept: ask("backups:keep"),
    stop: ask("backups:stop"),
    write: ask("backups:write"),
    read: ask("backups:read"),
    settle: ask("backups:settle"),
    list: ask("backups:list"),
  },
  packages: { verify: ask("package:verify"), show: ask("package:show") },
  links: {
    arriving(take) {
      subscribe("links:arrived", take);
      ipcRenderer.send("links:listening");
    },
  },
  typeset: {
    run(job, pages, progress) {
      const end = subscribe("typeset:progress", (of, stage) => of === job && progress(stage));
      return ask("typeset:run")(job, pages).finally(end);
    },
    save(job, pages, name, progress) {
      const end = subscribe("typeset:progress", (of, stage) => of === job && progress(stage));
      return ask("typeset:save")(job, pages, name).finally(end);
    },
    cancel: ask("typeset:cancel"),
  },
  languageData: ask("language-data"),
  sample: ask("sample"),
  dossiers: {
    list: ask("dossiers:list"),
    remember: ask("dossiers:remember"),
    forget: ask("dossiers:forget"),
    wipe: ask("dossiers:wipe"),
  },
  journal: {
    read: ask("journal:read"),
    append: ask("journal:append"),
    compact: ask("journal:compact"),
    erase: ask("journal:erase"),
  },
  kept: { read: ask("kept:read"), write: ask("kept:write") },
  hub: {
    addresses: ask("hub:addresses"),
    start: ask("hub:start"),
    stop: ask("hub:stop"),
    shares: ask("hub:shares"),
  },
  network: { allow: ask("network:allow"), trusts: ask("network:trusts") },
  setLanguage: (language) => ipcRenderer.send("language:spoken", language),
  menu: {
    chosen(take) {
      subscribe("menu:chosen", take);
    },
  },
  clipboard: { write: ask("clipboard:write") },
  systemNotifications: {
    isAllowed: () => true,
    allow: ask("notification:allow"),
    show(counts, onClick) {
      onNotificationClick = onClick;
      ipcRenderer.send("notification:show", counts);
    },
    close: () => ipcRenderer.send("notification:close"),
  },
} satisfies HostBridge;

contextBridge.exposeInMainWorld("clausemark", bridge);
