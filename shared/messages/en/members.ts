/** Members: invitations, devices, roles, the recovery sheet. */
export const members = {
  "roster.yours-not": "Only the administrator can change the list of members.",
  "roster.full":
    "The list of members would become too long, or a role was changed too often. Remove entries that are no longer needed.",
  "member.unknown": "This member is no longer in the list of members.",
  "member.administrator":
    "The administrator is always a lead and cannot be removed. Hand over the administration first, with the recovery sheet.",
  "member.role-same": "The member already has this role.",
  "invitation.over": "Choose a later day: an invitation must be open for some time.",
  "invitation.too-long":
    "An invitation for several people can be open for one day at most. Choose one day, or invite each person separately.",
  "invitation.unknown": "This invitation is already closed.",
  "device.request-unreadable": "This is not a request from a new device, or part of it is missing. Copy all of it.",
  "device.answer-unreadable": "This is not an answer from your other device, or part of it is missing. Copy all of it.",
  "code.damaged":
    "The code is damaged: a letter has changed or is missing. Copy the whole message again, or ask for a file.",
  "code.several": "This contains several codes. Paste only the one you want to use.",
  "recovery.length": "The code must have 36 letters and digits; some are missing, or there are too many.",
  "recovery.typo": "The code contains a mistake. Compare it with the sheet, group by group.",
  "recovery.unreadable":
    "This contains no recovery code. The code looks like 7H3K-0QXM-… and is on the recovery sheet.",
  "recovery.other": "This is the recovery sheet of another dossier.",
  "recovery.already": "This device already has the administration.",
  "recovery.device-cut":
    "This device was removed. Let it join again first, or take the dossier’s file to another machine.",
  "recovery.use":
    "To use it, open the dossier in Clausemark on the new administrator’s machine: Team, “Take over administration”. Type the code, or open this file. The code never contains the letters I, L, O and U.",
  "recovery.dossier": "Dossier {dossier}",
  "device.not-listed": "The administrator has not confirmed this device yet. Until then it cannot add another one.",
  "device.known": "This device is already in the team.",
  "device.already": "This machine already belongs to the dossier.",
  "device.other-request":
    "This answers a request that was not made here since the app was started. Make a new request and have the other device answer it.",
  "device.add": "Add a device of mine…",
  "device.add.title": "Add a device of yours",
  "device.add.what":
    "On the new device, choose “Join a team”, then “This is a further device of mine”, and enter here the request that it shows.",
  "device.request": "Request",
  "device.request.hint": "Paste it, or a picture of its code.",
  "device.compare": "Compare this with the new device:",
  "device.compare.other": "Your other device then shows:",
  "device.answer": "Answer",
  "device.answer.go": "Answer",
  "device.answer.what": "Take this answer to the new device: it works only there.",
  "device.answer.hint": "If the team has no hub, also take the dossier’s file.",
  "device.answer.paste": "Paste the answer from your other device.",
  "device.mine": "This is a further device of mine…",
  "device.ask.what":
    "Take this request to your other device (Team, “Add a device of mine”), and keep Clausemark open here until you have the answer.",
  "device.ask.hint": "It is not secret and names no dossier.",
  "dialog.done": "Done",
  "carried.code": "{what} as a QR code",
  "carried.save": "Save as file…",
  "author.verified": "{name} ✓",
  "invite.uses": "For",
  "invite.uses.one": "one person",
  "invite.uses.many": "several people",
  "invite.term": "Valid",
  "invite.term.day": "for a day",
  "invite.term.week": "for a week",
  "invite.term.month": "for 30 days",
  "invite.term.ever": "until closed",
  "invite.open": "{count, plural, one {One open invitation} other {# open invitations}}",
  "invite.until": "until {when}",
  "invite.over": "expired {when}",
  "invite.back": "{name} rejoins",
  "invite.came": "joined: {who}",
  "invite.close": "Close",
  "invitation.text.what":
    "{title, select, none {Invitation to a dossier in Clausemark.} other {Invitation to “{title}” in Clausemark.}} Role: {role}. {until, select, none {Valid until it is closed.} other {Valid until {until}.}}",
  "invitation.text.open":
    "1. {way, select, hub {Open this address in a browser, or the Clausemark app:} room {Open the Clausemark app on a computer in the same network.} other {In the Clausemark app, open the dossier’s file that comes with this invitation.}}",
  "invitation.text.join": "2. Choose “{action}” and paste this whole message.",
  "invitation.text.secret":
    "Anyone who has the code below can join and read. Do not pass it on, and delete this message once you have joined.",
  "members.former": "{count, plural, one {One former member} other {# former members}}",
  "members.verified": "✓ verified",
  "members.devices": "{count, plural, one {one device} other {# devices}}",
  "members.print": "If the member reads this same number aloud to you, by telephone or in person, tick it.",
  "members.own-print":
    "Read this number aloud to others, by telephone or in person, so that they know your entries are yours.",
  "members.compared": "Compared by voice",
  "members.lost": "Remove lost device…",
  "members.remove": "Remove member…",
  "members.role": "Role",
  "members.called-before": "Formerly: {names}",
  "members.erase-names": "Delete former names permanently…",
  "members.role.changed": "{name}: {role} from now on. Earlier entries stay as they are.",
  "members.return":
    "{name} can rejoin with another device. The invitation lets one device join as the same member, so earlier and later entries stay together.",
  "members.cut-off": "removed",
  "members.this-device": "this device",
  "members.keeps": "administrator",
  "members.remove.title": "Remove {name} from the team?",
  "members.remove.go": "Remove",
  "members.lost.title": "Remove a device of {name}?",
  "members.lost.go": "Remove device",
  "members.cut.keeps": "Everything written until now stays readable there. This cannot be undone.",
  "members.cut.key":
    "The dossier’s key is changed: what is written from now on cannot be read there, however it gets there.",
  "members.cut.aside":
    "Entries made there that have reached you stay. Later ones are set aside on all machines, with the reason.",
  "members.cut.invitations":
    "{count, plural, =0 {There is no open invitation.} one {The open invitation is closed, since its code may be known there.} other {All # open invitations are closed, since their codes may be known there.}}",
  "members.cut.offline": "Members who are offline continue with the old key until your list of members arrives.",
  "members.cut.done": "{name}: removed. The dossier’s key was changed.",
  "asking.title": "{count, plural, one {One request to join} other {# requests to join}}",
  "asking.what":
    "Their invitation does not let them join. Admit only people you know: first have them read the number aloud to you.",
  "asking.take": "Admit",
  "team.waits": "{count, plural, one {One record is waiting} other {# records are waiting}}",
  "team.waits.what": "They will count as soon as what they depend on has arrived.",
  "team.cut":
    "This device was removed from the team and can no longer write. You can still read what it has. To come back, ask the administrator for an invitation.",
  "region.removed": "Removed from the team",
  "removed.member": "You were removed from the team by {by}, {when}.",
  "removed.device": "This device was removed from the team by {by}, {when}.",
  "removed.what":
    "You can still read, search and print what this machine has, but no longer write. To come back, ask the administrator for an invitation.",
  "removed.since":
    "{count, plural, one {One record that you have made since is set aside and counts for nobody.} other {# records that you have made since are set aside and count for nobody.}}",
  "command.removed.save": "Save what only this machine has…",
  "remains.title": "Save what only this machine has",
  "remains.records":
    "{count, plural, =0 {As far as is known here, others have every record.} one {One record is not known to be anywhere else, or is set aside.} other {# records are not known to be anywhere else, or are set aside.}}",
  "remains.private":
    "Also included: {mine, plural, =0 {} one {one private note} other {# private notes}}{both, select, yes {, } other {}}{unfinished, plural, =0 {} one {one unfinished note} other {# unfinished notes}}",
  "remains.what":
    "The file contains all records of the dossier and, separately, your notes that were never accepted or shared. All members and this machine can open it; the team decides which of these notes to import.",
  "remains.go": "Save…",
  "team.forks":
    "There are two lists of members based on the same one: the administrator’s device was copied, or the recovery sheet was used twice. One of the two counts, the same on all machines. Check the members, and repeat changes that are missing.",
  "aside.record": "{type, select, none {Record} other {Record ({type})}}",
  "aside.mend":
    "{way, select, packet {A packet from somebody who has it, or the hub, brings it.} admission {The administrator can admit the device, or create a new invitation.} again {It counts if a device with the right to do so records it again.} other {Nothing needs to be done.}}",
  "aside.all": "Show all {count}",
  "keeping.title": "Administration",
  "keeping.key.what":
    "If a key may have fallen into the wrong hands, change it: what is written from then on is encrypted with the new one.",
  "keeping.key": "Change dossier key…",
  "keeping.key.title": "Change the dossier’s key?",
  "keeping.key.ask":
    "All members’ devices and the open invitations get the new key with your list of members. What was written until now stays readable with the old one.",
  "keeping.key.go": "Change key",
  "keeping.key.done": "The dossier’s key was changed.",
  "keeping.take.what":
    "Whoever holds the recovery sheet can take over the administration, whatever happened to the administrator’s device.",
  "keeping.take": "Take over administration",
  "keeping.take.ask":
    "From then on this device keeps the list of members, and lists made by {name} no longer count. Others are told when your list reaches them.",
  "keeping.code": "Recovery code",
  "keeping.code.hint": "Nine groups of four characters; capitals and hyphens do not matter.",
  "keeping.who": "Owner of this machine",
  "keeping.who.back": "the administrator (the old device is removed)",
  "keeping.who.new": "a new member",
  "keeping.former": "Former administrator",
  "keeping.former.stays": "stays in the team as a lead",
  "keeping.former.device": "has lost the device, which is removed",
  "keeping.former.leaves": "leaves the team (all devices are removed)",
  "keeping.file": "Open sheet file…",
  "keeping.take.go": "Take over",
  "keeping.take.done": "This device now keeps the list of members.",
  "cli.members.id":
    "{count, plural, =0 {Nothing here has an id that begins with {id}.} other {# have an id that begins with {id}. Give more of it.}}",
  "cli.members.invitation": "invitation {id}: {role}, {whom}, {until}",
  "cli.members.asking": "request to join: {id}  {print}  {reason}",
  "cli.members.admitted": "Admitted: {role}.",
  "cli.members.closed": "The invitation is closed.",
  "cli.members.asked":
    "Wrote the request to {path}. Answer it on your other device (--vouch), then use the answer here (--answer).",
  "cli.members.answered": "Wrote the answer to {path}. It works only on the new device.",
  "hub.invitation-over": "The invitation has expired. Ask the administrator for another one.",
} as const;
