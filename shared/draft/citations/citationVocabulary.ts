import { primarySubtagOf } from "#shared/base/language.ts";
import { LATIN_SUFFIX_REGEX_SOURCE } from "../numbers/provisionNumber.ts";

/** The units that a text can cite. Some of the outer ones are headed; "point" is anything inside a paragraph. */
export const CITED_UNITS = [
  "annex",
  "part",
  "title",
  "chapter",
  "section",
  "rule",
  "article",
  "point",
  "paragraph",
] as const;
export type CitedUnit = (typeof CITED_UNITS)[number];

/**
 * How a language cites. Each string is the source of a regular expression without its own groups, compiled with the
 * flags "giu" (so `\p{Lu}` cannot be relied on in it).
 */
export interface CitationVocabulary {
  readonly units: Readonly<Partial<Record<CitedUnit, string>>>;
  /** "this", "the present": before a unit that contains the words themselves. */
  readonly here: string;
  /** Between the numbers of a list or a range. */
  readonly and: string;
  /** Between the first and the last number of a range: "to", "through". A dash is one in any language. */
  readonly to: string;
  /** Between an inner and an outer unit: "of the". "" if the case of the word expresses it. */
  readonly of: string;
  /** Stems of the nouns that name an instrument. */
  readonly instruments: readonly string[];
  /** What makes "the Convention" another one: "on", "for", "relative to". */
  readonly about: string;
  /** Words after which a letter without brackets is a number: "sub-paragraph b", as the Council of Europe cites. */
  readonly lettered?: string;
  /** After a citation: in the article that was cited before it, "of that article". */
  readonly antecedent: string;
  /** Numbers in words, for chapters and similar units. */
  readonly ordinals?: string;
}

const EN: CitationVocabulary = {
  units: {
    annex: "annex(?:es)?|appendix",
    part: "parts?",
    title: "titles?",
    chapter: "chapters?",
    section: "sections?",
    rule: "rules?",
    article: "articles?|arts?\\.",
    point: "sub-?paragraphs?|sub-?paras?\\.|points?|clauses?|items?",
    paragraph: "paragraphs?|paras?\\.",
  },
  here: "this|(?:the\\s+)?present",
  and: "and|or|to|through|and/or",
  to: "to|through",
  of: "of(?:\\s+the)?",
  instruments:
    "convention agreement covenant protocol treaty charter statute declaration constitution regulation directive act law code rules principles resolution pact".split(
      " ",
    ),
  about: "on|for|of|against|relating|relative|concerning|between|to|under",
  lettered: "sub-?paragraphs?|sub-?paras?\\.|litterae?|lit\\.",
  antecedent: "of\\s+(?:that|the\\s+said|the\\s+same)\\s+article",
  ordinals: "one|two|three|four|five|six|seven|eight|nine|ten",
};

const FR: CitationVocabulary = {
  units: {
    annex: "annexes?",
    part: "parties?",
    title: "titres?",
    chapter: "chapitres?",
    section: "sections?",
    rule: "règles?",
    article: "articles?|arts?\\.",
    point: "(?:sous-)?alinéas?|points?|lettres?",
    paragraph: "paragraphes?|par\\.",
  },
  here: "présente?|cet(?:te)?|ce",
  and: "et|ou|à",
  to: "à|au",
  of: "d(?:es?(?:\\s+la|\\s+l['’])?|u)",
  instruments:
    "convention accord pacte protocole traité charte statut déclaration constitution règlement directive loi code résolution".split(
      " ",
    ),
  about: "sur|relati|concernant|contre|des?\\b|du|pour|internationa|entre",
  lettered: "(?:sous-)?alinéas?|lettres?|litt?\\.",
  antecedent: "dudit\\s+article|du\\s+même\\s+article",
  ordinals: "premi[eè]re?|deuxième|troisième",
};

const ES: CitationVocabulary = {
  units: {
    annex: "anexos?",
    part: "partes?",
    title: "títulos?",
    chapter: "capítulos?",
    section: "secci(?:ón|ones)",
    rule: "reglas?",
    article: "artículos?|arts?\\.",
    point: "(?:sub)?apartados?|incisos?|literal(?:es)?",
    paragraph: "párrafos?|párrs?\\.",
  },
  here: "presente|est[ea]",
  and: "y|e|o|u|al?",
  to: "al?|hasta",
  of: "de(?:l|\\s+la|\\s+los|\\s+las)?",
  instruments:
    "convención convenio acuerdo pacto protocolo tratado carta estatuto declaración constitución reglamento directiva ley código resolución".split(
      " ",
    ),
  antecedent: "de\\s+(?:dicho|ese|ese\\s+mismo)\\s+artículo|del\\s+mismo\\s+artículo",
  about: "sobre|relativ|contra|de\\b|del|para|internaciona|entre",
};

const RU: CitationVocabulary = {
  units: {
    annex: "приложени(?:ями|ях|ям|ем|е|я|ю|и|й)",
    part: "част(?:ями|ях|ям|ей|ью|ь|и)",
    title: "раздел(?:ами|ах|ам|ов|ом|у|е|а|ы)?",
    chapter: "глав(?:ами|ах|ам|ой|а|ы|е|у)?",
    rule: "правил(?:ами|ах|ам|ом|о|а|у|е)?",
    article: "стат(?:ьями|ьях|ьям|ьёй|ьей|ья|ьи|ье|ью|ей)|ст\\.",
    point: "подпункт(?:ами|ах|ам|ов|ом|у|е|а|ы)?|абзац(?:ами|ах|ам|ев|ем|у|е|а|ы)?",
    paragraph: "пункт(?:ами|ах|ам|ов|ом|у|е|а|ы)?|п\\.",
  },
  here: "настоящ(?:ей|его|ему|ем|им|ая|ую|ий|ее)|это(?:й|го|му|м)",
  and: "и|или|до|по",
  to: "по|до",
  of: "",
  instruments:
    "конвенци соглашени протокол пакт договор устав харти деклараци конституци закон кодекс регламент резолюци статут".split(
      " ",
    ),
  antecedent: "(?:указанной|упомянутой|той\\s+же)\\s+статьи",
  about: "о|об|по|против|между|для",
};

const AR: CitationVocabulary = {
  units: {
    annex: "[وفبكل]*(?:ال|ل)?مرفق(?:ات|ين|ان)?",
    part: "[وفبكل]*(?:ال|ل)?(?:جزء|باب)",
    chapter: "[وفبكل]*(?:ال|ل)?فصل(?:ين|ان)?",
    section: "[وفبكل]*(?:ال|ل)?(?:فرع|قسم)",
    rule: "[وفبكل]*(?:ال|ل)?قاعدة",
    article: "[وفبكل]*(?:ال|ل)?(?:مادة|مادتين|مادتان|مواد)",
    point: "[وفبكل]*(?:ال|ل)?(?:فقرة|فقرتين|فقرتان|فقرات)\\s+(?:ال)?فرعي(?:ة|تين|تان)|[وفبكل]*(?:ال|ل)?بند(?:ين|ان)?",
    paragraph: "[وفبكل]*(?:ال|ل)?(?:فقرة|فقرتين|فقرتان|فقرات)",
  },
  here: "هذه|هذا",
  and: "و|أو|إلى",
  to: "إلى|حتى",
  of: "من",
  instruments: "اتفاقية اتفاق عهد بروتوكول معاهدة ميثاق إعلان دستور قانون لائحة قرار نظام"
    .split(" ")
    .map((noun) => `(?:ال)?${noun}`),
  antecedent: "من\\s+(?:تلك\\s+المادة|المادة\\s+(?:المذكورة|نفسها))",
  about: "بشأن|المتعلق|الخاص|الدولي|لـ|ل",
  ordinals: "(?:ال)?(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)(?:ى|ة)?",
};

const CITING: Readonly<Record<string, CitationVocabulary>> = { en: EN, fr: FR, es: ES, ru: RU, ar: AR };

/** Returns how a language cites, by its first subtag; English if it is not known. */
export function citationVocabularyFor(language: string): CitationVocabulary {
  return CITING[primarySubtagOf(language)] ?? EN;
}

/**
 * Letters with their marks, and digits, of the supported scripts, for use inside a character class. They replace \p{L},
 * \p{M} and \p{Nd}, which take several times as long to compile.
 */
export const LETTER_RANGES =
  "A-Za-z\\u00c0-\\u02af\\u0370-\\u052f\\u05d0-\\u05ea\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06ef\\u06fa-\\u08ff";
const DIGITS = "0-9\\u0660-\\u0669\\u06f0-\\u06f9";

/** "1.b", "9.1.a", "6.1.a.ii", as the Council of Europe cites. */
const DOTTED = `[0-9]+(?:\\.[0-9]+)*\\.[a-z](?:\\.[ivx]{1,4})?(?![${LETTER_RANGES}'’])`;
/** "5", "5 bis", "20bis", "2a", "1.1", "٥", "IV". */
const PLAIN = `${DOTTED}|[${DIGITS}]+(?:\\.[${DIGITS}]+)*(?:[${LETTER_RANGES}](?![${LETTER_RANGES}'’)]))?(?:[\\s-]*(?:${LATIN_SUFFIX_REGEX_SOURCE})(?![${LETTER_RANGES}]))?|[IVXLC]+(?![${LETTER_RANGES}'’)])`;
/** "(a)", "(ii)", "(20 bis)", "a)", "(أ)". */
const BRACKETED = `[(（]\\s*(?:[${DIGITS}]+|[${LETTER_RANGES}]{1,4})(?:[\\s-]*(?:${LATIN_SUFFIX_REGEX_SOURCE}))?\\s*[)）]|(?<![${LETTER_RANGES}])[${LETTER_RANGES}]{1,3}[)）]|[${DIGITS}]+[)）](?=\\s*[${LETTER_RANGES}][)）])|«[${LETTER_RANGES}]»`;

/** Returns the pattern of a cited number, including what follows in brackets: "24 (2) (a)". */
export function citedNumberPattern({ ordinals }: CitationVocabulary): string {
  const first = [BRACKETED, PLAIN, ...(ordinals ? [`(?:${ordinals})(?![${LETTER_RANGES}])`] : [])].join("|");
  return `(?:\\[\\s*(?:${first})\\s*\\]|${first})(?:\\s*(?:${BRACKETED}))*`;
}

/** Splits a cited number into its parts, outermost first: "24 (2) (a)" is 24, 2, a; "1.b" is 1, b. */
export function splitCitedNumber(number: string): string[] {
  const [, digits, letter, roman] = /^([0-9]+(?:\.[0-9]+)*)\.([a-z])(?:\.([ivx]{1,4}))?$/iu.exec(number.trim()) ?? [];
  if (digits && letter) return [digits, letter, ...(roman ? [roman] : [])];
  const inner = new RegExp(`${BRACKETED}|(?:(?!${BRACKETED})[^\\s\\[\\]])(?:(?!${BRACKETED})[^\\[\\]])*`, "giu");
  return [...number.matchAll(inner)].map(([part]) => part.trim()).filter((part) => part !== "");
}
