/** The web edition without its hub: what is stored on this device, updates, and code that the hub has exchanged. */
export const offline = {
  "command.offline": "Offline use and updates…",
  "region.offline": "The hub’s version",
  "offline.title": "Offline use and updates",
  "offline.stored.all":
    "This device has stored Clausemark ({megabytes, number} MB). It opens, reloads and makes briefings without the hub and without a network. Only text in pictures needs the hub, once for each language.",
  "offline.stored.start":
    "This device opens Clausemark without the hub. It has not stored yet what makes a PDF: store it now if you will need that without a network.",
  "offline.stored.nothing": "Clausemark is not stored on this device yet. Without the hub it does not open.",
  "offline.none.insecure":
    "Without this hub, Clausemark does not open here: from an address without HTTPS, the browser stores no app. Before you leave, save the dossier as a file, or use the desktop app.",
  "offline.none.unsupported":
    "Without this hub, Clausemark does not open here: this browser stores no app, as in private windows. Before you leave, save the dossier as a file, or use the desktop app.",
  "offline.none.refused":
    "Without this hub, Clausemark does not open here: the browser did not store the app, as in private windows or if it does not trust the hub’s certificate. Before you leave, save the dossier as a file, or use the desktop app.",
  "offline.progress": "Storing… {done, number} of {of, number} MB",
  "offline.fingerprint": "Fingerprint",
  "offline.store": "Store now",
  "offline.check": "Check for updates",
  "offline.later": "Later",

  "offline.served.unreachable": "The hub cannot be reached.",
  "offline.served.same": "The hub serves the same version.",
  "offline.served.other-version":
    "The hub now serves another version: {version}, fingerprint {fingerprint}. You keep using yours until you update.",
  "offline.served.swapped":
    "The hub serves code that is not what its own list says: {files}. This device did not use it. Do not update, and ask whoever runs the hub.",

  "offline.update": "Update…",
  "offline.update.title": "Update to version {version}",
  "offline.update.what":
    "The hub’s version replaces the one on this device, and can then use the keys here. If you did not expect an update, first compare the fingerprint with whoever runs the hub. Your dossiers stay as they are.",
  "offline.update.go": "Update and reload",

  "offline.unknown.title": "This is not the code that you used before",
  "offline.unknown.what":
    "The hub has sent version {version} with files that this device does not know: {files}. You have not chosen to update. Whoever runs the hub, or has taken it over, could read your passphrase and dossiers with other code.",
  "offline.unknown.stored": "The version that you used before is stored on this device.",
  "offline.unknown.lost":
    "The version that you used before cannot be opened here any more. Ask whoever runs the hub before you go on.",
  "offline.unknown.open": "Open the stored version",
  "offline.unknown.use": "Use this version from now on",

  "offline.list.unreadable": "The hub’s list of its files cannot be read. Ask whoever runs the hub.",
  "offline.list.forged":
    "The list of this device’s code is damaged, or somebody has changed it. Ask whoever runs the hub which version it serves.",
  "offline.file.missing": "{file} could not be fetched from the hub. Try again when there is a network.",
  "offline.file.other":
    "The hub’s {file} is another file than the list says. Nothing was changed. Ask whoever runs the hub.",
  "offline.nothing-stored": "Clausemark is not stored on this device yet.",
  "offline.nothing-new": "The hub serves no other version.",
} as const;
