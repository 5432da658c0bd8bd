import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { newestTextOf } from "#shared/ledger/texts/textChains.ts";
import { composeCurrentText, type ComposedCurrentText } from "#shared/ledger/texts/currentText.ts";
import type { DocumentEntry } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { Placeable } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import {
  formatTextDate,
  shortNameOfText,
  type DocumentRevision,
  type TextEntry,
} from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { DocumentBody } from "#shared/records/kinds/document.ts";
import { describeCoveredProvisions } from "../labels/describeCoveredProvisions.ts";

/** A reading that can be opened, as a list shows it. `id` is the draft's. */
export interface TextChoice {
  readonly id: Hash;
  /** Its document, by id and title. */
  readonly document: RecordKey;
  readonly title: string;
  readonly kind: DocumentBody["kind"];
  /** Its symbol or date, or its place among the document's texts. */
  readonly name: string;
  /** The date, what it covers, and the file name if there are several. */
  readonly description: string;
  readonly isNewest: boolean;
}

/**
 * Lists what can be opened in a dossier: the editions of each text, named by their files if there are several; then
 * corrected readings, if something was said on them whose words are in no other reading.
 */
export function listTextChoices(ledger: Ledger): readonly TextChoice[] {
  const lost = countUnplacedByDraft(ledger);
  const shown = ledger.texts.flatMap((text) => editionsOf(text, isNewest(ledger, text)));
  const earlier = ledger.texts.flatMap((text) =>
    text.earlier.flatMap(({ draftId }) => {
      const count = lost.get(draftId);
      if (!count) return [];
      const description = message("texts.earlier", { text: describeTextWithDate(text), count });
      return [{ ...inDocument(text.document), id: draftId, name: shortNameOfText(text), description, isNewest: false }];
    }),
  );
  const all = unique([...shown, ...earlier]);
  const current = currentChoice(ledger);
  return current ? withCurrent(all, current) : all;
}

/** Inserts the current text after the texts of its document. */
function withCurrent(choices: readonly TextChoice[], current: TextChoice): readonly TextChoice[] {
  const last = choices.map(({ document }) => document).lastIndexOf(current.document);
  return [...choices.slice(0, last + 1), current, ...choices.slice(last + 1)];
}

function currentChoice(ledger: Ledger): TextChoice | null {
  const current = composeCurrentText(ledger);
  const [document] = ledger.documents;
  if (!current || !document) return null;
  const description = describeCurrentTextParts(current);
  return { ...inDocument(document), id: current.id, name: message("texts.current"), description, isNewest: false };
}

function inDocument({ id, title, body }: DocumentEntry): Pick<TextChoice, "document" | "title" | "kind"> {
  return { document: id, title, kind: body.kind };
}

/** Names the texts that the current text is composed of. */
export function describeCurrentTextParts(current: ComposedCurrentText): string {
  const used = new Set(current.origins.map(({ part }) => part));
  const texts = current.parts.filter((_, i) => used.has(i)).map(({ text }) => shortNameOfText(text));
  return texts.join(" + ");
}

/** Counts, for each reading, the notes and proposals that have no place in the readings that are shown. */
export function countUnplacedByDraft(ledger: Ledger): ReadonlyMap<Hash, number> {
  const lost = new Map<Hash, number>();
  const count = (item: Placeable, { draft }: Anchor) => {
    if (!findCurrentPlacement(ledger, item)) lost.set(draft, (lost.get(draft) ?? 0) + 1);
  };
  for (const thread of ledger.all(threadProjection)) count(thread, thread.annotation.anchor);
  for (const { body } of ledger.all(proposalProjection)) count(body.anchor, body.anchor);
  return lost;
}

function editionsOf(text: TextEntry, newest: boolean): readonly TextChoice[] {
  const all = [text, ...text.editions];
  return all.map((each) => {
    const { draftId, body } = each.revision;
    const name = shortNameOfText(each);
    const file = all.length > 1 && body.source.name;
    return {
      ...inDocument(each.document),
      id: draftId,
      name,
      description: [dayBeside(name, each), describeCoveredProvisions(body), file].filter(Boolean).join(" · "),
      isNewest: newest,
    };
  });
}

/** Whether a text is the newest of a document that has several. */
function isNewest({ texts }: Ledger, { document, revision }: TextEntry): boolean {
  const own = texts.filter((text) => text.document.id === document.id);
  return own.length > 1 && newestTextOf(texts, document)?.revision.id === revision.id;
}

/** Removes duplicates: two revisions that hold the very same draft are one choice. */
function unique(choices: readonly TextChoice[]): readonly TextChoice[] {
  return choices.filter(({ id }, i) => choices.findIndex((each) => each.id === id) === i);
}

/** Describes a text by its symbol, or another name, and its date. */
export function describeTextWithDate(text: DocumentRevision): string {
  const name = shortNameOfText(text);
  return [name, dayBeside(name, text)].filter(Boolean).join(" · ");
}

/** Describes a text below its document's title, which is not repeated. */
export function describeTextBelowTitle(text: DocumentRevision): string {
  return shortNameOfText(text) === text.document.title ? formatTextDate(text) : describeTextWithDate(text);
}

/** Returns the date of a text, unless its name contains the date; then "". */
function dayBeside(name: string, text: DocumentRevision): string {
  const day = formatTextDate(text);
  return name.includes(day) ? "" : day;
}
