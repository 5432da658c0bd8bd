/** The choice of the window's language; in each language the command's name has the English word too. */
export const language = {
  "command.language": "Language",
  "language.title": "Language",
  "language.label": "Language",
  "language.hint": "The draft and what people wrote keep their language.",
  "language.done": "Done",
  "briefing.dialog.language": "Language of headings and labels",
} as const;
