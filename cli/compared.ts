import { isRefusal, refuse, type Outcome } from "#shared/base/result.ts";
import { documentsCalled } from "#shared/ledger/called.ts";
import { newestOf, symbolOf } from "#shared/ledger/chains.ts";
import { twoTexts, type TwoTexts } from "#shared/ledger/deltas.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { foldedSymbol, nameOfText, readingsOf, type TextEntry } from "#shared/ledger/texts.ts";
import { message } from "#shared/messages/messages.ts";

/**
 * The text of a dossier that a name means: its symbol or the end of it ("Rev.3"), the beginning of its draft's id, or a
 * document's name, which means its newest text.
 */
export function textCalled(ledger: Ledger, name: string): Outcome<TextEntry> {
  const plain = foldedSymbol(name);
  const symbols = ledger.texts.map((text) => ({ text, symbol: symbolOf(text) }));
  const outright = symbols.filter(({ symbol }) => symbol === plain && symbol !== "");
  const ending = symbols.filter(({ symbol }) => symbol.endsWith(`/${plain}`));
  const byId = ledger.texts.filter((text) => readingsOf(text).some(({ draftId }) => draftId.startsWith(name)));
  const newest = documentsCalled(ledger.documents, name).flatMap((each) => newestOf(ledger.texts, each) ?? []);
  for (const found of [outright.map(({ text }) => text), ending.map(({ text }) => text), byId, newest]) {
    if (found.length === 1) return found[0]!;
    if (found.length > 1) break;
  }
  return refuse("cli.text", { name, known: ledger.texts.map(nameOfText).join(message("list.comma")) });
}

/** Which two texts are meant, as far as that is said. */
export interface NamedTexts {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Two texts by their names; without them the newest, and the one before it. */
export function twoTextsNamed(ledger: Ledger, { from, to }: NamedTexts): Outcome<TwoTexts> {
  const newer = to === undefined ? ledger.newest : textCalled(ledger, to);
  if (!newer) return refuse("draft.none");
  if (isRefusal(newer)) return newer;
  const older = from === undefined ? twoTexts(ledger, newer)?.from : textCalled(ledger, from);
  if (!older) return refuse("delta.one-text");
  if (isRefusal(older)) return older;
  return older === newer ? refuse("delta.one-text") : { from: older, to: newer };
}
