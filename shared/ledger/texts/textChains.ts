import { primarySubtagOf } from "#shared/base/language.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { DocumentEntry } from "../entries/document.ts";
import { foldDocumentSymbol, readingsOfText, type TextEntry } from "./textEntries.ts";

/** The texts of one document in one language, the oldest first. */
export interface TextChain {
  readonly document: DocumentEntry;
  /** BCP 47, without region or script. */
  readonly language: string;
  readonly texts: readonly TextEntry[];
}

/**
 * Returns the chains of some texts. A text that belongs to two documents, because two members added it, is in a chain
 * of each.
 */
export function textChainsOf(texts: readonly TextEntry[]): readonly TextChain[] {
  let chains = known.get(texts);
  if (!chains) known.set(texts, (chains = makeChains(texts)));
  return chains;
}

const known = new WeakMap<readonly TextEntry[], readonly TextChain[]>();

function makeChains(texts: readonly TextEntry[]): readonly TextChain[] {
  const chains = new Map<string, { document: DocumentEntry; language: string; texts: TextEntry[] }>();
  for (const text of texts) {
    for (const document of documentsOfText(text).values()) {
      const language = languageIn(texts, document, text);
      const key = `${document.id} ${language}`;
      const chain = chains.get(key) ?? { document, language, texts: [] };
      chain.texts.push(text);
      chains.set(key, chain);
    }
  }
  return [...chains.values()];
}

/** Returns a text's language. If it is unknown, returns the first known language of the document. */
function languageIn(texts: readonly TextEntry[], { id }: DocumentEntry, text: TextEntry): string {
  const own = languageSubtagOfText(text);
  if (own !== UNKNOWN) return own;
  const known = texts.find((each) => documentsOfText(each).has(id) && languageSubtagOfText(each) !== UNKNOWN);
  return known ? languageSubtagOfText(known) : UNKNOWN;
}

/** The language of a reading whose language is unknown. */
const UNKNOWN = "und";

/** Returns true if two languages may be the same. An unknown language may be any. */
export function mayBeSameLanguage(one: string, other: string): boolean {
  return one === other || one === UNKNOWN || other === UNKNOWN;
}

/** Returns the language of a text, without region or script. */
export function languageSubtagOfText({ revision }: TextEntry): string {
  return primarySubtagOf(revision.body.draft.language);
}

/** Returns the documents that a text was added to. */
export function documentsOfText(text: TextEntry): ReadonlyMap<RecordKey, DocumentEntry> {
  return new Map([text, ...text.editions].map(({ document }) => [document.id, document]));
}

/** Returns the first chain with a text that a draft is a reading of. */
export function findTextChain(texts: readonly TextEntry[], draft: string): TextChain | undefined {
  return textChainsOf(texts).find((chain) => indexInTextChain(chain, draft) >= 0);
}

/** Returns the index of the text in a chain that a draft is a reading of, or -1. */
export function indexInTextChain({ texts }: TextChain, draft: string): number {
  return texts.findIndex((text) => readingsOfText(text).some(({ draftId }) => draftId === draft));
}

/**
 * Returns the text before the one that a draft is a reading of, in its document and language, or undefined for the
 * first.
 */
export function findPreviousText(texts: readonly TextEntry[], draft: string): TextEntry | undefined {
  const chain = findTextChain(texts, draft);
  return chain?.texts[indexInTextChain(chain, draft) - 1];
}

/** Returns true if one draft is a reading of an earlier text than another draft, within a chain that has both. */
export function isEarlierText(texts: readonly TextEntry[], one: string, other: string): boolean {
  return textChainsOf(texts).some((chain) => {
    const [at, to] = [indexInTextChain(chain, one), indexInTextChain(chain, other)];
    return at >= 0 && at < to;
  });
}

/**
 * Returns the newest text of a document, or undefined if it has none. That is the last text added. If the last one is
 * another language's version of a text in the document's first language, that text is returned instead.
 */
export function newestTextOf(texts: readonly TextEntry[], { id }: DocumentEntry): TextEntry | undefined {
  const own = texts.filter((text) => documentsOfText(text).has(id));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || mayBeSameLanguage(languageSubtagOfText(first), languageSubtagOfText(last))) return last;
  const symbol = foldedSymbolOfText(last);
  const version = own
    .filter((text) => languageSubtagOfText(text) === languageSubtagOfText(first) && foldedSymbolOfText(text) === symbol)
    .at(-1);
  return symbol === "" ? last : (version ?? last);
}

/** Returns a text's symbol, folded. */
export function foldedSymbolOfText({ revision }: Pick<TextEntry, "revision">): string {
  return foldDocumentSymbol(revision.body.symbol);
}
