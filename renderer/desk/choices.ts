import type { Hash } from "../../shared/base/hash.ts";
import type { Revision } from "../../shared/ledger/entries/document.ts";
import type { TextEntry } from "../../shared/ledger/texts.ts";
import { message } from "../../shared/messages/messages.ts";

/** A reading that can be opened, as a list names it. `id` is the draft's. */
export interface Choice {
  readonly id: Hash;
  readonly title: string;
  readonly description: string;
}

/** The readings of some texts: of each text the editions, where it has several by their files, then what was corrected. */
export function choicesOf(texts: readonly TextEntry[]): readonly Choice[] {
  const shown = texts.flatMap((text) => editionsOf(text));
  const earlier = texts.flatMap(({ document, revision, earlier: readings }) =>
    readings.map(({ draftId }, i) => {
      const description = message("texts.earlier", { text: subtitle(revision.body), n: i + 1 });
      return { id: draftId, title: document.body.title, description };
    }),
  );
  return unique([...shown, ...earlier]);
}

function editionsOf(text: TextEntry): readonly Choice[] {
  const all = [text, ...text.editions];
  return all.map(({ document, revision: { draftId, body } }) => ({
    id: draftId,
    title: document.body.title,
    description: all.length > 1 ? withFile(body) : subtitle(body),
  }));
}

/** Two revisions that hold the very same draft are one thing to open. */
function unique(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ id }, i) => choices.findIndex((each) => each.id === id) === i);
}

/** Symbol and date, or the file where there is no symbol. */
export function subtitle({ symbol, date, source }: Revision["body"]): string {
  return [symbol || source.name, date].filter(Boolean).join(" · ");
}

function withFile({ symbol, date, source }: Revision["body"]): string {
  return [symbol, date, source.name].filter(Boolean).join(" · ");
}
