import type { BriefingSource } from "../../../shared/host/host.ts";
import { briefingData } from "../../../shared/briefing/data.ts";
import { canonical } from "../../../shared/base/canonical.ts";
import { briefed, type Asked, type Briefed, type BriefedText } from "../../../shared/exchange/briefed.ts";
import { twoTexts, type TwoTexts } from "../../../shared/ledger/deltas.ts";
import { sourcesOf } from "../../../shared/ledger/current.ts";
import type { Language } from "../../../shared/messages/languages.ts";
import { inLanguage, message } from "../../../shared/messages/messages.ts";
import type { Dossier } from "../../desk/dossier.ts";

/** The open text, as a briefing names it; null where none is open. */
function openText({ open, current, notes }: Dossier): BriefedText | null {
  const text = notes.now?.text;
  if (!open || !text) return null;
  const { symbol, date } = open.revision.body;
  const named = current
    ? { symbol: message("texts.current"), sources: sourcesOf(current) }
    : { symbol, ...(date && { date }) };
  return { title: open.document.body.title, ...named, id: text.id, draft: text.draft };
}

/** What a briefing on the open text would be; null where none is open. */
export function briefingFor(dossier: Dossier, asked: Asked): Briefed | null {
  const text = openText(dossier);
  return text && briefed(dossier.ledger, text, asked);
}

/** The open text and what it is held against: the one before it; null where there is none. */
export function textBefore({ ledger, notes }: Dossier): TwoTexts | null {
  const text = ledger.drafts.get(notes.now?.text.id ?? "")?.texts[0];
  return text ? twoTexts(ledger, text) : null;
}

/** A briefing ready to be typeset, with its own words in a language. */
export async function sourceOf({ input }: Briefed, { layout }: Asked, words: Language): Promise<BriefingSource> {
  return { layout, data: canonical(await inLanguage(words, () => briefingData(layout, input))) };
}
