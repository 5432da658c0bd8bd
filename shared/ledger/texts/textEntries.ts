import type { Hash } from "#shared/base/hash.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findDateInFileName } from "#shared/import/recognise/front/findDate.ts";
import { formatDate, message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { DocumentEntry, TextReading, Revision } from "../entries/document.ts";
import type { RevisionSameTextEntry } from "../entries/revisionSameText.ts";

/** A revision, and the document that it was added to. */
export interface DocumentRevision {
  readonly document: DocumentEntry;
  readonly revision: Revision;
  readonly rank: TextRank;
}

/** The rank of a text among the texts of its document in its language, the oldest first. */
export interface TextRank {
  /** Counted from 1. */
  readonly nth: number;
  /** What distinguishes it from the others: its symbol (or being the only one), its symbol and date, or only `nth`. */
  readonly distinguishedBy: "symbol" | "date" | "nth";
}

/** The rank of a text that is the only one of its document. */
export const SOLE_TEXT_RANK: TextRank = { nth: 1, distinguishedBy: "symbol" };

/**
 * One text of the dossier: the leading revision, other revisions of the same text, and readings that were corrected.
 * What is said about one of them applies to all.
 */
export interface TextEntry extends DocumentRevision {
  readonly editions: readonly DocumentRevision[];
  readonly earlier: readonly TextReading[];
}

/** A draft, and the texts that it belongs to. */
export interface DraftEntry {
  readonly draft: Draft;
  /** Several if two revisions hold exactly the same draft and nobody declared them the same. */
  readonly texts: readonly TextEntry[];
}

/**
 * Returns the texts of some documents in the order of the documents, the oldest first. A text is placed by its earliest
 * revision in the first of its documents; a corrected revision contributes its time, but not its document. `editions`
 * say which revisions are the same text. The leading revision is one that is not declared the same as any other; among
 * several, or if they refer to each other in a circle, the one that was added first leads.
 */
export function textsOfDocuments(
  documents: readonly DocumentEntry[],
  editions: readonly RevisionSameTextEntry[],
): readonly TextEntry[] {
  const all = new Map<RecordKey, DocumentRevision>();
  for (const document of documents) {
    for (const revision of document.revisions) all.set(revision.id, { document, revision, rank: SOLE_TEXT_RANK });
  }
  const known = editions.filter(({ revision }) => all.has(revision));
  const order = new Map(documents.map(({ id }, i) => [id, i]));
  const placed = grouped(all.keys(), known).map((keys) => {
    const group = keys.map((key) => all.get(key)!);
    const text = textOf(group, known);
    const at = Math.min(...[text, ...text.editions].map(({ document }) => order.get(document.id)!));
    const shown = new Set([text, ...text.editions].map(({ revision }) => revision.id));
    const here = group.filter(({ document, revision }) => order.get(document.id) === at || !shown.has(revision.id));
    return { text, at, since: here.map(time).sort()[0]! };
  });
  return placed.sort((a, b) => a.at - b.at || compareValues(a.since, b.since)).map(({ text }) => text);
}

/** Returns the name of a draft's text (see `nameOfText`), or "" if the draft is unknown. */
export function nameOfDraft({ drafts }: { readonly drafts: ReadonlyMap<Hash, DraftEntry> }, draft: Hash): string {
  const [text] = drafts.get(draft)?.texts ?? [];
  return text ? nameOfText(text) : "";
}

/** Returns true if two drafts are readings of one text. */
export function areDraftsOfSameText(drafts: ReadonlyMap<Hash, DraftEntry>, one: Hash, other: Hash): boolean {
  if (one === other) return true;
  const texts = drafts.get(other)?.texts ?? [];
  return drafts.get(one)?.texts.some((text) => texts.includes(text)) ?? false;
}

/**
 * Returns a text's symbol, or the document's title if it has none, with what distinguishes it from the document's other
 * texts.
 */
export function nameOfText(text: DocumentRevision): string {
  return [text.revision.body.symbol || text.document.title, ...distinctionsOf(text)].join(message("list.comma"));
}

/** Returns a symbol in the form in which symbols are compared: "a/ac.291 / 22" becomes "A/AC.291/22". "" stays "". */
export function foldDocumentSymbol(symbol: string): string {
  return symbol.normalize("NFKC").toUpperCase().replace(/\s+/gu, "");
}

/**
 * Returns a short name for a text: its symbol, its date or the document's title, with `nth` if nothing else
 * distinguishes it.
 */
export function shortNameOfText(text: DocumentRevision): string {
  const { symbol } = text.revision.body;
  const [name = "", ...more] = [symbol, ...distinctionsOf(text)].filter((each) => each !== "");
  return [name || formatTextDate(text) || text.document.title, ...more].join(message("list.comma"));
}

/** Returns a text's symbol or its document's title, with `nth` if nothing else distinguishes it, and its date. */
export function nameAndDateOfText(text: DocumentRevision): { readonly name: string; readonly date?: string } {
  const date = revisionDateOf(text.revision);
  return { name: withNth(text.revision.body.symbol || text.document.title, text), ...(date && { date }) };
}

/** Returns the document's title, with `nth` if neither symbol nor date distinguishes the text. */
export function titleOfText(text: DocumentRevision): string {
  return withNth(text.document.title, text);
}

function withNth(name: string, { rank }: DocumentRevision): string {
  return rank.distinguishedBy === "nth" ? [name, nthOf(rank)].join(message("list.comma")) : name;
}

function distinctionsOf(text: DocumentRevision): readonly string[] {
  const { rank } = text;
  if (rank.distinguishedBy === "symbol") return [];
  return [formatTextDate(text), rank.distinguishedBy === "nth" ? nthOf(rank) : ""].filter((each) => each !== "");
}

/** Returns, for example, "2nd text". */
function nthOf({ nth }: TextRank): string {
  return message("text.nth", { n: nth });
}

/** Returns a text's date in words, or "" if neither a member nor the file name gives one. */
export function formatTextDate({ revision }: DocumentRevision): string {
  const date = revisionDateOf(revision);
  return date === undefined ? "" : formatDate(new Date(date), DAY);
}

const DAY = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;

/**
 * Returns the date that a member gave a text (YYYY-MM-DD), else the one in the name of the file that it was read from.
 */
export function revisionDateOf({ body }: Pick<Revision, "body">): string | undefined {
  return body.date ?? findDateInFileName(body.source.name);
}

/** Returns each draft with the texts that it belongs to. */
export function indexTextsByDraft(texts: readonly TextEntry[]): ReadonlyMap<Hash, DraftEntry> {
  const found = new Map<Hash, DraftEntry>();
  for (const text of texts) {
    for (const { draftId, draft } of readingsOfText(text)) {
      const known = found.get(draftId);
      if (!known) found.set(draftId, { draft, texts: [text] });
      else if (!known.texts.includes(text)) found.set(draftId, { draft: known.draft, texts: [...known.texts, text] });
    }
  }
  return found;
}

/** Returns the readings of a text that are shown: the leading one, then the other editions. */
export function shownReadingsOf(text: TextEntry): readonly TextReading[] {
  return [text, ...text.editions].map(({ revision }) => readOf(revision));
}

/**
 * Returns the reading to show instead of a draft: the draft itself if it is shown, else the corrected reading of its
 * revision, else the leading one.
 */
export function findReadingShownForDraft(text: TextEntry, draft: Hash): TextReading {
  const shown = [text, ...text.editions].map(({ revision }) => revision);
  const itself = shown.find(({ draftId }) => draftId === draft);
  const corrected = shown.find(({ earlier }) => earlier.some(({ draftId }) => draftId === draft));
  return readOf(itself ?? corrected ?? text.revision);
}

/** Returns every reading of a text: the shown ones, then the corrected ones. */
export function readingsOfText(text: TextEntry): readonly TextReading[] {
  return [...shownReadingsOf(text), ...text.earlier];
}

function readOf({ draftId, body }: Revision): TextReading {
  return { draftId, draft: body.draft };
}

/**
 * Groups the revisions that are the same text, in the order of the first of each group. Ignores revisions that are not
 * here.
 */
function grouped(
  keys: Iterable<RecordKey>,
  editions: readonly RevisionSameTextEntry[],
): readonly (readonly RecordKey[])[] {
  const groups = new Map<RecordKey, RecordKey[]>([...keys].map((key) => [key, [key]]));
  for (const { revision, said } of editions) {
    for (const { same } of said) {
      const [one, other] = [groups.get(revision)!, groups.get(same)];
      if (!other || one === other) continue;
      one.push(...other);
      for (const key of other) groups.set(key, one);
    }
  }
  const order = [...groups.keys()];
  return [...new Set(groups.values())].map((group) => group.sort((a, b) => order.indexOf(a) - order.indexOf(b)));
}

function textOf(group: readonly DocumentRevision[], editions: readonly RevisionSameTextEntry[]): TextEntry {
  const here = new Set(group.map(({ revision }) => revision.id));
  const said = editions.filter(({ revision }) => here.has(revision));
  const names = new Set(
    said.filter((each) => each.said.some(({ same }) => here.has(same))).map((each) => each.revision),
  );
  const leading = earliest(
    group.filter(({ revision }) => !names.has(revision.id)),
    group,
  );
  const correctedRevisions = new Set(
    said.filter((each) => each.said.some(({ corrected }) => corrected)).map((each) => each.revision),
  );
  const others = group.filter((each) => each !== leading);
  const corrected = others
    .filter(({ revision }) => correctedRevisions.has(revision.id))
    .map(({ revision }) => readOf(revision));
  const earlier = [...group.flatMap(({ revision }) => revision.earlier), ...corrected];
  const editionsShown = others.filter(({ revision }) => !correctedRevisions.has(revision.id));
  return Object.freeze({ ...leading, editions: editionsShown, earlier });
}

function earliest(some: readonly DocumentRevision[], all: readonly DocumentRevision[]): DocumentRevision {
  const [first, ...rest] = some.length > 0 ? some : all;
  return rest.reduce((best, each) => (time(each) < time(best) ? each : best), first!);
}

function time({ revision }: DocumentRevision): string {
  return `${revision.added} ${String(revision.seq).padStart(12, "0")} ${revision.id}`;
}
