import type { Hash } from "../base/hash.ts";
import { currentText, sourcesOf } from "../ledger/current.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { dateOf, titleOfText, type DocumentRevision } from "../ledger/texts.ts";
import { message } from "../messages/messages.ts";
import type { BriefedText } from "./briefed.ts";
import type { OutgoingText } from "./outgoing.ts";

/** A revision as a text that leaves: its title tells it from the document's other texts where symbol and date do not. */
export function textOf(text: DocumentRevision): OutgoingText {
  const { symbol, draft } = text.revision.body;
  const date = dateOf(text.revision);
  return { title: titleOfText(text), symbol, ...(date && { date }), id: text.revision.draftId, draft };
}

/** The current text as one that leaves; null where the newest text is the current one. */
export function currentOf(ledger: Ledger): BriefedText | null {
  const current = currentText(ledger);
  if (!current) return null;
  const title = current.parts[0]!.text.document.title;
  return {
    title,
    symbol: message("texts.current"),
    id: current.id,
    draft: current.draft,
    sources: sourcesOf(current),
  };
}

/** The text that leaves with a draft, which may be the current one or a reading that was corrected; null where there is none. */
export function textWith(ledger: Ledger, id: Hash): BriefedText | null {
  const current = currentOf(ledger);
  if (current?.id === id) return current;
  const known = ledger.drafts.get(id);
  const [text] = known?.texts ?? [];
  if (!known || !text) return null;
  const revision = [text, ...text.editions].find((each) => each.revision.draftId === id) ?? text;
  return { ...textOf(revision), id, draft: known.draft };
}
