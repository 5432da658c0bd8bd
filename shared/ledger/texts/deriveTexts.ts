import { hasTitleInSource } from "#shared/import/importedDraft.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import {
  textChainsOf,
  documentsOfText,
  languageSubtagOfText,
  mayBeSameLanguage,
  foldedSymbolOfText,
  type TextChain,
} from "./textChains.ts";
import type { DocumentEntry, TextReading } from "../entries/document.ts";
import type { RevisionSameTextEntry } from "../entries/revisionSameText.ts";
import {
  revisionDateOf,
  SOLE_TEXT_RANK,
  textsOfDocuments,
  type DocumentRevision,
  type TextRank,
  type TextEntry,
} from "./textEntries.ts";

/** The documents of a dossier that have a text, with their titles, and their texts. */
export interface DocumentsAndTexts {
  readonly documents: readonly DocumentEntry[];
  readonly texts: readonly TextEntry[];
}

/**
 * Derives the texts from documents and editions, the titles of the documents, and the rank of each text. A document
 * that did not change since `before` is the same object.
 */
export function deriveTexts(
  all: readonly DocumentEntry[],
  editions: readonly RevisionSameTextEntry[],
  before: DocumentsAndTexts | null = null,
): DocumentsAndTexts {
  const texts = textsOfDocuments(all, editions);
  const chains = textChainsOf(texts);
  const isHere = notMovedAway(all, editions);
  const documents = all
    .filter(({ id }) => texts.some((text) => documentsOfText(text).has(id)))
    .map((document) => {
      const revisions = document.revisions.filter(({ id }) => isHere(id, document));
      const arranged = { ...document, title: titleOf(document, texts), revisions };
      const known = before?.documents.find(({ id }) => id === document.id);
      return known && isSame(known, arranged) ? known : Object.freeze(arranged);
    });
  const byId = new Map(documents.map((document) => [document.id, document]));
  const arranged = texts.map((text) => {
    const rank = rankOf(
      text,
      chains.find((each) => each.document.id === text.document.id && each.texts.includes(text))!,
    );
    const of = <T extends DocumentRevision>(each: T): T => ({ ...each, document: byId.get(each.document.id)!, rank });
    return Object.freeze({ ...of(text), editions: text.editions.map(of) });
  });
  return { documents, texts: arranged };
}

/** Returns true if a document is unchanged, by the identity of its parts. */
function isSame(one: DocumentEntry, { at, body, title, revisions }: DocumentEntry): boolean {
  const isAsBefore = one.at === at && one.body === body && one.title === title;
  return (
    isAsBefore && one.revisions.length === revisions.length && one.revisions.every((each, i) => each === revisions[i])
  );
}

/**
 * Returns a predicate: is a revision still a text of its document? It is not if it was corrected by a revision of
 * another document.
 */
function notMovedAway(documents: readonly DocumentEntry[], editions: readonly RevisionSameTextEntry[]) {
  const homes = new Map(documents.flatMap(({ id, revisions }) => revisions.map((each) => [each.id, id] as const)));
  const corrected = new Map(
    editions.map(({ revision, said }) => [revision, said.filter((each) => each.corrected && homes.has(each.same))]),
  );
  return (revision: RecordKey, { id }: DocumentEntry) => {
    const by = corrected.get(revision) ?? [];
    return by.length === 0 || by.some(({ same }) => homes.get(same) === id);
  };
}

/**
 * Returns a document's title: the one in its record if a member chose it, else the title of its newest text in its
 * first language. A title equal to that of the document's first text was copied from there and does not count as
 * chosen; nor does a file name.
 */
function titleOf({ id, body }: DocumentEntry, texts: readonly TextEntry[]): string {
  const own = texts.filter((text) => documentsOfText(text).has(id));
  const [first] = own;
  if (!first || !readTitles(first).some((title) => folded(title) === folded(body.title))) return body.title;
  const newestText = own
    .filter(
      (text) =>
        mayBeSameLanguage(languageSubtagOfText(text), languageSubtagOfText(first)) &&
        hasTitleInSource(text.revision.body),
    )
    .at(-1);
  return newestText ? newestText.revision.body.draft.title : body.title;
}

/** Returns the titles of all readings of a text. */
function readTitles({ revision, editions, earlier }: TextEntry): readonly string[] {
  const others: readonly TextReading[] = [
    ...earlier,
    ...[revision, ...editions.map((each) => each.revision)].flatMap(readOf),
  ];
  return others.map(({ draft }) => draft.title);
}

function readOf({ draftId, body, earlier }: DocumentRevision["revision"]): readonly TextReading[] {
  return [{ draftId, draft: body.draft }, ...earlier];
}

function rankOf(text: TextEntry, { texts }: TextChain): TextRank {
  if (texts.length === 1) return SOLE_TEXT_RANK;
  const isAlone = (label: (each: TextEntry) => string) =>
    label(text) !== "" && texts.every((each) => each === text || label(each) !== label(text));
  const day = (each: TextEntry) => {
    const date = revisionDateOf(each.revision);
    return date === undefined ? "" : `${foldedSymbolOfText(each)} ${date}`;
  };
  return {
    nth: texts.indexOf(text) + 1,
    distinguishedBy: isAlone(foldedSymbolOfText) ? "symbol" : isAlone(day) ? "date" : "nth",
  };
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
