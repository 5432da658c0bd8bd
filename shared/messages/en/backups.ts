/** Backups of dossiers in a folder or on a stick. */
export const backups = {
  "command.backups": "Backups…",
  "files.backupCode": "Backup code",
  "backup.title": "Backups",
  "backup.what":
    "While you work, and when a dossier is closed, an encrypted copy is written to your folder or stick, opened again to check it, and the oldest copies are removed.",
  "backup.what.files":
    "This browser lets no page write in a folder, so save an encrypted backup of the open dossier as a file.",
  "backup.choose": "Choose folder…",
  "backup.folder": "Folder:",
  "backup.keep": "Backups kept of each dossier",
  "backup.now": "Back up now",
  "backup.stop": "Stop backups",
  "backup.save": "Save a backup…",
  "backup.code": "Backup code",
  "backup.code.what":
    "This code opens the backups on any machine, and it is not shown again: save it now, and keep it apart from them.",
  "backup.code.save": "Save code…",
  "backup.list": "Backups in the folder",
  "backup.none": "No backups yet.",
  "backup.other-dossier": "Dossier {id}…",
  "backup.restore": "Restore…",
  "backup.restore.of": "Restore {title}, {when}",
  "backup.restore.file": "Restore from a file…",
  "backup.done":
    "{count, plural, one {One dossier was backed up, and the backup opened again.} other {# dossiers were backed up, and the backups opened again.}}",
  "backup.failed": "“{title}” was not backed up. {reason}",
  "backup.off": "No folder for backups is chosen.",
  "backup.settings":
    "The settings of backups could not be read or saved ({code}). Check the disk’s space and permissions.",
  "backup.unreachable":
    "The folder for backups {folder} cannot be used ({code}). Plug the stick in, or choose another folder under Backups.",
  "backup.permission":
    "The browser no longer lets this page write in {folder}. Open Backups, and choose “Back up now”.",
  "backup.unverified":
    "The new backup did not open again and was removed. Earlier ones are still there; check the disk or the stick.",
  "backup.gone": "There is no backup {name}.",
  "backup.code.wrong": "This is not a backup code. It has 36 letters and digits in groups of four; check each.",
  "backup.other-code": "Another code opens this backup. Ask for the code that was saved when its folder was chosen.",
  "cli.backup.done": "Backup {path} written and opened again",
  "cli.backup.code": "The backup code is in {path}: it opens the backups on any machine. Keep it apart from them.",
  "cli.backup.no-code": "No backup code was made for {home} yet. Name a file for it (--code FILE).",
  "cli.restored":
    "{count, plural, one {One record} other {# records}} from {name} in {path}. It holds no keys: to write in it here, join as a further device (“device”), by an invitation (“join”), or with the recovery sheet (“handover”).",
  "cli.restore.skipped": "{name} is left out: {reason}",
  "cli.restore.none": "No backup in {folder} could be opened.",
  "cli.restore.several":
    "{folder} has backups of several dossiers. Name one by the beginning of its id (--dossier): {ids}",
} as const;
