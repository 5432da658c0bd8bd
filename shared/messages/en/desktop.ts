export const desktop = {
  "close.anyway": "Close all the same",
  "close.keep": "Keep open",
  "close.unsaved": "Not everything you wrote is saved",
  "close.unsaved.detail":
    "The disk has not taken it yet; if you close now, it is lost. Keep the window open, make room on the disk, and close once it says Saved.",
  "dossier.locked": "Dossier {id} (its keys cannot be opened)",
  "dossiers.failed": "The list of dossiers could not be written ({code}). The dossier itself is not affected.",
  "dossiers.not-deleted":
    "Not everything could be deleted ({code}): some of it is still on this machine. Close whatever else may have Clausemark’s files open, and try once more.",
  "file.none": "{name} is no file that can be opened.",
  "file.not-read": "{name} could not be read ({code}). Check that the file is there and that you may read it.",
  "file.not-written":
    "{name} was not written: {code, select, ENOSPC {the disk is full. Make room, or choose another place.} EACCES {you may not write there. Choose another place.} EPERM {you may not write there. Choose another place.} EROFS {the disk is read-only. Choose another place.} other {the disk answers {code}. Choose another place.}}",
  "file.too-large": "{name} is larger than {megabytes} MB, which is more than Clausemark opens.",
  "files.all": "All files",
  "files.dossier": "Clausemark dossier",
  "files.draft": "Drafts and dossiers",
  "files.invitation": "Clausemark invitation",
  "files.pdf": "PDF",
  "files.recovery": "Recovery sheet",
  "hub.not-started":
    "The hub could not be started ({code}). Restart Clausemark and share once more; until then, a packet takes to others what is new.",
  "journal.compact-failed": "The saved log could not be shortened ({code}). Nothing is lost; it is tried again later.",
  "journal.damaged": "Part of “{title}” on this machine could not be read",
  "journal.damaged.detail":
    "{bytes, plural, one {# byte} other {# bytes}} of its log were damaged and put aside, so that nothing is thrown away:\n{files}\nEverything before them is there, and what the window’s own copy has besides. Merge a teammate’s file, or sync with the hub, to get back what is missing.",
  "journal.sealed.detail":
    "Part of it was sealed by a key that is no longer on this machine, and only that key opens it. Nothing of it is damaged or deleted; it lies in:\n{files}\nMerge a teammate’s file, or sync with the hub, to get back what is missing.",
  "journal.not-appended":
    "NOT SAVED: {code, select, ENOSPC {the disk is full. Make room; your work is kept in memory until then.} EDQUOT {your share of the disk is used up. Make room; your work is kept in memory until then.} EACCES {you may not write to Clausemark’s folder. Your work is kept in memory; save a copy elsewhere.} EROFS {the disk is read-only. Your work is kept in memory; save a copy elsewhere.} other {the disk answers {code}. Your work is kept in memory; save a copy elsewhere.}}",
  "journal.not-read": "What was saved of this dossier could not be read ({code}). Nothing was changed.",
  "keys.locked":
    "The dossier’s keys are on this machine, sealed by the system’s keychain, which does not open them now. Unlock the keychain, then start Clausemark again.",
  "keys.none":
    "This installation has no key for the dossier. Join it by an invitation, or open a dossier file to read it.",
  "keys.not-found": "The key that was to sign is not in this installation, or belongs to another dossier.",
  "keys.not-opened": "This is not addressed to this installation’s key.",
  "keys.not-written": "The key could not be written ({code}). Make room on the disk and try again.",
  "keys.other-chain": "The record that was shown was not signed by this installation’s key.",
  "menu.edit": "&Edit",
  "menu.cut": "Cut",
  "menu.copy": "Copy",
  "menu.paste": "Paste",
  "menu.selectAll": "Select all",
  "menu.resetZoom": "Actual size",
  "menu.zoomIn": "Larger",
  "menu.zoomOut": "Smaller",
  "menu.togglefullscreen": "Full screen",
  "menu.file": "&File",
  "menu.help": "&Help",
  "menu.quit": "Quit Clausemark",
  "menu.view": "&View",
  "network.address": "“{address}” is no address of a hub. It looks like https://hub.example.org.",
  "network.plain": "The hub at {host} is not in this room’s network, so its address must begin with https://.",
  "sample.missing":
    "The sample draft could not be read. In a browser, check the network and try again; the desktop app has to be installed anew.",
  "shell.fault": "Something went wrong inside Clausemark ({channel}). What is saved is safe; please report this.",
  "shell.refused": "Clausemark refused to do this ({channel}): the request was not in order.",
  "typeset.crashed": "The PDF was not made: the typesetter ended unexpectedly. Try again.",
  "typeset.timeout": "The PDF was not made within {minutes} minutes. Try a smaller selection.",
  "files.picture": "Picture",
} as const;
