/** Members, invitations and the hub. */
export const team = {
  "member.unnamed": "Unnamed",

  "step.offline": "Offline since {since}{count, plural, =0 {} other { · # to send}}",
  "step.syncing": "Syncing{count, plural, =0 {} other { · # to send}}",
  "step.sending": "Sending records: {done, number} of {of, number}",
  "step.fetching": "Fetching records: {done, number} of {of, number}",
  "step.in-step": "Synced",
  "link.out-of-reach": "Cannot reach the hub {hub}. Check its address and the network; nothing is lost.",
  "link.refused": "The hub refused this for a reason that this version of Clausemark does not know ({reason}).",
  "hub.address": "“{typed}” is not a hub address. An address looks like https://hub.example.org.",
  "hub.elsewhere":
    "In a browser, the dossier can be shared only at {own}, where this page comes from. Open {hub} in the browser and open the dossier’s file there, or use the desktop app.",

  "team.present": "{count, plural, one {# here} other {# here}}",
  "team.share.short": "Share",
  "team.recovery.short": "Save recovery sheet",
  "team.stranger": "You are reading a dossier file. To write in it, join with an invitation from its administrator.",
  "team.waiting":
    "You have not been confirmed as a member yet. You can read what your invitation opens, and write once the list of members has arrived.",
  "team.members": "{count, plural, one {One member} other {# members}}",
  "team.you": "you",
  "team.administrator": "administrator",
  "team.pending": "joined, not yet confirmed",
  "role.lead": "Lead",
  "role.lead.note": "Adds drafts and documents, resolves any thread",
  "role.observer": "Observer",
  "role.observer.note": "Writes notes, ratings and replies",
  "role.reader": "Reader",
  "role.reader.note": "Reads only",

  "team.recovery.title": "Recovery sheet",
  "team.recovery.what":
    "Whoever holds it can take over the administration, whatever happens to this machine. Save it on another medium or print it; it is then removed from this machine.",
  "team.recovery.save": "Save sheet…",

  "team.hub": "Hub",
  "team.hub.what":
    "The team’s own server stores encrypted records: it sees devices, times, types and sizes, never a word or a name.",
  "team.hub.address": "Address",
  "team.hub.share": "Share",
  "team.hub.batched": "Send a few times a day",
  "team.hub.batched.what":
    "The hub learns less of when you write; others get it one to four hours later, with its day instead of its time, and do not see that you are here.",
  "team.hub.leave": "Leave hub",

  "team.invite": "Invite",
  "team.invite.what":
    "A message, a QR code or a file lets people join. Whoever has it can pass it on: send it in a way you trust.",
  "team.invite.role": "New member’s role",
  "team.invite.make": "Create invitation",
  "team.invite.made": "Invitation",
  "team.invite.secret":
    "{uses, select, many {Anyone who has it can join, and can read what is written until it closes.} other {The first to use it joins; until it is used or closes, anyone who has it can also read what is written.}} It is shown only now.",
  "team.invite.copy": "Copy",

  "join.title": "Join a team",
  "join.invitation": "Invitation",
  "join.hint": "Paste the whole message you received, or a picture of the QR code.",
  "join.by-link":
    "This invitation came as a link, which the browser’s history, mail and chat programs may have kept. Anyone who finds it can read the dossier until the administrator closes the invitation; what was written before can be read even afterwards. You can join with it, but a new invitation is better.",
  "join.file": "From file…",
  "join.go": "Join",
  "join.file-first": "This invitation names no hub. First open the dossier file that came with it, then join.",

  "team.aside": "{count, plural, one {One record does} other {# records do}} not count",
  "team.aside.what": "They are kept but have no effect; ask the administrator what happened.",
} as const;
