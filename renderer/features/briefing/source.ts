import type { BriefingSource } from "../../../shared/host/host.ts";
import { briefingData } from "../../../shared/briefing/data.ts";
import { canonical } from "../../../shared/base/canonical.ts";
import { briefed, type Asked, type Briefed, type BriefedText } from "../../../shared/exchange/briefed.ts";
import { twoTexts, type TwoTexts } from "../../../shared/ledger/deltas.ts";
import { sourcesOf } from "../../../shared/ledger/current.ts";
import type { Ledger } from "../../../shared/ledger/ledger.ts";
import { findIn, type Found } from "../../../shared/ledger/lists/found.ts";
import { parseQuery } from "../../../shared/ledger/lists/query.ts";
import type { Language } from "../../../shared/messages/languages.ts";
import { inLanguage, message } from "../../../shared/messages/messages.ts";
import type { MemberId } from "../../../shared/records/envelope.ts";
import type { Dossier } from "../../desk/dossier.ts";
import type { Plan } from "../../desk/plan.ts";

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

/** What a plan's filter finds, of whatever text: what may be left out. */
export function foundBy({ filter }: Plan, ledger: Ledger, me: MemberId | undefined): Found {
  const query = parseQuery(filter);
  return query.filter.length > 0 ? findIn(ledger, query.filter, me) : ledger;
}

/** The briefing that a plan makes of the open text; null where none is open. */
export function planned(dossier: Dossier, plan: Plan): { readonly asked: Asked; readonly made: Briefed } | null {
  const text = openText(dossier);
  if (!text) return null;
  const { ledger } = dossier;
  const found = foundBy(plan, ledger, dossier.me?.member);
  const without = new Set(plan.without);
  const isIn = ({ id }: { readonly id: string }) => !without.has(id);
  const earlier = plan.concordance ? textBefore(dossier) : null;
  const { introduction, line, footer, paper, wholeText } = plan;
  const asked: Asked = {
    layout: plan.layout,
    audience: plan.audience,
    settings: { introduction, line, footer, paper, wholeText },
    found: { threads: found.threads.filter(isIn), proposals: found.proposals.filter(isIn) },
    ...(earlier && { concordance: earlier }),
    ...(plan.day !== null && plan.audience.audience === "team" && { day: plan.day }),
  };
  return { asked, made: briefed(ledger, text, asked) };
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
