/** The changes of many notes that have a dialog, by the name of the dialog. */
export const CHANGE_DIALOGS = {
  resolve: "note-list.resolve",
  reopen: "note-list.reopen",
  tags: "note-list.tags",
  assign: "note-list.assign",
  visibility: "note-list.visibility",
} as const;
export type ChangeDialogName = keyof typeof CHANGE_DIALOGS;
