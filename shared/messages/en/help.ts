/** What a screen reader says of the marks in the text; the guide in the window. */
export const help = {
  "text.note": "{label}, note by {who}",
  "text.note-rights": "{label}, {rights}, note by {who}",

  "command.help": "Help",
  "help.title": "Help",
  "help.search": "Search",
  "help.contents": "Contents",
  "help.text": "Guide",
  "help.none": "No matches in the guide.",
  "help.close": "Close",
  "help.learn-more": "Learn more",
} as const;
