/** What the next draft means: proposals adopted or not, deltas, agreed language, concordance, language versions. */
export const meaning = {
  "adopted.adopted": "Adopted in {text}",
  "adopted.partly": "Partly adopted in {text}",
  "adopted.not": "Not adopted in {text}",
  "adopted.there": "Now there:",
  "adopted.gone": "Gone:",
  "adopted.missing": "Not there:",
  "adopted.still": "Still there:",
  "adopted.quoted": "“{words}”",
  "table.adopted": "By its words",
} as const;
