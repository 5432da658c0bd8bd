/** This machine: the keys on it, the lock, what happens where something on its disk is damaged. */
export const localMachine = {
  "command.lock": "Lock Clausemark",
  "command.passphrase": "Passphrase…",

  "lock.title": "Clausemark is locked",
  "lock.what": "What you wrote is saved on the disk, encrypted. Your passphrase opens it where you left off.",
  "lock.open": "Unlock",
  "lock.opening": "Opening…",
  "lock.holding":
    "Not everything is saved on the disk yet, so your work and its keys stay in memory until it is. Do not switch the machine off.",
  "lock.kept": "Setting saved.",
  "lock.after": "Lock when idle",
  "lock.minutes": "{minutes, plural, =0 {Never} one {After # minute} other {After # minutes}}",
  "lock.on-sleep": "Lock when the machine sleeps or its screen is locked",

  "keys.here": "Keys on this machine",
  "keys.by.passphrase":
    "Your passphrase protects the keys on this machine. Without it nobody, you included, can read what is here or write in your name.",
  "keys.by.keychain":
    "The system’s keychain keeps the keys: anyone who can log in as you on this machine can read what is in Clausemark and write in your name.",
  "keys.by.unprotected":
    "This system has no secure place for keys: anyone who takes this machine can read what is in Clausemark and write in your name. Set a passphrase, or encrypt the disk.",
  "keys.by.portable":
    "This is a portable copy: its keys are in the folder beside the program, and anyone who takes that folder can read what is in Clausemark and write in your name. Set a passphrase.",
  "keys.by.browser":
    "The keys are in this browser’s storage: anyone who takes this machine or its backup can read what is in Clausemark and write in your name. Set a passphrase, or encrypt the disk.",
  "keys.damaged": "A key file on this machine was damaged",
  "keys.damaged.detail":
    "The key {file}… could not be read and was replaced by its copy. Nothing is lost. The damaged file is kept as {aside}. The disk may have more damage: save your dossiers to another disk.",

  "passphrase.label": "Passphrase",
  "passphrase.title": "Set a passphrase",
  "passphrase.change.title": "Change passphrase",
  "passphrase.set": "Set passphrase…",
  "passphrase.change": "Change or remove passphrase…",
  "passphrase.offer": "Protect this machine’s data with a passphrase…",
  "passphrase.what":
    "What you write is encrypted on this machine; the passphrase protects the keys that decrypt it and sign for you. Nobody can recover it: without it, you must join your dossiers again by an invitation.",
  "passphrase.traces":
    "Keys that were on this disk before may still be found on it by experts, above all on an SSD. Set the passphrase before there is anything to protect, or encrypt the whole disk as well.",
  "passphrase.traces.web":
    "Keys that were in this browser before may still be found on its disk by experts. Set the passphrase before there is anything to protect, or encrypt the whole disk as well.",
  "passphrase.now": "Current passphrase",
  "passphrase.new": "New passphrase",
  "passphrase.again": "Repeat passphrase",
  "passphrase.hint": "At least {least} characters; six random words are good.",
  "passphrase.rating.hours": "Weak: a program guesses it within hours. Use more words.",
  "passphrase.rating.months": "Fair: a program with many processors guesses it within months.",
  "passphrase.rating.years": "Good: a program with many processors would take years.",
  "passphrase.rating.centuries": "Strong: it would take a program centuries.",
  "passphrase.rating.script":
    "It cannot be told how hard this is to guess: words of this script are not known here. Six random words are good.",
  "passphrase.differ": "The two passphrases differ. Type the new one twice.",
  "passphrase.save": "Save",
  "passphrase.working": "Encrypting…",
  "passphrase.remove": "Remove passphrase",
  "passphrase.done": "Passphrase set.",
  "passphrase.removed": "Passphrase removed.",

  "vault.locked": "Clausemark is locked. Unlock it with your passphrase first.",
  "vault.wrong": "Wrong passphrase.",
  "vault.none": "No passphrase is set on this machine.",
  "vault.short": "A passphrase has at least {least} characters.",
  "vault.unsealed":
    "The passphrase is set, but {count, plural, =0 {not everything on this machine could be encrypted} one {the data of # dossier on this machine could not be encrypted} other {the data of # dossiers on this machine could not be encrypted}}{code, select, none {} other { ({code})}}. Clausemark tries again at each unlocking.",
  "vault.damaged":
    "The file that your passphrase opens is damaged, and so is its copy (vault.json and vault.copy.json in {folder}). Restore them from a backup. Without one, the keys here cannot be opened: ask your administrator for an invitation to join again.",

  "room.title": "Share in this room",
  "room.what":
    "Without the internet, this machine serves as the hub for other desktop apps on its network, for this dossier only and over an encrypted connection.",
  "room.address": "Address",
  "room.start": "Share on this network",
  "room.again": "Share on this network again",
  "room.instead": "While the dossier is shared here, this machine replaces the hub {url}.",
  "room.shared": "Shared at {url}",
  "room.stop": "Stop sharing",
  "room.invite": "Create an invitation now: it leads here.",
  "room.firewall":
    "If others cannot connect, allow port {port} in this machine’s firewall; the network must also let its machines reach each other.",
  "room.sleep": "Sharing ends when Clausemark or the lid is closed.",
  "network.other-certificate":
    "The machine at {hub} shows a different certificate from the one your invitation names. Either the dossier is now shared from another machine, or somebody is intercepting the connection. Nothing was sent. Ask for a new invitation, and compare it in person.",
  "join.desktop-only":
    "This invitation leads to a machine in the room. Only the desktop app can check that it is the right one; open the invitation there.",
  "join.elsewhere":
    "In a browser you can join only at {own}, where this page comes from. This invitation leads to {hub}: open that address in the browser and paste the invitation there, or use the desktop app.",

  "command.dossiers": "Dossiers on this machine…",
  "command.travel": "Remove Clausemark data before travel…",
  "files.zip": "Zip archive",
  "dossiers.title": "Dossiers on this machine",
  "dossiers.none": "No dossiers yet.",
  "dossiers.members": "{count, plural, one {# member} other {# members}}",
  "dossiers.size": "{kilobytes, number} kB",
  "dossiers.synced.hub": "synced with the hub: {when}",
  "dossiers.synced.file": "last file merged: {when}",
  "dossiers.never": "never synced",
  "dossiers.opened": "opened {when}",
  "delete.go": "Delete…",
  "delete.label": "Delete {title}",
  "delete.title": "Delete from this machine",
  "delete.what":
    "The dossier’s keys, records and all its other data are deleted from this machine and cannot be restored from it. What others have stays with them.",
  "delete.traces":
    "The files are overwritten, or a browser rewrites its own without them. A disk may still keep old copies of blocks, above all a solid-state disk; without the keys they cannot be read, unless the keys’ own blocks are found. An encrypted disk, or a passphrase from the beginning, closes that gap.",
  "delete.word": "delete",
  "delete.type": "Type “{word}” to continue",
  "delete.wait": "Not available until it is known who else has everything.",
  "delete.for-good": "Delete from this machine",
  "delete.working": "Deleting…",
  "delete.done": "Deleted from this machine.",
  "travel.title": "Remove Clausemark data before travel",
  "travel.what":
    "The selected dossiers and their keys are deleted from this machine; with all of them, the settings too. To return, ask your administrator for a replacement invitation: you continue under your name. An administrator needs the recovery sheet and a copy of the dossier.",
  "travel.blocks": "Deletion is blocked because this would be lost permanently:",
  "travel.blocked":
    "Not available: {count, plural, one {one dossier blocks} other {# dossiers block}} deletion. Save what would be lost, deselect the dossier, or choose “Delete anyway”.",
  "travel.none": "Select at least one dossier.",
  "travel.sample": "Leave the sample as the only dossier, if everything is deleted",
  "app.old":
    "This Clausemark was built {months, plural, one {one month} other {# months}} ago, and faults of the Chromium in it have become known since. Get a newer version, and check it under About before you install it.",
  "travel.anyway": "Delete anyway…",
  "travel.anyway.title": "Delete anyway",
  "travel.anyway.what":
    "{count, plural, one {One dossier is} other {# dossiers are}} deleted from this machine. Whatever is listed here as nowhere else or not saved is lost permanently and cannot be restored.",
  "travel.reach": "What this cannot delete",
  "travel.reach.browser":
    "The browser’s own history, list of downloads, cached files and session files: the address of this page, the names of saved files and, from earlier versions, links of opened invitations and titles of dossiers.",
  "travel.reach.clear":
    "To clear them, close this tab afterwards and press Ctrl+Shift+Delete (on a Mac Command+Shift+Delete; in Safari, History and then Clear History). Choose all time and select history, downloads and cached files. If an account synchronises the history, clear it there too.",
  "travel.reach.copies": "Backups, saved files, other machines, and other browsers and users of this one.",
  "travel.done": "The selected dossiers were deleted from this machine.",
  "loss.looking": "Checking who else has it…",
  "loss.unknown": "It is not known what others have of it: {reason}",
  "loss.none": "As far as is known here, others have everything.",
  "loss.records":
    "{count, plural, one {One record is} other {# records are}} not known to be anywhere else. Sync with the hub, or send a packet and wait for the receipt.",
  "loss.records.here":
    "{count, plural, one {One record is} other {# records are}} not known to be anywhere else, since the hub {hub} runs on this machine. Send a packet and wait for the receipt, or share through a hub on another machine.",
  "loss.mine":
    "{count, plural, one {One private note is} other {# private notes are}} only here. Share the ones to keep with the team.",
  "loss.unfinished": "{count, plural, one {One unfinished note is} other {# unfinished notes are}} only here.",
  "loss.unsigned":
    "{count, plural, one {One note that is not signed yet is} other {# notes that are not signed yet are}} only here.",
  "loss.sheet": "The recovery sheet was not saved elsewhere: without it nobody can take over the administration.",
  "loss.sheet.where":
    "Save it on something that does not travel with you, or print it and delete the file: anyone who has it can take over the administration.",
  "loss.hub": "The hub {hub} has acknowledged everything.",
  "loss.by": "Receipts: {who}",
  "loss.who": "{name} ({when})",
  "export.go": "Export everything…",
  "export.title": "Export everything",
  "export.what":
    "{count, plural, one {The dossier} other {All # dossiers}} on this machine, each as a separate file, in one zip archive.",
  "export.hint":
    "With a passphrase every file is encrypted, and titles stay out of the file names. Without one, anyone who gets the archive can read everything.",
  "export.keys":
    "Your signing keys are not included: to continue as yourself on another machine, first add it as another device.",
  "export.clear": "Export without encryption…",
  "export.sealed": "Export encrypted…",
  "export.working": "Exporting…",
  "export.done":
    "Saved as {name}.{left, plural, =0 {} one { One dossier could not be opened and is not in it.} other { # dossiers could not be opened and are not in it.}}",
  "export.nothing": "There is nothing to export: no dossier on this machine can be opened.",
  "dossier.deleted": "“{title}” was deleted from this machine in another window.",
  "dossier.gone": "This dossier is no longer on this machine: it was deleted in another window.",
  "store.in-use": "Another window has this dossier open. Close it there first.",
} as const;
