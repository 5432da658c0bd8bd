import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import { buildReadingText } from "#shared/anchor/readingText.ts";
import { qualifyAddress } from "#shared/ledger/texts/resolveAddress.ts";
import { findDraft } from "#shared/ledger/texts/currentText.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";

/** The most of the words that are printed to tell a place. */
const LONGEST = 100;

/** A place with the words that stand there: "11(1): “differentiation”". */
export function quotedPlace(ledger: Ledger, anchor: Anchor): string {
  return message("cli.there", { place: addressAt(ledger, anchor), words: quoteAnchor(ledger, anchor) });
}

/** The address of an anchor among those of a whole dossier. */
export function addressAt(ledger: Ledger, { draft: id, provision }: Anchor): string {
  const draft = findDraft(ledger, id);
  const index = draft ? provisionIndex(draft, provision) : -1;
  return index < 0 ? provision : qualifyAddress(ledger, id, draft!.provisions[index]!.address);
}

/** The words that an anchor stands on, or the first of its provision. */
export function quoteAnchor(ledger: Ledger, { draft: id, provision, quote }: Anchor): string {
  const draft = findDraft(ledger, id);
  const index = draft ? provisionIndex(draft, provision) : -1;
  return clipLine(quote?.exact ?? (index < 0 ? "" : buildReadingText(draft!, index).text), LONGEST);
}

/** Words in one line, and no longer than that. */
export function clipLine(text: string, length: number): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
