/** What a screen reader says of the marks in the text; the guide in the window. */
export const help = {
  "text.note": "{label}, note by {who}",
  "text.note-rights": "{label}, {rights}, note by {who}",
} as const;
