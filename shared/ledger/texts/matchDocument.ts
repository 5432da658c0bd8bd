import { primarySubtagOf } from "#shared/base/language.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findDraftDate } from "#shared/import/draftDate.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { chainsOf, mayBeSameLanguage, type TextChain } from "./textChains.ts";
import type { DocumentEntry } from "../entries/document.ts";
import type { Ledger } from "../ledger.ts";
import { dateOf, type TextEntry } from "./texts.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { foldText } from "#shared/revise/words/foldText.ts";
import { predecessorLikelihood, pickPredecessor } from "#shared/revise/provenance/predecessor.ts";
import { wordingOverlapOf, type WordingOverlap } from "#shared/revise/provenance/wordingOverlap.ts";

/** What the words of a draft say about where it belongs in a dossier. */
export interface DocumentMatch {
  /** The document that it is the next text of, or a language version in; null where a person has to say it. */
  readonly document: DocumentEntry | null;
  /** The text that has the very same words, numerals and brackets among them, whatever its document and age. */
  readonly identicalText: TextEntry | null;
  /** Whether it is of an earlier date than the newest text of the document that it shares its words with. */
  readonly isOlder: boolean;
  /** For each document the share of the draft's wording that its newest text has, 0 to 1. */
  readonly shares: ReadonlyMap<RecordKey, number>;
}

type ReadText = Pick<ImportedDraft, "draft" | "masthead" | "source">;

/**
 * Finds the document of a dossier that a draft is the next text of, by its words: it shares at least half of its wording
 * with one document's newest text and twice as much as with every other one's. In a language that a document has no text in,
 * the words say nothing: there the symbol does, but for its revision. Titles are of no matter.
 *
 * A draft that calls itself a package is compared with packages only, and any other with none: a package quotes whole
 * articles. An older draft, and one that is here already behind a newer one, is no next text: a person has to say what it is.
 */
export function matchDocument(ledger: Pick<Ledger, "texts" | "documents">, reading: ReadText): DocumentMatch {
  const candidates = ledger.documents.filter(({ body }) => isPackage(reading) === (body.kind === "package"));
  const compared = chainsOf(ledger.texts).flatMap((chain) => comparedIn(chain, reading));
  const likest = pickPredecessor(
    candidates.map((document) => {
      const own = compared.filter((each) => each.document.id === document.id);
      return { of: document, likelihood: Math.max(0, ...own.map(({ overlap }) => predecessorLikelihood(overlap))) };
    }),
  );
  const identicalText = sameText(ledger, compared, reading);
  const document = likest ?? (identicalText ? null : versionOf(ledger, reading));
  const isOlder = likest !== null && isBefore(reading, likest, ledger.texts);
  const isBehind = identicalText !== null && compared.every(({ text }) => text !== identicalText);
  const shares = new Map<RecordKey, number>();
  for (const { document, overlap } of compared) {
    shares.set(document.id, Math.max(shares.get(document.id) ?? 0, overlap.shared));
  }
  return { document: isOlder || isBehind ? null : document, identicalText, isOlder, shares };
}

/** A text that a draft was compared with. */
interface Compared {
  readonly document: DocumentEntry;
  readonly text: TextEntry;
  readonly overlap: WordingOverlap;
}

/** The newest text of a chain, and where that covers a part only the newest that covers the whole. */
function comparedIn({ document, language, texts }: TextChain, { draft }: ReadText): readonly Compared[] {
  if (!mayBeSameLanguage(language, primarySubtagOf(draft.language))) return [];
  const newestText = texts.at(-1);
  const whole = [...texts].reverse().find(({ revision }) => revision.body.covers === "whole");
  return [...new Set([newestText, whole])].flatMap((text) =>
    text ? [{ document, text, overlap: wordingOverlapOf(draft, text.revision.body.draft) }] : [],
  );
}

/** The text that was read from the same bytes, or has the very same wording. */
function sameText(
  { texts }: Pick<Ledger, "texts">,
  compared: readonly Compared[],
  { draft, source }: ReadText,
): TextEntry | null {
  const worded = compared.find(
    ({ text, overlap: { shared, covered } }) =>
      shared === 1 && covered === 1 && wordingOf(text.revision.body.draft) === wordingOf(draft),
  );
  const isRead = ({ revision }: TextEntry["editions"][number]) => revision.body.source.sha256 === source.sha256;
  return worded?.text ?? texts.find((text) => [text, ...text.editions].some(isRead)) ?? null;
}

/** What a draft says, without white space, typography and the numbers of provisions. */
function wordingOf({ provisions }: Draft): string {
  return provisions
    .flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)])
    .map(foldText)
    .join("");
}

/** The document that has another language's version of a draft, by the symbol that both have. */
function versionOf(
  { texts, documents }: Pick<Ledger, "texts" | "documents">,
  { draft, masthead }: ReadText,
): DocumentEntry | null {
  const symbol = stem(masthead.symbol ?? "");
  if (symbol === "") return null;
  const language = primarySubtagOf(draft.language);
  const found = documents.filter(
    ({ id, revisions }) =>
      revisions.some(({ body }) => stem(body.symbol) === symbol) &&
      chainsOf(texts).every((chain) => chain.document.id !== id || !mayBeSameLanguage(chain.language, language)),
  );
  return found.length === 1 ? found[0]! : null;
}

function isBefore(reading: ReadText, { id }: DocumentEntry, texts: readonly TextEntry[]): boolean {
  const date = findDraftDate(reading);
  const newestText = texts.filter((text) => text.document.id === id).at(-1);
  const last = newestText && dateOf(newestText.revision);
  return date !== undefined && last !== undefined && date < last;
}

function isPackage({ masthead }: ReadText): boolean {
  return masthead.kind === "package";
}

/** "A/AC.291/22/Rev.3" is the same document as "A/AC.291/22". */
function stem(symbol: string): string {
  return symbol
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?:\/(?:rev|add|corr)\.?\s*\d+)+$/u, "");
}
