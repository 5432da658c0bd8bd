/** This machine: the keys on it, the lock, what happens where something on its disk is damaged. */
export const machine = {
  "command.lock": "Lock Clausemark",
  "command.passphrase": "Passphrase for the keys on this machine …",

  "lock.title": "Clausemark is locked",
  "lock.what": "What you wrote is on the disk, sealed. Your passphrase opens it again where you were.",
  "lock.open": "Unlock",
  "lock.opening": "Opening …",
  "lock.holding":
    "Not everything you wrote is on the disk yet, so your work and its keys stay in memory until the disk takes them. Do not switch the machine off.",
  "lock.kept": "The time of locking is saved.",
  "lock.after": "Lock when nobody is there",
  "lock.minutes": "{minutes, plural, =0 {Never} one {After # minute} other {After # minutes}}",
  "lock.on-sleep": "Lock when the machine sleeps or its screen is locked",

  "keys.here": "The keys on this machine",
  "keys.by.passphrase":
    "Your passphrase protects the keys on this machine. Without it nobody reads what is here or writes in your name, you neither.",
  "keys.by.keychain":
    "The system’s keychain keeps the keys: whoever can log in as you on this machine can read what is in Clausemark and write in your name.",
  "keys.by.unprotected":
    "This system has no place to lock keys away: whoever takes this machine can read what is in Clausemark and write in your name. Set a passphrase, or encrypt the disk.",
  "keys.by.browser":
    "The keys lie in this browser’s storage: whoever takes this machine or its backup can read what is in Clausemark and write in your name. Set a passphrase, or encrypt the disk.",
  "keys.damaged": "A key file on this machine was damaged",
  "keys.damaged.detail":
    "The key {file}… could not be read, and its copy has taken its place. Nothing is lost. The damaged file is kept as {aside}. Damage seldom comes alone: save your dossiers to another disk.",

  "passphrase.label": "Passphrase",
  "passphrase.title": "A passphrase for the keys on this machine",
  "passphrase.change.title": "Change the passphrase",
  "passphrase.set": "Set a passphrase …",
  "passphrase.change": "Change or remove the passphrase …",
  "passphrase.offer": "Protect what is on this machine with a passphrase …",
  "passphrase.what":
    "What you write is sealed on this machine; the passphrase locks away the keys that open it and sign for you. It is asked for at every start and after the window was locked. Nobody can give it back to you: without it, you join your dossiers anew by an invitation.",
  "passphrase.traces":
    "Keys that were on this disk before may still be found in it by experts, above all on an SSD. Set the passphrase before there is something to protect, or encrypt the whole disk as well.",
  "passphrase.traces.web":
    "Keys that were in this browser before may still be found on its disk by experts. Set the passphrase before there is something to protect, or encrypt the whole disk as well.",
  "passphrase.now": "The passphrase that holds now",
  "passphrase.new": "New passphrase",
  "passphrase.again": "The same again",
  "passphrase.hint": "At least {least} characters; six random words are good.",
  "passphrase.differ": "The two are not the same. Type the new passphrase twice.",
  "passphrase.save": "Save",
  "passphrase.working": "Sealing …",
  "passphrase.remove": "Remove the passphrase",
  "passphrase.done": "The passphrase holds from now on.",
  "passphrase.removed": "The passphrase is removed.",

  "vault.locked": "Clausemark is locked. Unlock it with your passphrase first.",
  "vault.wrong": "This is not the passphrase.",
  "vault.none": "No passphrase is set on this machine.",
  "vault.short": "A passphrase has at least {least} characters.",
  "vault.unsealed":
    "The passphrase is set, but {count, plural, =0 {not everything that lies here could be sealed} one {what lies here of # dossier could not be sealed} other {what lies here of # dossiers could not be sealed}}{code, select, none {} other { ({code})}}. It is tried again with each unlocking.",
  "vault.damaged":
    "The file that your passphrase opens is damaged, and so is its copy (vault.json and vault.copy.json in {folder}). Put them back from a backup. Without one, the keys here cannot be opened: ask your administrator for an invitation to join again.",

  "room.title": "Share in this room",
  "room.what":
    "Without the internet: this machine is the hub for the other desktop apps in its network. Only this dossier is shared, over an encrypted line; invitations made meanwhile carry the fingerprint by which the others know this machine.",
  "room.address": "Under the address",
  "room.start": "Share on this network",
  "room.again": "Share on this network again",
  "room.instead": "While it is shared here, this machine takes the place of the hub {url}.",
  "room.shared": "Shared at {url}",
  "room.stop": "Stop sharing",
  "room.invite": "Make an invitation now: it leads here. Who has joined before finds this machine again by himself.",
  "room.firewall":
    "Where others do not get through, this machine’s firewall has to let in port {port}, and the network has to let its machines speak with each other.",
  "room.sleep":
    "It ends with Clausemark. Keep the lid open: while it is shared the machine does not go to sleep by itself.",
  "network.other-certificate":
    "The machine at {hub} shows another certificate than the one your invitation names. Either the dossier is shared from another machine now, or somebody stands in between. Nothing was sent. Ask for a new invitation, and compare it in person.",
  "join.desktop-only":
    "This invitation leads to a machine in the room. Only the desktop app can check that it is the right one; open the invitation there.",
  "join.elsewhere":
    "In a browser one joins only at {own}, where this page comes from. This invitation leads to {hub}: open that address in the browser and paste the invitation there, or use the desktop app.",

  "command.dossiers": "Dossiers on this machine …",
  "command.travel": "Remove Clausemark data before travel …",
  "files.zip": "Zip archive",
  "dossiers.title": "Dossiers on this machine",
  "dossiers.none": "There is none.",
  "dossiers.members": "{count, plural, one {# member} other {# members}}",
  "dossiers.size": "{kilobytes, number} kB",
  "dossiers.synced.hub": "as the hub has it: {when}",
  "dossiers.synced.file": "last file taken in: {when}",
  "dossiers.never": "never synced",
  "dossiers.opened": "opened {when}",
  "delete.go": "Delete …",
  "delete.label": "Delete {title}",
  "delete.title": "Delete for good",
  "delete.what":
    "The dossier’s keys, records and everything else that is kept of it are deleted from this machine. Nothing here brings them back. What others have stays with them.",
  "delete.traces":
    "The files are overwritten, or a browser writes its own anew without it. A disk may keep old copies of blocks all the same, a solid-state disk above all; without the keys they cannot be read, unless the keys’ own blocks are found. An encrypted disk, or a passphrase from the beginning, closes that gap.",
  "delete.word": "delete",
  "delete.type": "Type “{word}” to go on",
  "delete.wait": "Off until it is known who else has everything.",
  "delete.for-good": "Delete for good",
  "delete.working": "Deleting …",
  "delete.done": "It is deleted from this machine.",
  "travel.title": "Remove Clausemark data before travel",
  "travel.what":
    "The ticked dossiers and their keys are deleted from this machine; with all of them, the settings too. Afterwards you join again by an invitation: ask your administrator for a replacement, and you go on under your name. An administrator comes back with the recovery sheet and a copy of the dossier.",
  "travel.blocks": "Blocks the deletion, since this would be lost for good:",
  "travel.blocked":
    "Off, since {count, plural, one {one dossier blocks} other {# dossiers block}} the deletion. Save what would be lost, untick the dossier, or choose “Delete anyway”.",
  "travel.none": "Off until a dossier is ticked.",
  "travel.anyway": "Delete anyway …",
  "travel.anyway.title": "Delete anyway",
  "travel.anyway.what":
    "{count, plural, one {One dossier is} other {# dossiers are}} deleted from this machine. What is listed here as nowhere else or not saved is lost for good: nothing and nobody brings it back.",
  "travel.reach": "What this cannot reach",
  "travel.reach.browser":
    "The browser’s own history, list of downloads, cached files and session files: the address of this page, the names of saved files and, from earlier versions, links of invitations that were opened and titles of dossiers.",
  "travel.reach.clear":
    "To clear them, close this tab afterwards and press Ctrl+Shift+Delete (on a Mac Command+Shift+Delete; in Safari, History and then Clear History). Choose all time; tick history, downloads and cached files. Where an account synchronises the history, clear it there, too.",
  "travel.reach.copies": "Backups, files that were saved, other machines, and other browsers and users of this one.",
  "travel.done": "The ticked dossiers are deleted from this machine.",
  "loss.looking": "Looking who else has it …",
  "loss.unknown": "What others have of it is not known: {reason}",
  "loss.none": "As far as is known here, others hold everything.",
  "loss.records":
    "{count, plural, one {One record is} other {# records are}} known to be nowhere else. Sync with the hub, or send a packet and wait for the receipt.",
  "loss.records.here":
    "{count, plural, one {One record is} other {# records are}} known to be nowhere else: the hub {hub} runs on this machine. Send a packet and wait for the receipt, or share through a hub on another machine.",
  "loss.mine":
    "{count, plural, one {One private note is} other {# private notes are}} only here. Say what you want to keep.",
  "loss.unfinished": "{count, plural, one {One unfinished note is} other {# unfinished notes are}} only here.",
  "loss.sheet": "The recovery sheet was not saved anywhere else: without it nobody can take over the administration.",
  "loss.sheet.where":
    "Save it on something that does not travel with you, or print it and delete the file: whoever has it can take over the administration.",
  "loss.hub": "The hub {hub} has acknowledged everything.",
  "loss.by": "Receipts: {who}",
  "loss.who": "{name} ({when})",
  "export.go": "Export everything …",
  "export.title": "Export everything",
  "export.what":
    "{count, plural, one {The dossier} other {All # dossiers}} of this machine, each as a file of its own, in one zip archive.",
  "export.hint":
    "With it every file is sealed, and titles stay out of the names. Without one everything can be read by whoever gets the archive.",
  "export.keys":
    "The keys by which you speak are not in it. The files can be read anywhere, and merged on a machine that is a member; to go on as yourself on another machine, add it as a further device first.",
  "export.clear": "Export in clear …",
  "export.sealed": "Export sealed …",
  "export.working": "Exporting …",
  "export.done":
    "Saved as {name}.{left, plural, =0 {} one { One dossier could not be opened and is not in it.} other { # dossiers could not be opened and are not in it.}}",
  "export.nothing": "There is nothing to export: no dossier on this machine can be opened.",
  "dossier.deleted": "“{title}” was deleted from this machine in another window.",
  "dossier.gone": "This dossier is not on this machine any more: it was deleted in another window.",
  "store.in-use": "Another window has this dossier open. Close it there first.",
} as const;
