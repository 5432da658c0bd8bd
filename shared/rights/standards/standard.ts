/**
 * A standard to hold a text against: where it stands, and its words. `words` are quoted as they stand there, in English,
 * or told in own words where `told` is set. `id` is the catalogue's name, or the record's key for one of a team's own.
 */
export interface Standard {
  readonly id: string;
  /** As printed: "International Covenant on Civil and Political Rights". */
  readonly instrument: string;
  /** "article 17 (1)", "paragraph 14". */
  readonly place: string;
  /** The document it is published in: "CCPR/C/GC/34"; "" where it is known without. */
  readonly symbol: string;
  readonly words: string;
  readonly told?: true;
  /** The rights of the catalogue that it is about. */
  readonly rights: readonly string[];
}

/** Standards of one instrument: place, words, rights. Their ids are the instrument's name and the numbers of the place. */
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
