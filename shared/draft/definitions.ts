import type { Draft } from "./draft.ts";

/** A term that a draft defines. Offsets are UTF-16. */
export interface TermDefinition {
  readonly term: string;
  /** The provision that contains the definition, and where the term is in it. */
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The defining sentence, as printed. */
  readonly text: string;
}

/** `` and " are quotation marks of texts that were set with TeX. */
const OPENS = '(?:``|[“„«‹「『"‘])';
const CLOSES = '[”“»›」』"’]';
const QUOTED = `${OPENS}\\s*(?<term>[^“”„«»‹›「」『』"]{1,80}?)\\s*${CLOSES}`;
/** What may come between a term and its verb: "(also “X”)", "or “Y”", ", in relation to lamps,", a comma. */
const ASIDE = `(?:\\s*\\([^)]{0,80}\\)|\\s*(?:,|or|and|ou|et|o|y|или|и|أو|或|和)\\s*${OPENS}[^“”«»"]{1,80}${CLOSES})*(?:\\s*[,،]\\s[^,،;:“”«»"]{1,60}(?=[,،]))?\\s*[,،]?\\s*`;
const VERBS = [
  "(?:shall\\s+)?(?:means?|includes?|refers?\\s+to|has\\s+the\\s+meaning|have\\s+the\\s+meaning)",
  "(?:désigne(?:nt)?|signifie(?:nt)?|s['’]entend(?:ent)?|vise|comprend)",
  "(?:se\\s+entender[aá]n?|se\\s+entienden?|significan?|designan?|comprende)",
  "(?:означа[ею]т|подразумевает|понимается)",
  "(?:ي|ت)(?:عني|شمل|قصد|شير)|(?:ي|ت)ُ?قصد|(?:ي|ت)راد",
  "(?:系指|是指|指|意指|包括)",
].join("|");
/** Words before the term; they may contain the verb. */
const LEADS = [
  "on\\s+entend\\s+par|l['’]expression|le\\s+terme|par",
  "se\\s+entienden?\\s+por|se\\s+entender[aá]n?\\s+por|por|el\\s+término|la\\s+expresión",
  "the\\s+terms?|the\\s+expressions?",
  "под|термин|выражение",
  "(?:(?:ي|ت)ُ?(?:قصد|راد)\\s+)?(?:ب?(?:تعبير|مصطلح|عبارة|كلمة))|(?:ي|ت)عني\\s+(?:تعبير|مصطلح|عبارة|كلمة)|(?:(?:ي|ت)ُ?(?:قصد|راد)|المقصود)\\s+بـ?",
].join("|");
const DEFINES = new RegExp(
  `(?:^[[\\s]*|[,:;،]\\s*|：|，)\\s*(?:(?<lead>${LEADS})\\s*)?${QUOTED}${ASIDE}(?<verb>(?:${VERBS})(?![\\p{L}])|(?:系指|是指|指|意指|包括))?`,
  "iu",
);
/** Leads that define a term without a verb after it. */
const DEFINING_LEADS = /^(?:on\s+entend\s+par|se\s+entiend|se\s+entender|(?:ي|ت)ُ?(?:قصد|راد|عني)|المقصود)/iu;

/**
 * Finds the terms that a draft defines: “Term” means …, On entend par « terme » …, “术语”系指 …. The first definition of
 * each counts.
 */
export function findDefinitions(draft: Draft): readonly TermDefinition[] {
  const found = new Map<string, TermDefinition>();
  draft.provisions.forEach(({ blocks }, provision) => {
    blocks.forEach(({ text }, block) => {
      const at = findDefinedTerm(text);
      if (at && !found.has(at.term.toLowerCase())) found.set(at.term.toLowerCase(), { ...at, provision, block, text });
    });
  });
  return [...found.values()];
}

/** Finds the term that a text defines, and where it is in it (UTF-16); null if it defines none. */
export function findDefinedTerm(text: string): Pick<TermDefinition, "term" | "start" | "end"> | null {
  const match = DEFINES.exec(text);
  const { term, verb, lead } = match?.groups ?? {};
  if (!match || !term || (!verb && !DEFINING_LEADS.test(lead ?? ""))) return null;
  const start = text.indexOf(term, match.index);
  return { term, start, end: start + term.length };
}

/** Returns the longest defined term used at an offset of a text, and its range; null if there is none. */
export function findDefinedTermAt(
  defined: readonly TermDefinition[],
  text: string,
  offset: number,
): { readonly definition: TermDefinition; readonly start: number; readonly end: number } | null {
  let best: ReturnType<typeof findDefinedTermAt> = null;
  for (const definition of defined) {
    for (const { index, 0: use } of text.matchAll(useOf(definition.term))) {
      const end = index + use.length;
      if (index > offset || end < offset || (best && best.end - best.start >= use.length)) continue;
      best = { definition, start: index, end };
    }
  }
  return best;
}

/** Returns a pattern for the uses of a term: in any case, plural or inflected, or with the Arabic article attached. */
function useOf(term: string): RegExp {
  return new RegExp(definedTermUseSource(term), "giu");
}

/** The source of that pattern, without groups, for the flags "giu". */
export function definedTermUseSource(term: string): string {
  const words = term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  if (/\p{Script=Han}/u.test(term)) return words;
  if (/\p{Script=Arabic}/u.test(term)) return `(?<!\\p{L})[وفبكل]{0,2}(?:ال|ل)?${words.replace(/^ال/, "")}(?!\\p{L})`;
  if (/\p{Script=Cyrillic}/u.test(term)) {
    return `(?<!\\p{L})${words.replace(/(\p{L}{3,})\p{L}{2}(?!\p{L})/gu, "$1\\p{L}{0,4}")}(?!\\p{L})`;
  }
  return `(?<!\\p{L})${words}(?:e?s|x)?(?!\\p{L})`;
}
