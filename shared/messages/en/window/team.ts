/** Members, invitations and the hub. */
export const team = {
  "member.unnamed": "Unnamed",

  "step.offline": "Offline since {since}{count, plural, =0 {} other { · # to send}}",
  "step.syncing": "Syncing{count, plural, =0 {} other { · # to send}}",
  "step.sending": "Sending records: {done, number} of {of, number}",
  "step.fetching": "Fetching records: {done, number} of {of, number}",
  "step.in-step": "In step with the team",
  "link.out-of-reach": "The hub {hub} cannot be reached. Check its address and the network; nothing is lost.",
  "link.refused": "The hub refused this and gives a reason that this Clausemark does not know ({reason}).",
  "hub.address": "“{typed}” is no address of a hub. It looks like https://hub.example.org.",
  "hub.elsewhere":
    "In a browser the dossier can be shared only at {own}, where this page comes from. Open {hub} in the browser and the dossier’s file there, or use the desktop app.",

  "team.present": "{count, plural, one {# here} other {# here}}",
  "team.share.short": "Share",
  "team.recovery.short": "Save the recovery sheet",
  "team.stranger": "You are reading a dossier file. To write in it, join with an invitation from its administrator.",
  "team.waiting":
    "Your joining has not been taken in yet. You can read what your invitation opens; writing begins when the list of members has arrived.",
  "team.members": "{count, plural, one {One member} other {# members}}",
  "team.you": "you",
  "team.administrator": "administrator",
  "team.pending": "joined, not yet confirmed",
  "role.lead": "Lead",
  "role.lead.note": "Drafts, documents, settling any thread",
  "role.observer": "Observer",
  "role.observer.note": "Notes, ratings, replies",
  "role.reader": "Reader",
  "role.reader.note": "Reads",

  "team.recovery.title": "The recovery sheet",
  "team.recovery.what":
    "Whoever holds it can take over the administration, whatever becomes of this machine. Save it on another medium or print it; it then leaves this machine.",
  "team.recovery.save": "Save the sheet …",

  "team.hub": "Hub",
  "team.hub.what":
    "The team’s own server. It holds sealed records: it sees devices, times, kinds and sizes, never a word and never a name.",
  "team.hub.address": "Address",
  "team.hub.share": "Share",
  "team.hub.leave": "Leave the hub",

  "team.invite": "Invite",
  "team.invite.what":
    "A message, a QR code or a file lets people in. Whoever has it can pass it on: send it by a way you trust.",
  "team.invite.role": "As",
  "team.invite.make": "Make an invitation",
  "team.invite.made": "The invitation",
  "team.invite.secret":
    "{uses, select, many {Whoever has it gets in, and can read what is written until it closes.} other {Whoever has it first gets in; until it is used or closes, whoever has it can also read what is written.}} It is shown only now.",
  "team.invite.copy": "Copy",

  "join.title": "Join a team",
  "join.invitation": "Invitation",
  "join.hint": "Paste the whole message that you were sent, or a picture of the QR code.",
  "join.by-link":
    "This invitation came as a link. The browser’s history, mail and chat programs may have kept the link; whoever finds it can read the dossier until the administrator closes the invitation, and what was written before that also afterwards. It is better to ask for a new one. You can still join with this one.",
  "join.file": "From a file …",
  "join.go": "Join",
  "join.file-first": "This invitation names no hub. Open the dossier file that came with it first, then join.",

  "team.aside": "{count, plural, one {One record does} other {# records do}} not count",
  "team.aside.what": "They are kept, and say nothing. The administrator can tell what happened.",
} as const;
