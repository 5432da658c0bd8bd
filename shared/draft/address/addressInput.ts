import type { AddressUnit } from "../draft.ts";
import { normaliseProvisionNumber } from "../numbers/provisionNumber.ts";

/**
 * Words for each unit: English first, then French, Spanish, Russian and Arabic, with the inflected forms used in
 * citations.
 */
const WORDS: Readonly<Record<AddressUnit | "option", string>> = {
  article: "article articles art arts artículo artículos статья статьи статье статью статей ст المادة مادة المواد",
  rule: "rule rules règle regla reglas правило правила правилу القاعدة قاعدة",
  part: "part parts pt partie parte часть части الجزء جزء",
  title: "title titles tit titre título الباب باب",
  chapter: "chapter chapters chap ch chp chapitre capítulo cap глава главы главе الفصل فصل",
  section: "section sections sect sec sección раздел раздела разделе الفرع فرع القسم قسم",
  annex: "annex annexes appendix annexe anexo приложение приложения приложению المرفق مرفق",
  preamble:
    "preamble preambular pp recital recitals rec préambule preámbulo considérant considerando преамбула преамбулы الديباجة ديباجة",
  paragraph:
    "paragraph paragraphs para paras par op § ¶ paragraphe paragraphes párrafo párrafos пункт пункта пункте пункты п الفقرة فقرة",
  point:
    "point points subparagraph subparagraphs subpara sub-paragraph sub-para item clause letter lit alinéa alinéas lettre inciso apartado letra подпункт подпункта подпункте пп البند بند",
  text: "text",
  option: "option options opt opción вариант الخيار",
};

const UNITS: ReadonlyMap<string, AddressUnit | "option"> = new Map(
  (Object.keys(WORDS) as (AddressUnit | "option")[]).flatMap((unit) =>
    WORDS[unit].split(" ").map((word) => [folded(word), unit] as const),
  ),
);

/** Returns the unit that a word names, in any case and with or without accents. */
export function addressUnitOfWord(word: string): AddressUnit | "option" | undefined {
  return UNITS.get(folded(word));
}

function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\u0640]/gu, "");
}

/** Units that Chinese writes after its numbers, with the word to put before the number. */
const HAN_UNITS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/第\s*([0-9〇零一二三四五六七八九十百]+)\s*之\s*([一二三四五六七八九十])\s*[条條]/gu, "article"],
  [/第\s*([0-9〇零一二三四五六七八九十百]+)\s*[条條](?:\s*之\s*([一二三四五六七八九十]))?/gu, "article"],
  [/第\s*([0-9〇零一二三四五六七八九十百]+)\s*[款段]/gu, "paragraph"],
  [/第\s*[(]?([0-9〇零一二三四五六七八九十百a-z]+)[)]?\s*[项項目]/gu, "point"],
  [/第\s*([0-9〇零一二三四五六七八九十百]+)\s*部分/gu, "part"],
  [/第\s*([0-9〇零一二三四五六七八九十百]+)\s*章/gu, "chapter"],
  [/第\s*([0-9〇零一二三四五六七八九十百]+)\s*[节節]/gu, "section"],
  [/(?:附件|附录)\s*([0-9〇零一二三四五六七八九十百]*)/gu, "annex"],
  [/(?:规则|規則)\s*([0-9〇零一二三四五六七八九十百]+)/gu, "rule"],
  [/(?:序言|前言)(?:部分)?()/gu, "preamble"],
];

/** Words between the parts of an address that carry no meaning: "of the", "de l'", "من". */
const LINKS =
  /(?<![\p{L}\p{N}])(?:(?:de )?[ld]['’]|(?:de la|de los|de las|des?|du|del|la|les?|los|las|el|من|the)(?![\p{L}\p{N}]))/giu;

/** "(FC)9": the body that a paragraph is about is printed before its number. */
const BODY = /\((?![IVXLC]+\))([A-Z]{2,8})\)\s?([0-9]+(?:\.[0-9]+)*)/g;

/** Normalises typed input for parsing: ASCII digits, Chinese as words and numbers, no linking words. */
export function normaliseTypedAddress(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/第\s*\(([^()]+)\)\s*(?=[项項目])/gu, "第$1")
    .replace(BODY, "($1-$2)")
    .split(/(\([^()]*\))/)
    .map((piece, i) => (i % 2 === 1 ? piece : plainOutside(piece)))
    .join("")
    .trim();
}

/** Normalises text outside parentheses; inside them are numbers. */
function plainOutside(piece: string): string {
  if (/^[\x20-\x7e¶]*$/.test(piece)) return piece.replace(LINKS, " ");
  let text = piece.replace(/الفقرة الفرعية/gu, "البند");
  for (const [pattern, unit] of HAN_UNITS) {
    text = text.replace(pattern, (_: string, number?: unknown, later?: unknown) => {
      const printed = typeof later === "string" ? `第${String(number)}条之${later}` : number;
      return ` ${unit} ${typeof printed === "string" ? normaliseProvisionNumber(printed) : ""} `;
    });
  }
  return text.replace(LINKS, " ");
}
