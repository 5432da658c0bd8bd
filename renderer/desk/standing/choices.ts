import type { Anchor } from "../../../shared/anchor/anchor.ts";
import type { Hash } from "../../../shared/base/hash.ts";
import { newestOf } from "../../../shared/ledger/chains.ts";
import { currentText, type CurrentText } from "../../../shared/ledger/current.ts";
import type { Revision } from "../../../shared/ledger/entries/document.ts";
import type { Ledger } from "../../../shared/ledger/ledger.ts";
import type { Placeable } from "../../../shared/ledger/placed.ts";
import { standing } from "../../../shared/ledger/places.ts";
import type { TextEntry } from "../../../shared/ledger/texts.ts";
import { message } from "../../../shared/messages/messages.ts";
import type { DocumentBody } from "../../../shared/records/kinds/document.ts";
import { coversInWords } from "../words/covers.ts";

/** A reading that can be opened, as a list names it. `id` is the draft's. */
export interface Choice {
  readonly id: Hash;
  /** Its document. */
  readonly title: string;
  readonly kind: DocumentBody["kind"];
  /** Its symbol, or the file it was read from. */
  readonly name: string;
  /** Date, what it covers, the file where there are several. */
  readonly description: string;
  readonly isNewest: boolean;
}

/**
 * What can be opened in a dossier: of each text the editions, where it has several by their files; then the readings
 * that were corrected, as far as something was said on them whose words are in no other.
 */
export function choicesOf(ledger: Ledger): readonly Choice[] {
  const lost = lostOn(ledger);
  const shown = ledger.texts.flatMap((text) => editionsOf(text, isNewest(ledger, text)));
  const earlier = ledger.texts.flatMap(({ document, revision, earlier: readings }) =>
    readings.flatMap(({ draftId }) => {
      const count = lost.get(draftId);
      if (!count) return [];
      const description = message("texts.earlier", { text: subtitle(revision.body), count });
      const { title, kind } = document.body;
      return [{ id: draftId, title, kind, name: nameIn(revision.body), description, isNewest: false }];
    }),
  );
  const all = unique([...shown, ...earlier]);
  const current = currentChoice(ledger);
  return current ? withCurrent(all, current) : all;
}

/** The current text, behind the texts of its document. */
function withCurrent(choices: readonly Choice[], current: Choice): readonly Choice[] {
  const last = choices.map(({ title }) => title).lastIndexOf(current.title);
  return [...choices.slice(0, last + 1), current, ...choices.slice(last + 1)];
}

function currentChoice(ledger: Ledger): Choice | null {
  const current = currentText(ledger);
  const [document] = ledger.documents;
  if (!current || !document) return null;
  const { title, kind } = document.body;
  const description = currentSubtitle(current);
  return { id: current.id, title, kind, name: message("texts.current"), description, isNewest: false };
}

/** The texts that the current one is made of. */
export function currentSubtitle(current: CurrentText): string {
  const used = new Set(current.origins.map(({ part }) => part));
  const texts = current.parts.filter((_, i) => used.has(i)).map(({ text }) => nameIn(text.revision.body));
  return texts.join(" + ");
}

/** How much was said on each reading that has no place in those that are shown. */
export function lostOn(ledger: Ledger): ReadonlyMap<Hash, number> {
  const lost = new Map<Hash, number>();
  const count = (said: Placeable, { draft }: Anchor) => {
    if (!standing(ledger, said)) lost.set(draft, (lost.get(draft) ?? 0) + 1);
  };
  for (const thread of ledger.threads) count(thread, thread.annotation.anchor);
  for (const { body } of ledger.proposals) count(body.anchor, body.anchor);
  return lost;
}

function editionsOf(text: TextEntry, newest: boolean): readonly Choice[] {
  const all = [text, ...text.editions];
  return all.map(({ document, revision: { draftId, body } }) => ({
    id: draftId,
    title: document.body.title,
    kind: document.body.kind,
    name: nameIn(body),
    description: [body.date, coversInWords(body), all.length > 1 && body.symbol && body.source.name]
      .filter(Boolean)
      .join(" · "),
    isNewest: newest,
  }));
}

/** Whether a text is the newest of a document that has several. */
function isNewest({ texts }: Ledger, { document, revision }: TextEntry): boolean {
  const own = texts.filter((text) => text.document.id === document.id);
  return own.length > 1 && newestOf(texts, document)?.revision.id === revision.id;
}

/** Two revisions that hold the very same draft are one thing to open. */
function unique(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ id }, i) => choices.findIndex((each) => each.id === id) === i);
}

/** Symbol and date, or the file where there is no symbol. */
export function subtitle(body: Revision["body"]): string {
  return [nameIn(body), body.date].filter(Boolean).join(" · ");
}

function nameIn({ symbol, source }: Revision["body"]): string {
  return symbol || source.name;
}
