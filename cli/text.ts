import { refuse, type Outcome } from "../shared/base/result.ts";
import { documentsCalled } from "../shared/ledger/called.ts";
import { newestOf } from "../shared/ledger/chains.ts";
import type { Ledger } from "../shared/ledger/ledger.ts";
import { nameOfText, readingsOf, type TextEntry } from "../shared/ledger/texts.ts";
import { message } from "../shared/messages/messages.ts";

/**
 * The text of a dossier that a name means: its symbol or the end of it ("Rev.3"), the beginning of its draft's id, or a
 * document's name, which means its newest text.
 */
export function textNamed(ledger: Ledger, name: string): Outcome<TextEntry> {
  const plain = folded(name);
  const symbols = ledger.texts.map((text) => ({ text, symbol: folded(text.revision.body.symbol) }));
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

function folded(symbol: string): string {
  return symbol.normalize("NFKC").toUpperCase().replace(/\s+/gu, "");
}
