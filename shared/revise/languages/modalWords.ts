import { primarySubtagOf } from "#shared/base/language.ts";

/**
 * The words by which a language obliges and permits. `vague` matches words that may stand for either in another
 * language; a text with one of them is not compared.
 */
interface ModalWords {
  readonly duty: RegExp;
  readonly permission: RegExp;
  readonly vague: RegExp;
}

const words = (source: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, "giu");

const WORDS: Readonly<Record<string, ModalWords>> = {
  en: {
    duty: words("shall|must"),
    permission: words("may"),
    vague: words(
      "can|could|might|should|would|entitled|rights?|free|able|possib\\p{L}*|allow\\p{L}*|permi\\p{L}*|authori\\p{L}*|option\\p{L}*|opportunit\\p{L}*|capab\\p{L}*|required|bound|undertakes?|obliged|only",
    ),
  },
  fr: {
    duty: words("doit|doivent|devra|devront|est tenue?|sont tenue?s"),
    permission: words("(?<!se )peut|(?<!se )peuvent|pourra|pourront"),
    vague: words(
      "se peut|puiss\\p{L}+|pourrai\\p{L}*|devrai\\p{L}*|droits?|libre\\p{L}*|facult\\p{L}*|possib\\p{L}*|autoris\\p{L}*|permet\\p{L}*|pouvoir|loisible|susceptib\\p{L}*|éventuel\\p{L}*|capab\\p{L}*|incombe\\p{L}*|engage\\p{L}*|que",
    ),
  },
  es: {
    duty: words("deberán?|debe|deben"),
    permission: words("podrán?|puede|pueden"),
    vague: words(
      "pued[ao]\\p{L}*|podrí\\p{L}*|debería\\p{L}*|derechos?|libre\\p{L}*|facult\\p{L}*|posib\\p{L}*|autori\\p{L}*|permi\\p{L}*|poder|susceptib\\p{L}*|compromet\\p{L}*|obligad\\p{L}*|solo|sólo|que",
    ),
  },
  ru: {
    duty: words("должн\\p{L}*|долж[её]н|обязан\\p{L}*"),
    permission: words("может|могут|вправе"),
    vague: words(
      "мог\\p{L}*|прав\\p{L}*|возможн\\p{L}*|разреш\\p{L}*|свобод\\p{L}*|позвол\\p{L}*|допуска\\p{L}*|следует|обяз\\p{L}*|надлежит|только|лишь",
    ),
  },
  ar: {
    duty: words("[وف]?(?:يجب|يتعين|يلزم)"),
    permission: words("[وف]?يجوز"),
    vague: words(
      "[وفل]?(?:يمكن|ينبغي|يحق|(?:ال)?حق\\p{L}*|إمكان\\p{L}*|(?:ال)?قدر\\p{L}*|تستطيع|يستطيع|(?:ال)?حر\\p{L}*|يسمح|تسمح|جواز|(?<!يجب )على|إلا)|ل\\p{L}+ أن",
    ),
  },
  zh: { duty: /必须|应当/gu, permission: /可以|得以/gu, vague: /能|有权|权利|自由|允许|准许|宜|仅|只/gu },
};

/** The words of a text that oblige and those that permit, as printed. */
export interface ModalWordsInText {
  readonly duties: readonly string[];
  readonly permissions: readonly string[];
  readonly isVague: boolean;
}

/** Finds the words of a text that oblige and permit; null if the language is not known. */
export function findModalWords(text: string, language: string): ModalWordsInText | null {
  const known = WORDS[primarySubtagOf(language)];
  if (!known) return null;
  const { duty, permission, vague } = known;
  return {
    duties: text.match(duty) ?? [],
    permissions: text.match(permission) ?? [],
    isVague: text.search(vague) >= 0,
  };
}
