import { primarySubtagOf } from "#shared/base/language.ts";

/** The words by which a language obliges and permits. */
interface ModalWords {
  readonly duty: RegExp;
  readonly permission: RegExp;
}

const words = (source: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, "giu");

const WORDS: Readonly<Record<string, ModalWords>> = {
  en: {
    duty: words("shall|must|(?:is|are) (?:obliged|required|bound) to|undertakes? to"),
    permission: words("may|can|could|might|should|entitled|right|rights|free|able|possib\\p{L}*|allow\\p{L}*|permi\\p{L}*|authori\\p{L}*|option\\p{L}*|capab\\p{L}*"),
  },
  fr: {
    duty: words("doi(?:t|vent)|devra|devront|(?:est|sont) (?:tenue?s?|obligée?s?)|s['’]engagent?(?: à)?|incombe\\p{L}*|il faut"),
    permission: words("peu(?:t|vent)|pourra|pourront|pourrai\\p{L}*|puiss\\p{L}*|devrai\\p{L}*|droits?|libres?|faculté|facultati\\p{L}*|possib\\p{L}*|autoris\\p{L}*|permet\\p{L}*|pouvoir|loisible|susceptible\\p{L}*|éventuel\\p{L}*|capable"),
  },
  es: {
    duty: words("deberán?|deben?|(?:está|están) obligad[oa]s?|se comprometen?|tendrán? que"),
    permission: words("podrán?|pued[ea]n?|podrí\\p{L}*|debería\\p{L}*|derechos?|libres?|facult\\p{L}*|posib\\p{L}*|autori\\p{L}*|permi\\p{L}*|poder|susceptible\\p{L}*"),
  },
  ru: {
    duty: words("должн\\p{L}*|долж[её]н|обязан\\p{L}*|обязу\\p{L}*|надлежит"),
    permission: words("мо[гж]\\p{L}*|вправе|прав\\p{L}*|возможн\\p{L}*|разреш\\p{L}*|свобод\\p{L}*|позвол\\p{L}*|допуска\\p{L}*|следует"),
  },
  ar: {
    duty: words("[وف]?(?:يجب|يتعين|يلزم|تلتزم|يلتزم|تتعهد|يتعهد)"),
    permission: words("[وفل]?(?:يجوز|يمكن|ينبغي|يحق|(?:ال)?حق\\p{L}*|إمكان\\p{L}*|(?:ال)?قدر\\p{L}*|تستطيع|يستطيع|(?:ال)?حر\\p{L}*|يسمح|تسمح|جواز)|ل\\p{L}+ أن"),
  },
  zh: { duty: /应|應|必须|須|须|务必/gu, permission: /可|能|得|有权|权利|自由|允许|允許|准许|宜/gu },
};

/** The words of a text that oblige and those that permit, as printed. */
export interface Modals {
  readonly duties: readonly string[];
  readonly permissions: readonly string[];
}

/** Finds the words of a text that oblige and permit; null if the language is not known. */
export function findModals(text: string, language: string): Modals | null {
  const known = WORDS[primarySubtagOf(language)];
  return known ? { duties: text.match(known.duty) ?? [], permissions: text.match(known.permission) ?? [] } : null;
}
