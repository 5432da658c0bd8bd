import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";

/** The longest quote of a place, in UTF-16 units. */
const LONGEST = 100;

/** Formats a place and its words: "11(1): “differentiation”". */
export function formatQuotedAnchor(ledger: Ledger, anchor: Anchor): string {
  return message("cli.there", { place: formatAnchorAddress(ledger, anchor), words: formatAnchorWords(ledger, anchor) });
}

/** Returns the address of an anchor, qualified as needed in the dossier. */
export function formatAnchorAddress(ledger: Ledger, { draft: id, provision }: Anchor): string {
  const draft = findDraftById(ledger, id);
  const index = draft ? indexOfProvision(draft, provision) : -1;
  return index < 0 ? provision : addressWithDocumentName(ledger, id, draft!.provisions[index]!.address);
}

/** Returns the words of an anchor, or the first words of its provision. */
export function formatAnchorWords(ledger: Ledger, { draft: id, provision, quote }: Anchor): string {
  const draft = findDraftById(ledger, id);
  const index = draft ? indexOfProvision(draft, provision) : -1;
  return clipToOneLine(quote?.exact ?? (index < 0 ? "" : buildSubtreeReadingText(draft!, index).text), LONGEST);
}

/** Joins words to one line and clips it to `length`. */
export function clipToOneLine(text: string, length: number): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
