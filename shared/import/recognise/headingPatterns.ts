import type { ProvisionKind } from "#shared/draft/draft.ts";

/** The kinds that open with a heading of a word and a number. */
export type HeadedKind = Extract<
  ProvisionKind,
  "article" | "rule" | "part" | "title" | "chapter" | "section" | "annex"
>;

/** The words with which headings begin, in the six languages and some others. Accents may be missing in a source. */
const HEADING_WORDS: Readonly<Record<HeadedKind, string>> = {
  article: "article art art. artikel artículo articolo artigo artykuł článek статья المادة مادة",
  rule: "rule principle guideline règle principe regla principio правило принцип القاعدة قاعدة المبدأ مبدأ",
  part: "part partie parte teil deel часть الجزء جزء",
  title: "title titre título titel titolo титул الباب باب",
  chapter: "chapter chapitre capítulo capitolo kapitel hlava глава hoofdstuk الفصل فصل",
  section: "section sección sezione seção abschnitt раздел afdeling الفرع فرع القسم قسم",
  annex:
    "annex appendix schedule annexe appendice anexo apéndice allegato anhang anlage bijlage приложение المرفق مرفق الملحق",
};

/** The kind for each folded heading word. */
const KINDS: ReadonlyMap<string, HeadedKind> = new Map(
  (Object.keys(HEADING_WORDS) as HeadedKind[]).flatMap((kind) =>
    HEADING_WORDS[kind].split(" ").map((word) => [folded(word), kind] as const),
  ),
);

/** Returns the kind for a heading word, ignoring case, accents and a full stop. */
export function kindOfHeadingWord(word: string): HeadedKind | undefined {
  return KINDS.get(folded(word));
}

function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\u0640.]/gu, "");
}

/** A pattern for any heading word, longest first; use it with the `i` flag. */
export const HEADING_WORD_REGEX_SOURCE = Object.values(HEADING_WORDS)
  .flatMap((list) => list.split(" "))
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(".", "\\.").replace(/[éèíóú]/g, (letter) => `[${letter}${folded(letter)}]`))
  .join("|");

/** Words that precede a heading word to propose an article that the draft does not have: "New article 13". */
export const NEW_ARTICLE_WORDS = "new|nouvel(?:le)?|nuev[oa]|нов(?:ая|ый|ое)";

/** The word for a part after an ordinal: "PREMIÈRE PARTIE", "Часть" of "Первая часть". */
export const PART_HEADING_WORDS = "part|partie|parte|часть";

const PREAMBLE_WORDS =
  "preamble|préambule|preambule|preámbulo|preambulo|preambolo|preâmbulo|präambel|преамбула|الديباجة|ديباجة|序言";

/** The heading line of a preamble, in one or two languages. */
export const PREAMBLE_HEADING_PATTERN = new RegExp(
  `^\\[*(?:${PREAMBLE_WORDS})(?:\\s+(?:${PREAMBLE_WORDS}))?[\\].:：]*$`,
  "iu",
);

/** A preamble's heading and its first words on one line. */
export const PREAMBLE_HEADING_WITH_TEXT =
  /^((?:P(?:reamble|REAMBLE|réambule|RÉAMBULE|reámbulo|REÁMBULO)|П(?:реамбула|РЕАМБУЛА))[.:]?\s+)(?=\p{Lu})/u;

/** The opening line that names the parties and ends with a comma: "The States Parties to this Convention,". */
export const PREAMBLE_OPENING_PATTERN =
  /^\[*(?:(?:we,\s+)?the|les?|la|los|las|el|(?:estados|государства|стороны|участники|договаривающиеся|генеральная|совет|настоящие)\s?|إن|ان|الدول|本(?:公约|公約|协定|協定|盟约|盟約|议定书|議定書))(?=[\s\p{Script=Han}-]).{2,200}[,،，]\]*$/iu;

/** The line that ends a preamble. */
export const ENACTING_FORMULA_PATTERN = new RegExp(
  [
    "^\\[*(?:(?:have|has|hereby|do)\\s+)*(?:agreed?s?|decided?|resolved?|adopt(?:ed)?s?|solemnly declares?)\\b.*:\\]*$",
    "\\b(?:as follows|following (?:articles|provisions|rules))\\s*:\\]*$",
    "\\b(?:convenue?s?|conviennent)\\s+(?:de ce qui suit|des (?:articles|dispositions) (?:suivante?s|ci-après))\\s*:\\]*$",
    "\\b(?:conv(?:enido|ienen)|acordado|acuerdan)\\s+(?:en\\s+)?(?:lo siguiente|l[oa]s (?:siguientes \\p{L}+|\\p{L}+ siguientes))\\s*:\\]*$",
    "(?:соглас|догово)\\p{L}+\\s+(?:о|с|на)\\s+(?:нижеследующ|следующ)\\p{L}+(?:\\s+\\p{L}+)?\\s*:\\]*$",
    "ا?تت?فق\\p{L}*\\s+على\\s+(?:ما\\s+ي|المواد|الأحكام).{0,20}[:：]\\]*$",
    "(?:议定|商定|协议|同意|議定|協議).{0,6}(?:如下|下列|下述).{0,6}[:：]\\]*$",
  ].join("|"),
  "iu",
);

/** The first words of a treaty's closing lines. */
export const CLOSING_FORMULA_PATTERN =
  /^(?:in witness whereof|in faith whereof|done (?:at|in)\b|en foi de quoi|fait à|en fe de lo cual|en testimonio de lo cual|hecho en\b|в удостоверение чего|совершено в|وإثباتا لما تقدم|وإثباتاً لما تقدم|حررت? في)/iu;

/** The heading of a table of contents. */
export const CONTENTS_HEADING_PATTERN =
  /^(?:table of contents|contents|table des matières|sommaire|índice|содержание|оглавление|المحتويات|目录|目錄)[.:：]?$/iu;

/** Names of instruments that lay down law. */
export const INSTRUMENT_NAME_PATTERN =
  /(?<!\p{L})(?:convention|agreement|protocol|treaty|covenant|declaration|statute|charter|pact|resolution|rules|principles|package|code|accord|pacte|traité|protocole|déclaration|résolution|convenio|convención|acuerdo|tratado|protocolo|pacto|declaración|resolución|конвенци\p{L}*|соглашени\p{L}*|протокол\p{L}*|договор\p{L}*|пакт\p{L}*|деклараци\p{L}*|резолюци\p{L}*)(?!\p{L})|اتفاقية|الاتفاقية|اتفاق|معاهدة|بروتوكول|العهد|إعلان|الإعلان|قرار|公约|公約|协定|協定|条约|條約|议定书|議定書|宣言|决议|決議/iu;
