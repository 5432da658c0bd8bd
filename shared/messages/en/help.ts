/** What a screen reader says of the marks in the text; the guide in the window. */
export const help = {
  "text.note": "{label}, note by {who}",
  "text.note-rights": "{label}, {rights}, note by {who}",

  "command.help": "Help: the guide",
  "help.title": "How to work with Clausemark",
  "help.search": "Look for",
  "help.contents": "What the guide tells of",
  "help.text": "Text of the guide",
  "help.none": "The guide does not have these words.",
  "help.close": "Close",
} as const;
