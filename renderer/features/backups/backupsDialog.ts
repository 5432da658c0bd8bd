/** The name of this feature's dialog. */
export const BACKUPS_DIALOG = "backups";
