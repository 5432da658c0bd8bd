/** Two drafts compared on the command line. */
export const comparing = {
  "cli.usage.compare":
    "Usage: clausemark compare FILE FILE [--json]; or: compare DOSSIER [TEXT|FILE [TEXT|FILE]] [--json]",
  "compare.one-text":
    "There is only one draft of this text so far. Name what it is to be compared with: another text of the dossier, or a file.",
} as const;
