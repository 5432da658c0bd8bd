import type { Provision } from "#shared/draft/draft.ts";
import type { RecognisedDraft } from "../importedDraft.ts";
import type { DoubtfulWord, ImportWarning } from "../sourceLines.ts";
import { countLettersAndDigits } from "./detectPictureLanguage.ts";
import type { RecognisedPage } from "./recognisedPagesToPdfPages.ts";

/** Words with less confidence than this are listed for the review. */
const DOUBTFUL = 60;

/** Returns the words of pages that were recognised with doubt. */
export function findDoubtfulWords(pages: readonly RecognisedPage[]): readonly DoubtfulWord[] {
  return pages.flatMap(({ n, picture }) =>
    picture.lines.flatMap(({ words }) =>
      words
        .filter(({ text, confidence }) => confidence < DOUBTFUL && countLettersAndDigits(text) > 0)
        .map(({ text, confidence }) => ({ text, confidence, page: n })),
    ),
  );
}

/** The most words that one warning quotes. */
const MOST_QUOTED = 12;

/** Returns a warning for each provision with doubtful words, and one for each page where they are in none. */
export function doubtfulWordWarnings(
  { draft, places = [] }: Pick<RecognisedDraft, "draft" | "places">,
  doubts: readonly DoubtfulWord[],
): ImportWarning[] {
  const groups = new Map<string, { readonly page: number; readonly address?: string; readonly words: string[] }>();
  const texts = draft.provisions.map(textOf);
  let from = 0;
  for (const { text, page } of doubts) {
    const at = findProvision(text, page, texts, places, from);
    if (at !== null) from = at;
    const address = at === null ? undefined : draft.provisions[at]!.address;
    const key = address ?? `page ${page}`;
    const group = groups.get(key) ?? { page, ...(address !== undefined && { address }), words: [] };
    group.words.push(text);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ page, address, words }) => ({
    code: "reading.recognised-words",
    params: { words: quote(words), count: words.length, ...(address !== undefined && { address }) },
    where: { unit: "page", n: page },
  }));
}

function textOf({ heading, num, blocks }: Provision): string {
  return [num, heading, ...blocks.map(({ text }) => text)].join("\n");
}

/** Finds the first provision, from the one of the word before, that has a word and may reach onto its page. */
function findProvision(
  word: string,
  page: number,
  texts: readonly string[],
  places: RecognisedDraft["places"] & object,
  from: number,
): number | null {
  for (let i = from; i < texts.length; i++) {
    const place = places[i];
    if (place?.unit === "page" && place.n > page) return null;
    const next = places.slice(i + 1).find((each) => each !== null);
    if (next?.unit === "page" && next.n < page) continue;
    if (texts[i]!.includes(word)) return i;
  }
  return null;
}

function quote(words: readonly string[]): string {
  const some = words.slice(0, MOST_QUOTED).join(" · ");
  return words.length > MOST_QUOTED ? `${some} …` : some;
}
