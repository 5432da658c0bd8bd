import { primarySubtagOf } from "#shared/base/language.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findDraftDate } from "#shared/import/draftDate.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { textChainsOf, mayBeSameLanguage, type TextChain } from "./textChains.ts";
import type { DocumentEntry } from "../entries/document.ts";
import type { Ledger } from "../ledger.ts";
import { revisionDateOf, type TextEntry } from "./textEntries.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { foldDraftText } from "#shared/revise/words/foldDraftText.ts";
import { estimatePredecessorLikelihood, pickLikelyPredecessor } from "#shared/revise/provenance/predecessor.ts";
import { measureWordingOverlap, type WordingOverlap } from "#shared/revise/provenance/wordingOverlap.ts";

/** Where a draft belongs in a dossier, judged by its wording. */
export interface WordingMatchedDocument {
  /** The document that it is the next text or a language version of; null if the user has to decide. */
  readonly document: DocumentEntry | null;
  /** The text with identical wording, including numerals and brackets, whatever its document and age. */
  readonly identicalText: TextEntry | null;
  /** True if it has an earlier date than the newest text of the document that it shares its wording with. */
  readonly isOlder: boolean;
  /** For each document, the share of the draft's wording that is in the document's newest text, 0 to 1. */
  readonly shares: ReadonlyMap<RecordKey, number>;
}

type ReadText = Pick<ImportedDraft, "draft" | "masthead" | "source">;

/**
 * Finds the document of a dossier that a draft is the next text of. The draft must share at least half of its wording
 * with that document's newest text, and twice as much as with any other document's. If a document has no text in the
 * draft's language, its symbol without the revision decides instead of the wording. Titles are ignored.
 *
 * A draft that calls itself a package is compared only with packages, and any other draft with none of them, because a
 * package quotes whole articles. A draft that is older than the newest text, or identical to a text that has a newer
 * one, is not the next text: the user has to decide.
 */
export function matchDraftToDocumentByWording(
  ledger: Pick<Ledger, "texts" | "documents">,
  reading: ReadText,
): WordingMatchedDocument {
  const candidates = ledger.documents.filter(({ body }) => isPackage(reading) === (body.kind === "package"));
  const compared = textChainsOf(ledger.texts).flatMap((chain) => comparedIn(chain, reading));
  const mostAlike = pickLikelyPredecessor(
    candidates.map((document) => {
      const own = compared.filter((each) => each.document.id === document.id);
      return {
        of: document,
        likelihood: Math.max(0, ...own.map(({ overlap }) => estimatePredecessorLikelihood(overlap))),
      };
    }),
  );
  const identicalText = sameText(ledger, compared, reading);
  const document = mostAlike ?? (identicalText ? null : versionOf(ledger, reading));
  const isOlder = mostAlike !== null && isBefore(reading, mostAlike, ledger.texts);
  const isBehind = identicalText !== null && compared.every(({ text }) => text !== identicalText);
  const shares = new Map<RecordKey, number>();
  for (const { document, overlap } of compared) {
    shares.set(document.id, Math.max(shares.get(document.id) ?? 0, overlap.shared));
  }
  return { document: isOlder || isBehind ? null : document, identicalText, isOlder, shares };
}

/** A text that a draft was compared with, and the overlap of their wording. */
interface Comparison {
  readonly document: DocumentEntry;
  readonly text: TextEntry;
  readonly overlap: WordingOverlap;
}

/**
 * Compares a draft with the newest text of a chain and, if that covers only a part, with the newest that covers the
 * whole.
 */
function comparedIn({ document, language, texts }: TextChain, { draft }: ReadText): readonly Comparison[] {
  if (!mayBeSameLanguage(language, primarySubtagOf(draft.language))) return [];
  const newestText = texts.at(-1);
  const whole = [...texts].reverse().find(({ revision }) => revision.body.covers === "whole");
  return [...new Set([newestText, whole])].flatMap((text) =>
    text ? [{ document, text, overlap: measureWordingOverlap(draft, text.revision.body.draft) }] : [],
  );
}

/** Returns the text that was read from the same bytes or has exactly the same wording. */
function sameText(
  { texts }: Pick<Ledger, "texts">,
  compared: readonly Comparison[],
  { draft, source }: ReadText,
): TextEntry | null {
  const worded = compared.find(
    ({ text, overlap: { shared, covered } }) =>
      shared === 1 && covered === 1 && wordingOf(text.revision.body.draft) === wordingOf(draft),
  );
  const isRead = ({ revision }: TextEntry["editions"][number]) => revision.body.source.sha256 === source.sha256;
  return worded?.text ?? texts.find((text) => [text, ...text.editions].some(isRead)) ?? null;
}

/** Returns a draft's wording without white space, typography and the numbers of provisions. */
function wordingOf({ provisions }: Draft): string {
  return provisions
    .flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)])
    .map(foldDraftText)
    .join("");
}

/** Returns the document with another language's version of a draft, identified by their common symbol. */
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
      textChainsOf(texts).every((chain) => chain.document.id !== id || !mayBeSameLanguage(chain.language, language)),
  );
  return found.length === 1 ? found[0]! : null;
}

function isBefore(reading: ReadText, { id }: DocumentEntry, texts: readonly TextEntry[]): boolean {
  const date = findDraftDate(reading);
  const newestText = texts.filter((text) => text.document.id === id).at(-1);
  const last = newestText && revisionDateOf(newestText.revision);
  return date !== undefined && last !== undefined && date < last;
}

function isPackage({ masthead }: ReadText): boolean {
  return masthead.kind === "package";
}

/** Strips the revision: "A/AC.291/22/Rev.3" is the same document as "A/AC.291/22". */
function stem(symbol: string): string {
  return symbol
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?:\/(?:rev|add|corr)\.?\s*\d+)+$/u, "");
}
