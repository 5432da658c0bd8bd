/** The changes of many notes that have a dialog, by the name of the dialog. */
export const CHANGE_DIALOGS = {
  resolve: "noteList.resolve",
  reopen: "noteList.reopen",
  tags: "noteList.tags",
  assign: "noteList.assign",
  visibility: "noteList.visibility",
} as const;
export type ChangeDialogName = keyof typeof CHANGE_DIALOGS;
