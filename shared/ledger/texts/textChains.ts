import { primarySubtagOf } from "#shared/base/language.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { DocumentEntry } from "../entries/document.ts";
import { foldSymbol, readingsOf, type TextEntry } from "./texts.ts";

/** The texts of one document in one language, the oldest first. */
export interface TextChain {
  readonly document: DocumentEntry;
  /** BCP 47, without region or script. */
  readonly language: string;
  readonly texts: readonly TextEntry[];
}

/** The chains that texts make. One that is a text of two documents (two members brought it in) is in a chain of each. */
export function chainsOf(texts: readonly TextEntry[]): readonly TextChain[] {
  let chains = known.get(texts);
  if (!chains) known.set(texts, (chains = makeChains(texts)));
  return chains;
}

const known = new WeakMap<readonly TextEntry[], readonly TextChain[]>();

function makeChains(texts: readonly TextEntry[]): readonly TextChain[] {
  const chains = new Map<string, { document: DocumentEntry; language: string; texts: TextEntry[] }>();
  for (const text of texts) {
    for (const document of documentsOf(text).values()) {
      const language = languageIn(texts, document, text);
      const key = `${document.id} ${language}`;
      const chain = chains.get(key) ?? { document, language, texts: [] };
      chain.texts.push(text);
      chains.set(key, chain);
    }
  }
  return [...chains.values()];
}

/** A text's language; of one that does not tell it, the first that is known of its document. */
function languageIn(texts: readonly TextEntry[], { id }: DocumentEntry, text: TextEntry): string {
  const own = languageOf(text);
  if (own !== UNKNOWN) return own;
  const known = texts.find((each) => documentsOf(each).has(id) && languageOf(each) !== UNKNOWN);
  return known ? languageOf(known) : UNKNOWN;
}

/** What a reading that does not tell its language has. */
const UNKNOWN = "und";

/** Whether two languages may be one: one that is not known may be any. */
export function mayBeSameLanguage(one: string, other: string): boolean {
  return one === other || one === UNKNOWN || other === UNKNOWN;
}

/** The language of a text, without region or script. */
export function languageOf({ revision }: TextEntry): string {
  return primarySubtagOf(revision.body.draft.language);
}

/** The documents that a text was added to. */
export function documentsOf(text: TextEntry): ReadonlyMap<RecordKey, DocumentEntry> {
  return new Map([text, ...text.editions].map(({ document }) => [document.id, document]));
}

/** The chain with a text that a draft is a reading of; of several the first. */
export function findTextChain(texts: readonly TextEntry[], draft: string): TextChain | undefined {
  return chainsOf(texts).find((chain) => indexInChain(chain, draft) >= 0);
}

/** Which text of a chain a draft is a reading of, or -1. */
export function indexInChain({ texts }: TextChain, draft: string): number {
  return texts.findIndex((text) => readingsOf(text).some(({ draftId }) => draftId === draft));
}

/** The text before the one that a draft is a reading of, in its document and language; undefined for the first. */
export function textBefore(texts: readonly TextEntry[], draft: string): TextEntry | undefined {
  const chain = findTextChain(texts, draft);
  return chain?.texts[indexInChain(chain, draft) - 1];
}

/** Whether one draft is a reading of a text before another's, in a document and language that both are of. */
export function isEarlierText(texts: readonly TextEntry[], one: string, other: string): boolean {
  return chainsOf(texts).some((chain) => {
    const [at, to] = [indexInChain(chain, one), indexInChain(chain, other)];
    return at >= 0 && at < to;
  });
}

/**
 * The newest text of a document: the last that was added, or, where that is another language's version of one that is
 * there in the document's first language, that one. Undefined where the document has none.
 */
export function newestTextOf(texts: readonly TextEntry[], { id }: DocumentEntry): TextEntry | undefined {
  const own = texts.filter((text) => documentsOf(text).has(id));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || mayBeSameLanguage(languageOf(first), languageOf(last))) return last;
  const symbol = symbolOf(last);
  const version = own.filter((text) => languageOf(text) === languageOf(first) && symbolOf(text) === symbol).at(-1);
  return symbol === "" ? last : (version ?? last);
}

/** A text's symbol, folded. */
export function symbolOf({ revision }: Pick<TextEntry, "revision">): string {
  return foldSymbol(revision.body.symbol);
}
