/** Two drafts compared on the command line. */
export const noTextToCompareWith = {
  "compare.one-text":
    "There is only one draft of this text so far. Name another text of the dossier, or a file, to compare it with.",
} as const;
