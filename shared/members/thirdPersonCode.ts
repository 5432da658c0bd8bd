/** The codes of refusals that speak to whoever says something, and what is said of it to others. */
const OF_ANOTHER: Readonly<Record<string, string>> = {
  "may.reader": "aside.reader",
  "may.lead-only": "aside.lead-only",
};

/** The message for a verdict's code, to somebody who need not be the record's author. */
export function toThirdPersonCode(code: string): string {
  return OF_ANOTHER[code] ?? code;
}
