/** Members: invitations, devices, roles, the recovery sheet. */
export const members = {
  "roster.yours-not": "Only the administrator changes the list of members.",
  "roster.full":
    "The list of members would be too long, or somebody’s role was changed too often. Remove what is not needed any more.",
  "member.unknown": "The list of members has nobody like this any more.",
  "member.administrator":
    "The administrator stays a lead and cannot be cut off. Hand the administration over first, with the recovery sheet.",
  "member.role-same": "This is the role already.",
  "invitation.over": "An invitation has to be open for a while. Choose a later day.",
  "invitation.too-long":
    "An invitation for several people is open for a day at the most. Choose one day, or invite each person alone.",
  "invitation.unknown": "This invitation is closed already.",
  "device.request-unreadable": "This is no request of a new device, or not the whole of it. Copy all of it.",
  "device.answer-unreadable": "This is no answer of your other device, or not the whole of it. Copy all of it.",
  "code.damaged":
    "The code in this is damaged: a letter of it has changed or is missing. Copy the whole message again, or ask for it as a file.",
  "code.several": "There are several codes in this. Paste only the one that you mean to use.",
  "recovery.length": "The code has 36 letters and digits. Some are missing, or there are too many.",
  "recovery.typo": "There is a mistake in the code. Compare it with the sheet, group by group.",
  "recovery.unreadable":
    "There is no recovery code in this. It looks like 7H3K-0QXM-… and stands on the recovery sheet.",
  "recovery.other": "This is the recovery sheet of another dossier.",
  "recovery.already": "This device has the administration already.",
  "recovery.device-cut":
    "This device was cut off. Let it join anew first, or take the dossier’s file to another machine.",
  "recovery.use":
    "To use it, open the dossier in Clausemark on the machine of the new administrator: Team, “Take over the administration”. Type the code, or read this file. The letters I, L, O and U do not occur in it.",
  "recovery.dossier": "Dossier {dossier}",
  "device.not-listed":
    "The administrator has not confirmed this device yet. Until then it cannot vouch for another one.",
  "device.known": "This device is in the team already.",
  "device.already": "This machine has a part in the dossier already.",
  "device.other-request":
    "This answers a request that was not made here since the app was started. Make a new request, and let the other device answer that.",
  "device.add": "Add a device of mine …",
  "device.add.title": "A further device of yours",
  "device.add.what":
    "On the new device choose “Join a team” and there “This is a further device of mine”. It shows a request: bring it here.",
  "device.request": "The request",
  "device.request.hint": "Paste it, or a picture of its code.",
  "device.compare": "Compare with what the new device shows:",
  "device.compare.other": "Your other device then shows:",
  "device.answer": "The answer",
  "device.answer.go": "Answer",
  "device.answer.what": "Bring this answer to the new device. It works on that device only.",
  "device.answer.hint": "Where the team has no hub, bring the dossier’s file along, too.",
  "device.answer.paste": "Paste what your other device answers.",
  "device.mine": "This is a further device of mine …",
  "device.ask.what":
    "Bring this request to your other device: Team, “Add a device of mine”. Keep Clausemark open here until you have its answer.",
  "device.ask.hint": "It is no secret and names no dossier.",
  "dialog.done": "Done",
  "carried.code": "{what} as a QR code",
  "carried.save": "Save as a file …",
  "author.verified": "{name} ✓",
  "invite.uses": "For",
  "invite.uses.one": "one person",
  "invite.uses.many": "several people",
  "invite.term": "Open",
  "invite.term.day": "for a day",
  "invite.term.week": "for a week",
  "invite.term.month": "for 30 days",
  "invite.term.ever": "until it is closed",
  "invite.open": "{count, plural, one {One open invitation} other {# open invitations}}",
  "invite.until": "until {when}",
  "invite.over": "ran out {when}",
  "invite.back": "{name} comes back",
  "invite.came": "came: {who}",
  "invite.close": "Close",
  "invitation.text.what":
    "{title, select, none {Invitation to a dossier in Clausemark.} other {Invitation to “{title}” in Clausemark.}} Role: {role}. {until, select, none {Open until it is closed.} other {Open until {until}.}}",
  "invitation.text.open":
    "1. {way, select, hub {Open this address in a browser, or the Clausemark app:} room {Open the Clausemark app on a computer in the same network.} other {Open in the Clausemark app the dossier’s file, which comes with this invitation.}}",
  "invitation.text.join": "2. Choose “{action}” and paste all of this message there.",
  "invitation.text.secret":
    "Whoever has the code below can join and read. Pass it on to nobody, and delete this message once you have joined.",
  "members.former": "{count, plural, one {One former member} other {# former members}}",
  "members.verified": "✓ verified",
  "members.devices": "{count, plural, one {one device} other {# devices}}",
  "members.print":
    "Let the member read this number aloud, over the telephone or in person. Where it is the same, tick it: what this member wrote then carries ✓ on your machine.",
  "members.own-print":
    "Read this number aloud to others, over the telephone or in person: so they know that what you write is yours.",
  "members.compared": "Compared by voice",
  "members.lost": "Lost or stolen …",
  "members.remove": "Remove from the team …",
  "members.role": "Role",
  "members.called-before": "Called before: {names}",
  "members.erase-names": "Erase former names …",
  "members.role.changed": "{name}: {role} from now on. What was said before stays as it is.",
  "members.return":
    "{name} may come back with another device. The invitation lets one device in, as the same member: what was said before stays one with what comes.",
  "members.cut-off": "cut off",
  "members.this-device": "this device",
  "members.keeps": "keeps the list of members",
  "members.remove.title": "Remove {name} from the team?",
  "members.remove.go": "Remove",
  "members.lost.title": "Cut off a device of {name}?",
  "members.lost.go": "Cut off",
  "members.cut.keeps": "Everything that was written until now stays readable there. That cannot be taken back.",
  "members.cut.key":
    "The dossier’s key is changed. What is written from now on cannot be read there, whatever way it gets there.",
  "members.cut.aside":
    "What was said there and has reached you stays. Whatever comes later is set aside at everybody’s, with its reason.",
  "members.cut.invitations":
    "{count, plural, =0 {No invitation is open.} one {The open invitation is closed: its code may be known there.} other {All # open invitations are closed: their codes may be known there.}}",
  "members.cut.offline": "Whoever is offline goes on with the old key until your list of members arrives.",
  "members.cut.done": "{name}: cut off. The dossier’s key is changed.",
  "asking.title": "{count, plural, one {Somebody asks to be let in} other {# ask to be let in}}",
  "asking.what":
    "What they came by does not let them in. Take in whom you know: let the number be read aloud to you first.",
  "asking.take": "Take in",
  "team.waits": "{count, plural, one {One record waits} other {# records wait}}",
  "team.waits.what": "Something that they build on has not arrived yet. They count by themselves as soon as it has.",
  "team.cut":
    "This device was removed from the team: nothing more can be written with it. You can still read what it has. To come back, ask the administrator for an invitation.",
  "region.removed": "Removed from the team",
  "removed.member": "You were removed from the team by {by}, {when}.",
  "removed.device": "This device was removed from the team by {by}, {when}.",
  "removed.what":
    "You can still read, search and print what this machine has. Nothing more can be written with it. To come back, ask the administrator for an invitation.",
  "removed.since":
    "{count, plural, one {One record that you made since is set aside: it counts for nobody.} other {# records that you made since are set aside: they count for nobody.}}",
  "command.removed.save": "Save what only this machine has …",
  "remains.title": "Save what only this machine has",
  "remains.records":
    "{count, plural, =0 {As far as is known here, others have every record.} one {One record is known to be nowhere else, or is set aside.} other {# records are known to be nowhere else, or are set aside.}}",
  "remains.private":
    "Also what is private: {mine, plural, =0 {} one {one private note} other {# private notes}}{both, select, yes {, } other {}}{unfinished, plural, =0 {} one {one unfinished note} other {# unfinished notes}}",
  "remains.what":
    "The file has all records of the dossier, and beside them your notes that no record counts for. Whoever is in the team can open it, and so can this machine; the team looks your notes through before any of them is taken in.",
  "remains.go": "Save …",
  "team.forks":
    "Two lists of members were made upon one: the administrator’s device was copied, or the recovery sheet was used twice. One of the two holds, the same at everybody’s. Look through the members, and do anew what is missing.",
  "aside.record": "{type, select, none {Record} other {Record ({type})}}",
  "aside.mend":
    "{way, select, packet {A packet from somebody who has it, or the hub, brings it.} admission {The administrator can take the device in, or make a new invitation.} again {It counts if it is said again by a device that may.} other {Nothing has to be done.}}",
  "aside.all": "Show all {count}",
  "keeping.title": "The administration",
  "keeping.key.what":
    "You keep the list of members on this device. Where a key may have got into wrong hands, change it: what is written from then on is sealed with the new one.",
  "keeping.key": "Change the dossier’s key …",
  "keeping.key.title": "Change the dossier’s key?",
  "keeping.key.ask":
    "Every member’s devices and the open invitations get the new key with your list of members. What was written until now stays readable with the old one.",
  "keeping.key.go": "Change the key",
  "keeping.key.done": "The dossier’s key is changed.",
  "keeping.take.what":
    "Whoever holds the recovery sheet can take the administration over, whatever has become of the administrator’s device.",
  "keeping.take": "Take over the administration",
  "keeping.take.ask":
    "From then on this device keeps the list of members, and no list that {name} makes counts any more. Everybody learns of it as your list reaches them.",
  "keeping.code": "The code on the recovery sheet",
  "keeping.code.hint": "Nine groups of four. Capitals and hyphens do not matter.",
  "keeping.who": "This machine belongs to",
  "keeping.who.back": "the administrator, whose old device is cut off",
  "keeping.who.new": "a new member",
  "keeping.former": "The administrator until now",
  "keeping.former.stays": "stays in the team as a lead",
  "keeping.former.device": "has lost the device: it is cut off",
  "keeping.former.leaves": "leaves the team: all devices are cut off",
  "keeping.file": "From the sheet’s file …",
  "keeping.take.go": "Take over",
  "keeping.take.done": "This device keeps the list of members from now on.",
  "cli.members.id":
    "{count, plural, =0 {Nothing here has an id that begins with {id}.} other {# have an id that begins with {id}. Say more of it.}}",
  "cli.members.invitation": "invitation {id}: {role}, {whom}, {until}",
  "cli.members.asking": "asks to be let in: {id}  {print}  {reason}",
  "cli.members.admitted": "Taken in: {role}.",
  "cli.members.closed": "The invitation is closed.",
  "cli.members.asked":
    "Wrote the request to {path}. Answer it on your other device (--vouch), then bring the answer here (--answer).",
  "cli.members.answered": "Wrote the answer to {path}. It works on the new device only.",
  "hub.invitation-over": "The invitation has run out. Ask the administrator for another one.",
} as const;
