/**
 * A standard by which a text is judged: its source and its words. `words` are quoted verbatim in English, or
 * paraphrased if `told` is set. `id` is the catalogue's name, or the record's key for one of the team's own.
 */
export interface Standard {
  readonly id: string;
  /** As printed: "International Covenant on Civil and Political Rights". */
  readonly instrument: string;
  /** "article 17 (1)", "paragraph 14". */
  readonly place: string;
  /** The symbol of the document it is published in: "CCPR/C/GC/34"; "" if none is needed. */
  readonly symbol: string;
  readonly words: string;
  readonly told?: true;
  /** The rights of the catalogue that it is about. */
  readonly rights: readonly string[];
}

/**
 * Defines the standards of one instrument: place, words, rights. An id is the instrument's name and the numbers of the
 * place.
 */
export function defineStandards(
  name: string,
  instrument: string,
  symbol: string,
  ...all: readonly (readonly [place: string, words: string, rights: readonly string[], told?: "told"])[]
): readonly Standard[] {
  return all.map(([place, words, rights, told]) => ({
    id: `${name}-${place
      .match(/[0-9]+|\([a-z]+\)/g)!
      .join("-")
      .replace(/[()]/g, "")}`,
    instrument,
    place,
    symbol,
    words,
    ...(told && { told: true as const }),
    rights,
  }));
}
