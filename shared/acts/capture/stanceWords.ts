import type { Language } from "#shared/base/language.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import { foldPhraseWord, STANCE_BY_SIGN } from "./capturePhrases.ts";

/**
 * Words that stand for a sign, by language; separated by bars. Only words that mean one position and no other: "agrees"
 * may report a status, "keeps" and 保留 a wish to keep the words, "за" and "pour" may also mean "for". Negations are not
 * listed either: who "does not support" may oppose or reserve. Nor are words for a reservation to a treaty.
 */
const WORDS: Readonly<Record<Language, Readonly<Record<Stance, string>>>> = {
  en: {
    proposes: "proposes to|propose to|proposed to|would like to|proposes|propose|proposed|suggests|suggest|suggested",
    supports:
      "supports|support|supported|endorses|endorse|endorsed|is in favour of|are in favour of|is in favor of|are in favor of",
    opposes:
      "opposes|oppose|opposed|objects to|object to|objected to|objects|object|rejects|reject|rejected|is against|are against|against",
    reserves: "reserves its position|reserve their position|reserved its position|reserves|reserve|reserved",
    flexible: "is flexible|are flexible|flexible",
    earlier:
      "prefers the earlier text|prefer the earlier text|prefers earlier text|prefer earlier text|prefers the previous text|prefer the previous text",
  },
  fr: {
    proposes: "propose de|proposent de|propose|proposent|suggère de|suggèrent de|suggère|suggèrent",
    supports: "appuie|appuient|soutient|soutiennent|est favorable à|sont favorables à|est favorable|sont favorables",
    opposes: "s'oppose à|s'opposent à|s'oppose|s'opposent|rejette|rejettent|contre",
    reserves: "réserve sa position|réservent leur position",
    flexible: "est flexible|sont flexibles|est souple|sont souples|flexible|flexibles|souple|souples",
    earlier:
      "préfère le texte antérieur|préfèrent le texte antérieur|préfère le texte précédent|préfèrent le texte précédent",
  },
  es: {
    proposes: "propone|proponen|sugiere|sugieren",
    supports: "apoya|apoyan|respalda|respaldan|está a favor de|están a favor de|está a favor|están a favor|a favor",
    opposes:
      "se opone a|se oponen a|se opone|se oponen|rechaza|rechazan|está en contra de|están en contra de|está en contra|están en contra|en contra",
    reserves: "reserva su posición|reservan su posición",
    flexible: "es flexible|son flexibles|muestra flexibilidad|muestran flexibilidad|flexible|flexibles",
    earlier: "prefiere el texto anterior|prefieren el texto anterior",
  },
  ru: {
    proposes: "предлагает|предлагают",
    supports: "поддерживает|поддерживают",
    opposes:
      "выступает против|выступают против|возражает против|возражают против|возражает|возражают|отвергает|отвергают|против",
    reserves: "резервирует свою позицию|резервируют свою позицию",
    flexible: "проявляет гибкость|проявляют гибкость|занимает гибкую позицию|занимают гибкую позицию",
    earlier: "предпочитает прежний текст|предпочитают прежний текст",
  },
  ar: {
    proposes: "تقترح|يقترح",
    supports: "تؤيد|يؤيد|تدعم|يدعم",
    opposes: "تعارض|يعارض|تعترض على|يعترض على|تعترض|يعترض|ترفض|يرفض",
    reserves: "تحتفظ بموقفها|يحتفظ بموقفه",
    flexible: "تبدي مرونة|يبدي مرونة",
    earlier: "تفضل النص السابق|يفضل النص السابق",
  },
  zh: {
    proposes: "提议|建议",
    supports: "支持|赞成",
    opposes: "反对",
    reserves: "保留立场|保留其立场|持保留立场",
    flexible: "持灵活态度|表示灵活",
    earlier: "倾向先前案文|倾向于先前案文",
  },
};

const SIGN_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(STANCE_BY_SIGN).map(([sign, stance]) => [stance, sign]),
);

/** A word or phrase that stands for a sign. */
export interface StancePhrase {
  readonly words: readonly string[];
  readonly sign: string;
  /** The languages that have it with this meaning. */
  readonly languages: readonly Language[];
}

/** All of them, folded (`foldPhraseWord`); those with more words first. */
export const STANCE_PHRASES: readonly StancePhrase[] = listPhrases();

function listPhrases(): readonly StancePhrase[] {
  const found = new Map<string, StancePhrase>();
  for (const [language, byStance] of Object.entries(WORDS) as [Language, (typeof WORDS)[Language]][]) {
    for (const [stance, list] of Object.entries(byStance)) {
      for (const phrase of list.split("|")) {
        const words = phrase.split(" ").map(foldPhraseWord);
        const known = found.get(words.join(" "));
        const languages = [...(known?.languages ?? []), language];
        found.set(words.join(" "), { words, sign: SIGN_OF[stance]!, languages });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.words.length - a.words.length);
}

const FILLERS: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  fr: new Set(["et", "la", "le", "les"]),
  es: new Set(["y", "e", "la", "el", "los", "las"]),
  ru: new Set(["и"]),
  zh: new Set(["和", "与", "及"]),
};

/** Whether a word between names carries no meaning in one of the languages: "et", "la". In capitals they are codes. */
export function isFiller(word: string, languages: readonly Language[]): boolean {
  return languages.some((language) => FILLERS[language]?.has(word));
}
