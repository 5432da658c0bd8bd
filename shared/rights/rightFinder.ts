import { foldForSearch, foldSought } from "../base/foldForSearch.ts";

/** A right with all names and references by which it is found, in any number of languages. */
export interface NamedRight {
  readonly id: string;
  readonly names: readonly string[];
}

/** A right's names, prepared for searching. */
interface IndexedRight {
  readonly id: string;
  /** The words of each name. */
  readonly names: readonly (readonly string[])[];
  /** The words of all names that tell this right from others. */
  readonly telling: readonly string[];
  /** What `toNameKey` returns for each name. */
  readonly keys: ReadonlySet<string>;
  readonly text: string;
}

/**
 * Words with which the names of many rights begin, in all languages: "right to", "liberté de". They tell no right from
 * another, so they are left out unless nothing else was typed.
 */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  [
    "a an and article for freedom freedoms from in of on or respect right rights the to",
    "au aux d de des droit droits du et l la le les liberté libertés ou un une à",
    "al artículo de del derecho derechos e el en las libertad libertades los o respeto u y",
    "в и или к на от право права свобода свободу свободы статья статьи уважение",
    "أو المادة الحق حق حقوق حرية على في من و",
    "权 权利 的权利",
  ].flatMap((words) => splitWords(words)),
);

/** Finds rights by what users call them: the names of the catalogue, usual names and references to articles. */
export class RightFinder {
  readonly #rights: readonly IndexedRight[];

  constructor(rights: readonly NamedRight[]) {
    this.#rights = rights.map(indexRight);
  }

  /**
   * Returns the ids of the rights that the user may mean, in the order of the catalogue: those that are called so, so
   * that "family" is not the right to private and family life; if there are none, those with a name that contains the
   * typed words one after the other; or else those whose names have all of the words. The last word may be incomplete.
   *
   * @example finder.search("right to priv") // ["privacy"]
   */
  search(typed: string): readonly string[] {
    const words = splitWords(typed);
    if (words.length === 0) return this.#rights.map(({ id }) => id);
    const called = this.called(typed);
    if (called.length > 0) return called;
    const telling = tellingWords(words);
    const sought = foldSought(typed.trim());
    return (
      this.#whichAre(({ names }) => names.some((name) => containsPhrase(name, words))) ??
      this.#whichAre((right) => telling.every((word) => right.telling.some((each) => each.startsWith(word)))) ??
      this.#whichAre(({ text }) => text.includes(sought)) ??
      []
    );
  }

  /**
   * Returns the ids of the rights with this name, whatever common words it begins with; several if it is a name of
   * several.
   *
   * @example finder.called("the right of peaceful assembly") // ["assembly"]
   */
  called(name: string): readonly string[] {
    const key = toNameKey(splitWords(name));
    return (key !== "" && this.#whichAre(({ id, keys }) => id === name || keys.has(key))) || [];
  }

  #whichAre(matches: (right: IndexedRight) => boolean): readonly string[] | null {
    const found = this.#rights.filter(matches);
    return found.length > 0 ? found.map(({ id }) => id) : null;
  }
}

function indexRight({ id, names }: NamedRight): IndexedRight {
  const split = names.map(splitWords);
  return {
    id,
    names: split,
    telling: split.flatMap(tellingWords),
    keys: new Set(split.map(toNameKey)),
    text: names.map(foldForSearch).join("\n"),
  };
}

/**
 * Returns the folded words of a text, without the Arabic article and the particles that are written with it. In
 * Chinese, article 17 is "第17条".
 */
function splitWords(text: string): readonly string[] {
  return (foldSought(text.replace(/第(\d+)条/gu, " $1 ")).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.replace(/^(?:[وبفك]?ال|لل)(?=[\u0620-\u064a]{2})/u, ""),
  );
}

/** Returns the words that tell a right from others; all words if there are none. */
function tellingWords(words: readonly string[]): readonly string[] {
  // Chinese has no spaces: the word for "right" ends the name.
  const telling = words
    .filter((word) => !COMMON_WORDS.has(word))
    .map((word) => word.replace(/(?<=.{2})的?权利?$/u, ""));
  return telling.length > 0 ? telling : words;
}

function toNameKey(words: readonly string[]): string {
  return tellingWords(words).join(" ");
}

/** Whether a name contains the words one after the other; the last of them may be incomplete. */
function containsPhrase(name: readonly string[], words: readonly string[]): boolean {
  const last = words.length - 1;
  return name.some((_, from) =>
    words.every((word, i) => (i === last ? name[from + i]?.startsWith(word) : name[from + i] === word)),
  );
}
