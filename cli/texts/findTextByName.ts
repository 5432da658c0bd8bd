import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { findDocumentsByTypedName } from "#shared/ledger/texts/documentNames.ts";
import { newestTextOf, foldedSymbolOfText } from "#shared/ledger/texts/textChains.ts";
import { findDefaultComparison, type ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { foldDocumentSymbol, nameOfText, readingsOfText, type TextEntry } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";

/**
 * Finds the text for a name: its symbol or the end of it ("Rev.3"), the beginning of its draft's id, or a document's
 * name, which means its newest text. Refuses with `cli.text`.
 */
export function findTextByName(ledger: Ledger, name: string): Outcome<TextEntry> {
  const plain = foldDocumentSymbol(name);
  const symbols = ledger.texts.map((text) => ({ text, symbol: foldedSymbolOfText(text) }));
  const outright = symbols.filter(({ symbol }) => symbol === plain && symbol !== "");
  const ending = symbols.filter(({ symbol }) => symbol.endsWith(`/${plain}`));
  const byId = ledger.texts.filter((text) => readingsOfText(text).some(({ draftId }) => draftId.startsWith(name)));
  const newestText = findDocumentsByTypedName(ledger.documents, name).flatMap(
    (each) => newestTextOf(ledger.texts, each) ?? [],
  );
  for (const found of [outright.map(({ text }) => text), ending.map(({ text }) => text), byId, newestText]) {
    if (found.length === 1) return found[0]!;
    if (found.length > 1) break;
  }
  return refusal("cli.text", { name, known: ledger.texts.map(nameOfText).join(message("list.comma")) });
}

/** The names of two texts, if given. */
export interface TextNamePair {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Finds two texts by their names; by default the newest and the one before it. Refuses with `draft.none`,
 * `delta.one-text`, or as `findTextByName` does.
 */
export function findTwoTextsByName(ledger: Ledger, { from, to }: TextNamePair): Outcome<ComparedTexts> {
  const newer = to === undefined ? ledger.newestText : findTextByName(ledger, to);
  if (!newer) return refusal("draft.none");
  if (isRefusal(newer)) return newer;
  const older = from === undefined ? findDefaultComparison(ledger, newer)?.from : findTextByName(ledger, from);
  if (!older) return refusal("delta.one-text");
  if (isRefusal(older)) return older;
  return older === newer ? refusal("delta.one-text") : { from: older, to: newer };
}
