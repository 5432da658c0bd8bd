/** The instruments in which rights are found. Their names are messages: `instrument.ICCPR`, `instrument.ICCPR.full`. */
export const INSTRUMENTS = [
  "ICCPR",
  "UDHR",
  "ICESCR",
  "CRC",
  "CEDAW",
  "CAT",
  "CERD",
  "CRPD",
  "REFUGEES",
  "DEFENDERS",
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** The committees whose general comments (CEDAW and CERD: general recommendations) interpret the rights. */
export const COMMITTEES = ["HRC", "CESCR", "CRC", "CEDAW", "CAT", "CERD"] as const;
export type Committee = (typeof COMMITTEES)[number];

/**
 * The limitations of a right that are permissible in ordinary times. `absolute`: none, ever. `limitable`: those that
 * pass legality, legitimate aim, necessity and proportionality. `qualified`: the right's own terms decide (arbitrary,
 * unlawful, reasonable and objective grounds), so the limitation test does not apply.
 */
export type Limitability = "absolute" | "limitable" | "qualified";

/**
 * Whether a right may be derogated from in a state of emergency. `never`: ICCPR 4(2), or the treaty's own words.
 * `in-part`: a core stays untouched (HRC general comment 29). `yes`: ICCPR 4(1). `no-clause`: its instruments have no
 * derogation clause.
 */
export type Derogability = "never" | "in-part" | "yes" | "no-clause";

export interface InstrumentArticle {
  readonly instrument: Instrument;
  /** As printed after the instrument's name: "17", "2(3)", "5(d)(viii)". */
  readonly article: string;
}

export interface GeneralComment {
  readonly committee: Committee;
  readonly number: number;
}

/** A right of the catalogue. Its name is the message `right.<id>`; `note` is a message code, too. */
export interface Right {
  readonly id: string;
  readonly articles: readonly InstrumentArticle[];
  readonly comments: readonly GeneralComment[];
  readonly limits: Limitability;
  readonly derogation: Derogability;
  readonly note?: string;
}

/** Lists articles of one instrument. */
export function toInstrumentArticles(
  instrument: Instrument,
  ...articles: readonly string[]
): readonly InstrumentArticle[] {
  return articles.map((article) => ({ instrument, article }));
}

/** Lists general comments of one committee. */
export function toGeneralComments(committee: Committee, ...numbers: readonly number[]): readonly GeneralComment[] {
  return numbers.map((number) => ({ committee, number }));
}
