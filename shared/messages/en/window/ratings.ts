/** Ratings of several people: on cards, in their view, and agreed on. */
export const ratings = {
  "agreement.severity": "Severity",
} as const;
