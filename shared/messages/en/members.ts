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
  "invitation.unknown": "This invitation is closed already.",
  "device.request-unreadable": "This is no request of a new device, or not the whole of it. Copy all of it.",
  "recovery.length": "The code has 36 letters and digits. One is missing, or there is one too many.",
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
} as const;
