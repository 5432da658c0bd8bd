import type { Hash } from "#shared/base/hash.ts";
import { compare } from "#shared/base/compare.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findDateInFileName } from "#shared/import/recognise/front/findDate.ts";
import { inWords, message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { DocumentEntry, TextReading, Revision } from "../entries/document.ts";
import type { Edition } from "../entries/edition.ts";

/** A revision, and the document it was added to. */
export interface DocumentRevision {
  readonly document: DocumentEntry;
  readonly revision: Revision;
  readonly rank: TextRank;
}

/** The place of a text among the texts of its document in its language, the oldest first. */
export interface TextRank {
  /** From 1. */
  readonly nth: number;
  /** What tells it from the others: its symbol (or that it is the only one), its symbol and date, or nothing but `nth`. */
  readonly distinguishedBy: "symbol" | "date" | "nth";
}

/** The rank of a text that is the only one of its document. */
export const SOLE_TEXT_RANK: TextRank = { nth: 1, distinguishedBy: "symbol" };

/**
 * One text of the dossier: the revision that leads, the others that are the same text, and the readings that were
 * corrected. Whatever is said on one of them is said on all.
 */
export interface TextEntry extends DocumentRevision {
  readonly editions: readonly DocumentRevision[];
  readonly earlier: readonly TextReading[];
}

/** Where a draft stands in the dossier. */
export interface DraftEntry {
  readonly draft: Draft;
  /** Several where two revisions hold the very same draft and nobody said that they are one. */
  readonly texts: readonly TextEntry[];
}

/**
 * The texts of some documents: in the order of the documents, the oldest first, each where its earliest revision in the
 * first of its documents stands; a corrected one gives its time and not its document. `editions` say which revisions are
 * the same text. That which leads is said to be the same as no other one; of several, and where they name each other in a
 * circle, the one that was added first.
 */
export function textsOf(documents: readonly DocumentEntry[], editions: readonly Edition[]): readonly TextEntry[] {
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
  return placed.sort((a, b) => a.at - b.at || compare(a.since, b.since)).map(({ text }) => text);
}

/** What a draft's text is called (see `nameOfText`); "" where it is not known. */
export function nameOfDraft({ drafts }: { readonly drafts: ReadonlyMap<Hash, DraftEntry> }, draft: Hash): string {
  const [text] = drafts.get(draft)?.texts ?? [];
  return text ? nameOfText(text) : "";
}

/** Whether two drafts are readings of one text. */
export function areSameTextIn(drafts: ReadonlyMap<Hash, DraftEntry>, one: Hash, other: Hash): boolean {
  if (one === other) return true;
  const texts = drafts.get(other)?.texts ?? [];
  return drafts.get(one)?.texts.some((text) => texts.includes(text)) ?? false;
}

/** A text's symbol, or the document's title where it has none; with what tells it from the document's other texts. */
export function nameOfText(text: DocumentRevision): string {
  return [text.revision.body.symbol || text.document.title, ...distinctionsOf(text)].join(message("list.comma"));
}

/** A symbol as it is compared with another: "a/ac.291 / 22" is "A/AC.291/22". "" where there is none. */
export function foldSymbol(symbol: string): string {
  return symbol.normalize("NFKC").toUpperCase().replace(/\s+/gu, "");
}

/** What a text is called where there is little room: by its symbol or date, or which of the document's texts it is. */
export function shortNameOfText(text: DocumentRevision): string {
  const { symbol } = text.revision.body;
  const [name = "", ...more] = [symbol, ...distinctionsOf(text)].filter((each) => each !== "");
  return [name || formatTextDate(text) || text.document.title, ...more].join(message("list.comma"));
}

/** A text by its symbol or the document's title, with which of its texts it is where nothing else tells that; and its date. */
export function citationOfText(text: DocumentRevision): { readonly name: string; readonly date?: string } {
  const date = dateOf(text.revision);
  return { name: withNth(text.revision.body.symbol || text.document.title, text), ...(date && { date }) };
}

/** The document's title, with which of its texts it is where neither symbol nor date tells that. */
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

/** "2nd text". */
function nthOf({ nth }: TextRank): string {
  return message("text.nth", { n: nth });
}

/** A text's date as one writes it; "" where neither a member nor the name of its file says one. */
export function formatTextDate({ revision }: DocumentRevision): string {
  const date = dateOf(revision);
  return date === undefined ? "" : inWords(new Date(date), DAY);
}

const DAY = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;

/** The date that a member has given a text (YYYY-MM-DD), else the one in the name of the file that it was read from. */
export function dateOf({ body }: Pick<Revision, "body">): string | undefined {
  return body.date ?? findDateInFileName(body.source.name);
}

/** Each draft with the texts it belongs to. */
export function draftsOf(texts: readonly TextEntry[]): ReadonlyMap<Hash, DraftEntry> {
  const found = new Map<Hash, DraftEntry>();
  for (const text of texts) {
    for (const { draftId, draft } of readingsOf(text)) {
      const known = found.get(draftId);
      if (!known) found.set(draftId, { draft, texts: [text] });
      else if (!known.texts.includes(text)) found.set(draftId, { draft: known.draft, texts: [...known.texts, text] });
    }
  }
  return found;
}

/** The readings of a text that are shown: the one that leads, then the other editions. */
export function shownReadingsOf(text: TextEntry): readonly TextReading[] {
  return [text, ...text.editions].map(({ revision }) => readOf(revision));
}

/** The reading that is shown in the place of one: itself, its own revision's corrected one, or that which leads. */
export function findShownReading(text: TextEntry, draft: Hash): TextReading {
  const shown = [text, ...text.editions].map(({ revision }) => revision);
  const itself = shown.find(({ draftId }) => draftId === draft);
  const corrected = shown.find(({ earlier }) => earlier.some(({ draftId }) => draftId === draft));
  return readOf(itself ?? corrected ?? text.revision);
}

/** Every reading of a text: those that are shown, then those that were corrected. */
export function readingsOf(text: TextEntry): readonly TextReading[] {
  return [...shownReadingsOf(text), ...text.earlier];
}

function readOf({ draftId, body }: Revision): TextReading {
  return { draftId, draft: body.draft };
}

/** The revisions that are one, in the order of the first of each; what a register names and is not here is left out. */
function grouped(keys: Iterable<RecordKey>, editions: readonly Edition[]): readonly (readonly RecordKey[])[] {
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

function textOf(group: readonly DocumentRevision[], editions: readonly Edition[]): TextEntry {
  const here = new Set(group.map(({ revision }) => revision.id));
  const said = editions.filter(({ revision }) => here.has(revision));
  const names = new Set(
    said.filter((each) => each.said.some(({ same }) => here.has(same))).map((each) => each.revision),
  );
  const leading = earliest(
    group.filter(({ revision }) => !names.has(revision.id)),
    group,
  );
  const gone = new Set(
    said.filter((each) => each.said.some(({ corrected }) => corrected)).map((each) => each.revision),
  );
  const others = group.filter((each) => each !== leading);
  const corrected = others.filter(({ revision }) => gone.has(revision.id)).map(({ revision }) => readOf(revision));
  const earlier = [...group.flatMap(({ revision }) => revision.earlier), ...corrected];
  const editionsShown = others.filter(({ revision }) => !gone.has(revision.id));
  return Object.freeze({ ...leading, editions: editionsShown, earlier });
}

function earliest(some: readonly DocumentRevision[], all: readonly DocumentRevision[]): DocumentRevision {
  const [first, ...rest] = some.length > 0 ? some : all;
  return rest.reduce((best, each) => (time(each) < time(best) ? each : best), first!);
}

function time({ revision }: DocumentRevision): string {
  return `${revision.added} ${revision.id}`;
}
