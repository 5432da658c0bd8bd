/** The dialog of tags. */
export const TAGS_DIALOG = "tags";
