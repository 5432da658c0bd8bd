export const desktop = {
  "close.anyway": "Close anyway",
  "close.keep": "Keep open",
  "close.unsaved": "Not everything is saved",
  "close.unsaved.detail":
    "The disk has not accepted everything yet; if you close now, the rest is lost. Keep the window open, make room on the disk, and close when it says Saved.",
  "dossier.locked": "Dossier {id} (its keys cannot be opened)",
  "dossiers.failed": "The list of dossiers could not be written ({code}). The dossier itself is not affected.",
  "dossiers.not-deleted":
    "Not everything could be deleted ({code}): some of it is still on this machine. Close other programs that may have Clausemark’s files open, and try again.",
  "file.none": "{name} is not a file that can be opened.",
  "file.not-read": "{name} could not be read ({code}). Check that it exists and that you may read it.",
  "file.not-written":
    "{name} was not written: {code, select, ENOSPC {the disk is full. Make room, or choose another place.} EACCES {you may not write there. Choose another place.} EPERM {you may not write there. Choose another place.} EROFS {the disk is read-only. Choose another place.} other {the disk reports {code}. Choose another place.}}",
  "file.too-large": "{name} is larger than {megabytes} MB, the most that Clausemark opens.",
  "files.all": "All files",
  "files.dossier": "Clausemark dossier",
  "files.draft": "Drafts and dossiers",
  "files.invitation": "Clausemark invitation",
  "files.pdf": "PDF",
  "files.recovery": "Recovery sheet",
  "hub.not-started":
    "The hub could not be started ({code}). Restart Clausemark and share again; until then, use packets to pass on what is new.",
  "journal.compact-failed":
    "The saved log could not be shortened ({code}). Nothing is lost; Clausemark will try again.",
  "journal.damaged": "Part of “{title}” on this machine could not be read",
  "journal.damaged.detail":
    "{bytes, plural, one {# byte} other {# bytes}} of its log were damaged. They were not deleted but set aside:\n{files}\nEverything before them is there, and whatever the window’s own copy has. Merge a teammate’s file, or sync with the hub, to recover what is missing.",
  "journal.sealed.detail":
    "Part of it was encrypted with a key that is no longer on this machine, and only that key opens it. Nothing is damaged or deleted; it is in:\n{files}\nMerge a teammate’s file, or sync with the hub, to recover what is missing.",
  "journal.not-appended":
    "NOT SAVED: {code, select, ENOSPC {the disk is full. Make room; your work is kept in memory until then.} EDQUOT {your disk quota is used up. Make room; your work is kept in memory until then.} EACCES {you may not write to Clausemark’s folder. Your work is kept in memory; save a copy elsewhere.} EROFS {the disk is read-only. Your work is kept in memory; save a copy elsewhere.} other {the disk reports {code}. Your work is kept in memory; save a copy elsewhere.}}",
  "journal.not-read": "The saved data of this dossier could not be read ({code}). Nothing was changed.",
  "keys.locked":
    "The dossier’s keys are on this machine, encrypted by the system’s keychain, which is locked. Unlock the keychain, then start Clausemark again.",
  "keys.none":
    "This installation has no key for the dossier. Join with an invitation, or open a dossier file to read it.",
  "keys.not-found": "The signing key is not in this installation, or belongs to another dossier.",
  "keys.not-opened": "This was not encrypted for this installation’s key.",
  "keys.not-written": "The key could not be written ({code}). Make room on the disk and try again.",
  "keys.other-chain": "This record was not signed by this installation’s key.",
  "menu.edit": "&Edit",
  "menu.cut": "Cut",
  "menu.copy": "Copy",
  "menu.paste": "Paste",
  "menu.selectAll": "Select all",
  "menu.resetZoom": "Actual size",
  "menu.zoomIn": "Zoom in",
  "menu.zoomOut": "Zoom out",
  "menu.togglefullscreen": "Full screen",
  "menu.file": "&File",
  "menu.help": "&Help",
  "menu.quit": "Quit Clausemark",
  "menu.view": "&View",
  "network.address": "“{address}” is not a hub address. An address looks like https://hub.example.org.",
  "network.plain": "The hub at {host} is not on the local network, so its address must begin with https://.",
  "sample.missing":
    "The sample draft could not be read. In a browser, check the network and try again; otherwise reinstall the desktop app.",
  "shell.fault": "Something went wrong inside Clausemark ({channel}). What is saved is safe; please report this.",
  "shell.refused": "Clausemark refused this ({channel}): the request was not valid.",
  "start.not-portable":
    "This is a portable copy, and its folder {folder} cannot be written ({code}). Move the program to a place where you may write, or delete the folder to keep everything in your own folders.",
  "start.switch-refused":
    "Clausemark does not start with {given}: other programs could read what you write. Remove it from the command or shortcut that starts Clausemark.",
  "typeset.crashed": "The PDF was not created: the typesetter stopped unexpectedly. Try again.",
  "typeset.timeout": "The PDF was not finished within {minutes} minutes. Try a smaller selection.",
  "files.picture": "Picture",
  "files.languageData": "Language data",
} as const;
