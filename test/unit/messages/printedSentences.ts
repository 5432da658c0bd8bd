/**
 * Returns the sentences of a catalogue that Clausemark prints, by code, without the synonyms, which only users type.
 */
export function printedSentences(catalogue: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).filter(([code]) => !code.startsWith("synonyms."));
}
