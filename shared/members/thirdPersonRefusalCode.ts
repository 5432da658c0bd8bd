/** Refusal codes that address the author, and the codes that say the same about the author to others. */
const THIRD_PERSON: Readonly<Record<string, string>> = {
  "may.reader": "aside.reader",
  "may.lead-only": "aside.lead-only",
};

/** Returns the code of a verdict's message for a reader who need not be the record's author. */
export function toThirdPersonRefusalCode(code: string): string {
  return THIRD_PERSON[code] ?? code;
}
