import { isRefusal } from "#shared/base/result.ts";
import type { Language } from "#shared/base/language.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";

/** Words of a marked draft, and how they are marked. */
export interface Marked {
  readonly type: "inserted" | "deleted" | "plain";
  readonly words: string;
}

/** The paragraphs of a made-up draft in each language: [-deleted-], {+inserted+}. The first is a heading. */
const PARAGRAPHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Article 1",
    "1. Each lantern keeper [-may-] {+shall+} keep a record of every signal that is sent at night, and shall publish that record {+without delay+} in the register of the port.",
    "2. Where a keeper is [-unable or unwilling-] {+not able+} to do so, the harbour master shall act in the keeper’s place[- as appropriate-].",
    "3. The colour{+s+} of the lamp shall be [-those-] {+such as are+} listed in the annex, including:",
    "(a) green lamps, [-which are lit in the harbour,-] for vessels that are under way;",
    "(b) {+amber lamps, for vessels whose keeper has asked for the help of the harbour master and has not yet received it;+}",
    "4. Records are kept for [-five-]{+seven+} years. {+The period may be extended once, by a quay.+} They are then destroyed, and the register is closed.",
    "5. The Parties shall cooperate [-to the extent possible, in accordance with their domestic law, and within the limits of their resources,-] in the exchange of records, {+with due regard to the rights of the persons named in them+}.",
    "6. Amendments require a majority of [-two thirds-] {+three quarters+} of those present and voting[-, including abstentions-].",
  ],
  fr: [
    "Article premier",
    "1. Les gardiens des lampes [-peuvent tenir-] {+tiennent+} un registre de tous les signaux émis la nuit, et le publient {+sans délai+} dans les deux langues.",
    "2. L’État côtier [-est prié de-] {+doit+} veiller à l’entretien des phares[-, dans la mesure du possible-].",
    "3. [-Le gardien qui détruit un registre est radié du rôle.-] {+Nul gardien ne détruit un registre avant ce terme.+}",
  ],
  es: [
    "Artículo 1",
    "1. Los guardianes de los faros [-podrán llevar-] {+llevarán+} un registro de todas las señales emitidas durante la noche, y lo publicarán {+sin demora+}.",
    "2. El Estado ribereño [-procurará velar-] {+velará+} por el mantenimiento de los faros[-, en la medida de lo posible-].",
  ],
  ru: [
    "Статья 1",
    "1. Хранители фонарей [-могут вести-] {+ведут+} журнал всех сигналов, подаваемых ночью, и публикуют его {+без промедления+}.",
    "2. Прибрежное государство [-стремится обеспечить-] {+обеспечивает+} содержание маяков[- по мере возможности-].",
  ],
  ar: [
    "المادة 1",
    "1- يجوز لحراس المنارات [-أن يحتفظوا-] {+أن يعملوا+} بسجل لجميع الإشارات التي ترسل في كل مساء، وينشرونه {+دون تأخير+}.",
    "2- على الدولة الساحلية [-أن تسعى إلى صيانة-] {+صيانة+} المنارات [-قدر المستطاع-].",
  ],
  zh: [
    "第一条",
    "一、灯塔看守人[-可以-]{+应当+}记录夜间发出的所有信号，并{+立即+}予以公布。",
    "二、沿海国[-应努力-]{+应确保+}维护灯塔[-，并在可能范围内提供资源-]。",
  ],
};

/** Returns the paragraphs of the draft in a language, each as words and how they are marked. */
export function markedParagraphs(language: Language): readonly (readonly Marked[])[] {
  return PARAGRAPHS[language].map((paragraph) => {
    const parts = paragraph.split(/(\[-.*?-\]|\{\+.*?\+\})/u).filter((part) => part !== "");
    return parts.map((part) => {
      if (part.startsWith("[-")) return { type: "deleted", words: part.slice(2, -2) };
      return part.startsWith("{+") ? { type: "inserted", words: part.slice(2, -2) } : { type: "plain", words: part };
    });
  });
}

/** How many marks of a draft were read as they are, how many there are, and what was read that is no mark. */
export interface MarkScore {
  readonly right: number;
  readonly all: number;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}

/** Compares what was read from a file with the marks of the draft. Blanks do not count, since pages have none. */
export function scoreMarks(language: Language, { changes }: ImportedDraft): MarkScore {
  const keyOf = (type: string, words: string) => `${type} ${words.replace(/\s+/gu, "")}`;
  const wanted = markedParagraphs(language)
    .flat()
    .filter(({ type }) => type !== "plain")
    .map(({ type, words }) => keyOf(type, words));
  const found = changes.map(({ type, words }) => keyOf(type, words));
  const missed = wanted.filter((key) => !found.includes(key));
  const invented = found.filter((key) => !wanted.includes(key));
  return { right: wanted.length - missed.length, all: wanted.length, missed, invented };
}

/** Reads a file that must be readable, its marks as tracked changes. */
export async function readMarked(bytes: Uint8Array, readsManualMarkup = true): Promise<ImportedDraft> {
  const read = await readDraftFromBytes("rev.pdf", bytes, { readsManualMarkup });
  if (isRefusal(read)) throw new Error(read.code);
  return read;
}
