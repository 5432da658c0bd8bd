import { primarySubtagOf } from "#shared/base/language.ts";

/**
 * How a language negates. `negation` matches words that negate by themselves. `near` matches expressions that another
 * language may have instead of a negation, or with one that negates nothing: "unless", "no later than", "fails to". They
 * are looked for first, so a negation within them is not counted.
 */
interface NegationWords {
  readonly negation: RegExp;
  readonly near: RegExp;
  /** Terms that negate in this language alone, and say nothing about the other: "pays sans littoral" is "landlocked". */
  readonly terms?: RegExp;
}

const words = (...sources: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${sources.join("|")})(?![\\p{L}\\p{M}]|[\u2010\u2011-]\\p{L})`, "giu");

const EN: NegationWords = {
  negation: words("not|cannot|no|nor|neither|never|none|nothing|nobody|without"),
  near: words(
    "ceas\\p{L}*|without delay|no effort|not only|not (?:be )?limited to|whether or not|(?:no|not) (?:later|earlier|more|less|fewer|longer) than|without prejudice|no\\. ?\\d+",
    "unless|except\\p{L}*|other than|only|solely|fail\\p{L}*|refus\\p{L}*|den(?:y|ied|ies|ial)|prohibit\\p{L}*|prevent\\p{L}*|exclu\\p{L}*",
    "absen\\p{L}+|lack\\p{L}*|avoid\\p{L}*|refrain\\p{L}*|abst[ae]\\p{L}+|reject\\p{L}*|notwithstanding|regardless|irrespective|contrary|instead|rather",
    "indispens\\p{L}*|in(?:valid|elig|consist|compat|admiss|alien|suffic|violab|human|adequa|direct|nocen|equal|abil|capab|definit)\\p{L}*",
    "un(?!i|der|til)\\p{L}{3,}|non-?\\p{L}+|dis(?:regard|crimin|abil|agree|continu|appear|honour|advant|sent)\\p{L}*|im(?:possib|part|mun|prop)\\p{L}*|il(?:leg|lic)\\p{L}*|ir(?:reg|respons|revers)\\p{L}*|arbitrar\\p{L}*|\\p{L}+less|free from|freedom from|exempt\\p{L}*|derogat\\p{L}*|against|difficult\\p{L}*",
  ),
};

const FR: NegationWords = {
  terms: words("ne rel(?:ev|èv)\\p{L}+ pas|n['’]en rel(?:ev|èv)\\p{L}+ pas|sans littoral"),
  negation: words(
    "pas|jamais|ni|nuls?|nulle|aucun|aucune|rien|sans|non|ne\\s+(?:saurai\\p{L}*|peu(?:t|vent)|puiss\\p{L}+|doi\\p{L}+)",
  ),
  near: words(
    "cess\\p{L}*|sans (?:délai|tarder|retard)|aucun effort|non seulement|sans préjudice|sans (?:s['’]y|y|toutefois s['’]y) limiter|non plus|pas seulement|ne[^.;:]{0,60}?\\squ(?:e|['’]\\p{L}*)|n['’][^.;:]{0,60}?\\squ(?:e|['’]\\p{L}*)|indispens\\p{L}*",
    "sauf|hormis|except\\p{L}*|exclu\\p{L}*|refus\\p{L}*|défaut|défaillan\\p{L}+|interdi\\p{L}*|prohib\\p{L}*|empêch\\p{L}*|prévenir|prévention|évit\\p{L}*|absten\\p{L}*|abstien\\p{L}*|absen\\p{L}*|manqu\\p{L}*|rejet\\p{L}*|contrair\\p{L}*|nonobstant|faute|seul\\p{L}*|uniquement|exclusivement|moins|à moins que|tard|plutôt|au lieu",
    "in(?:alién|admiss|compat|compét|valid|hum|égal|suffis|capac|direct|juste|discrim|dépend|actif|exist|exéc|observ|terr|défin|aptit)\\p{L}*|im(?:poss|part|muni|préc)\\p{L}*|il(?:lég|lic)\\p{L}*|ir(?:rég|rév)\\p{L}*|non-\\p{L}+|mé(?:conn|pris)\\p{L}*|dé(?:rog|nonc|savant|sacc)\\p{L}*|arbitrair\\p{L}*|indépendamment|dépourv\\p{L}*|dénué\\p{L}*|libér\\p{L}*|exempt\\p{L}*|contre|ne(?!\\s+(?:saurai|peu[tv]|puiss|doi))|n['’]\\p{L}+",
  ),
};

const ES: NegationWords = {
  terms: words("sin litoral"),
  negation: words("no|ni|nunca|jamás|ning[uú]n\\p{L}*|nada|nadie|sin|tampoco"),
  near: words(
    "ces(?:e|ar|an?|ará\\p{L}*)|sin (?:demora|dilación|tardanza)|ningún esfuerzo|no solo|no sólo|no solamente|sin perjuicio|no obstante|no (?:más|menos) (?:tarde )?(?:de|que)|sin limitarse|no limit\\p{L}+|mientras no|hasta que no|en tanto no|indispens\\p{L}*|imprescind\\p{L}*",
    "salvo|except\\p{L}*|menos|a menos que|sino|solo|sólo|solamente|únicamente|exclu\\p{L}*|neg(?:ar|ará|arse|ativa)\\p{L}*|deneg\\p{L}*|prohíb\\p{L}*|prohib\\p{L}*|imp(?:ed|id)\\p{L}*|preven\\p{L}*|evit\\p{L}*|abst\\p{L}*|ausen\\p{L}*|falta\\p{L}*|carec\\p{L}*|rechaz\\p{L}*|contrari\\p{L}*|indistinta\\p{L}*|independiente\\p{L}*|lugar de|más tardar",
    "in(?:alien|admis|compat|compet|válid|valid|human|just|sufic|capac|direct|discrim|exist|cumpl|observ|defin)\\p{L}*|im(?:pos|parc|muni|pre)\\p{L}*|i(?:lega|líci|lici|rreg|rrev|gnor)\\p{L}*|des(?:conoc|favor|ventaj|acuerd|igual)\\p{L}*|arbitrari\\p{L}*|libr\\p{L}*|liber\\p{L}*|ex(?:ento|ención|imi)\\p{L}*|contra|derog\\p{L}*",
  ),
};

const RU: NegationWords = {
  terms: words("не име\\p{L}+ выхода к морю"),
  negation: words("не|ни|нет|без|никто|никого|никому|никогда|никако\\p{L}+|никаки\\p{L}+|ничто|ничего|ничем|нельзя"),
  near: words(
    "прекра\\p{L}*|без промедления|(?:где|кт\\p{L}+|как\\p{L}*|что|когда|куда) бы[^.;:,]{0,30}? ни|не только|не (?:позднее|менее|более|меньше|больше|ранее)|без ущерба|не ограничиваясь|если[^.;:]{0,40}? не|до тех пор,? пока[^.;:]{0,60}? не",
    "кроме|исключ\\p{L}*|лишь|только|запре[тщ]\\p{L}*|отказ\\p{L}*|отсутств\\p{L}*|воздерж\\p{L}*|предотвращ\\p{L}*|препятств\\p{L}*|лиш\\p{L}*|вопреки|независимо|против\\p{L}*|отрица\\p{L}*|наруш\\p{L}*|невзирая|помимо|вместо",
    "не\\p{L}{4,}|бес\\p{L}{3,}|без\\p{L}{3,}|произвол\\p{L}*|дискримин\\p{L}*|свобод\\p{L}*|освобожд\\p{L}*|отступ\\p{L}*",
  ),
};

const AR: NegationWords = {
  negation: new RegExp(
    "(?<![\\p{L}\\p{M}])(?:[وف]?(?:لا|ألا|أل[\\u064b-\\u0652]*ا|لم|لن|ليس\\p{L}*|بدون|دون|بلا)|من دون)(?![\\p{L}\\p{M}])",
    "giu",
  ),
  near: new RegExp(
    [
      "(?:لا غنى|لا بد|لا يتجزأ|غير|خارج\\p{L}*|و?لا\\s?سي[\\u064b-\\u0652]*ما|لا[^.؛:،]{0,80}?\\sإلا|دون الإخلال|دون المساس|ما لم|مالم|إلا|سوى|باستثناء|عدم|انعدام|امتن\\p{L}*|الامتناع|يمتنع\\p{L}*|حظر\\p{L}*|يحظر\\p{L}*|منع\\p{L}*|ال(?:حظر|منع)|تمنع|رفض\\p{L}*|يرفض\\p{L}*|حرم\\p{L}*|حرمان\\p{L}*|نفي\\p{L}*|لئلا|لكيلا|مهما|أيا كان|بصرف النظر|بغض النظر|خلاف\\p{L}*|تعسف\\p{L}*|حر\\p{L}*|تجريد\\p{L}*|ينتقص|تمييز|ضد|مخل)",
    ]
      .map((source) => `(?<![\\p{L}\\p{M}])[وفبلك]?(?:ال)?${source}(?![\\p{L}\\p{M}])`)
      .join("|"),
    "giu",
  ),
};

const ZH: NegationWords = {
  negation: /不|无|無|没有|沒有|未|非|勿|毋|莫/gu,
  near: /不记名|无记名|非婚|无罪|无偏|未[^。;；]{0,40}前|不可缺少|必不可少|不可或缺|不仅|不但|不论|无论|不妨|不得不|不断|不同|不少于|不超过|不迟于|不晚于|不早于|不限于|不管|不仅|除非|非洲|未来|非常|无疑|无害|非政府|非国家|非法|不法|不可分割|不移|无辜|不利|不公|不人道|不平等|不足|除[^，。；]{0,20}外|除外|例外|免于|免除|免受|避免|防止|禁止|拒绝|排除|仅|只|缺乏|丧失|剥夺|任意|歧视|自由|免费|违反|反对|否认|以外|而不是/gu,
};

const WORDS: Readonly<Record<string, NegationWords>> = { en: EN, fr: FR, es: ES, ru: RU, ar: AR, zh: ZH };

/** A negation of a text. */
export interface Negation {
  readonly printed: string;
  /** The word with the one before and the one after it, in lower case: by these a term is recognised. */
  readonly context: string;
  /** Whether it belongs to a term that is known to negate in this language alone. */
  readonly isTerm: boolean;
}

/** The negations of a text, and what another language may have instead. */
export interface NegationsOfText {
  readonly negations: readonly Negation[];
  /** Whether the text has an expression that another language may render by a negation. */
  readonly hasNear: boolean;
}

/** Finds the negations of a text; null if the language is not known. */
export function findNegations(text: string, language: string): NegationsOfText | null {
  const known = WORDS[primarySubtagOf(language)];
  if (!known) return null;
  let hasNear = false;
  const masked = (found: string) => " ".repeat(found.length);
  const terms = known.terms
    ? [...text.matchAll(known.terms)].map(({ 0: term, index }) => [index, index + term.length] as const)
    : [];
  const rest = (known.terms ? text.replace(known.terms, (term) => term.replace(/[’']/gu, " ")) : text).replace(
    known.near,
    (found, ...more) => {
      const at = more.find((each) => typeof each === "number")!;
      if (terms.some(([start, end]) => start <= at && at < end)) return found;
      hasNear = true;
      return masked(found);
    },
  );
  const negations = [...rest.matchAll(known.negation)].map(({ 0: printed, index }) => ({
    printed,
    context: contextOf(text, index, index + printed.length),
    isTerm: terms.some(([start, end]) => start <= index && index < end),
  }));
  return { negations, hasNear };
}

function contextOf(text: string, start: number, end: number): string {
  const before = /[\p{L}\p{M}]*[^\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, start - 40), start))![0];
  const after = /^[^\p{L}\p{M}]*[\p{L}\p{M}]*/u.exec(text.slice(end, end + 40))![0];
  return `${before}${text.slice(start, end)}${after}`.toLowerCase().replace(/\s+/gu, " ").trim();
}
