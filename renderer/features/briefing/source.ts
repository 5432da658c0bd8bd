import type { BriefingSource } from "../../../shared/host/host.ts";
import { briefingData, type Settings } from "../../../shared/briefing/data.ts";
import { canonical } from "../../../shared/base/canonical.ts";
import { briefed, type Briefed, type BriefedText } from "../../../shared/exchange/briefed.ts";
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

/** What a plan's filter finds, of whatever text; undefined without one. */
function foundBy({ filter }: Choosing, ledger: Ledger, me: MemberId | undefined): Found | undefined {
  const query = parseQuery(filter);
  return query.filter.length > 0 ? findIn(ledger, query.filter, me) : undefined;
}

/** What of a plan decides what is in its briefing: the rest is words and paper. */
export type Choosing = Pick<
  Plan,
  "layout" | "audience" | "filter" | "without" | "order" | "provisions" | "concordance" | "day"
>;

/** What a plan chooses of the open text; null where none is open. */
export function chosenBy(dossier: Dossier, plan: Choosing): Briefed | null {
  const text = openText(dossier);
  if (!text) return null;
  const { ledger } = dossier;
  const { layout, audience, without, order, provisions } = plan;
  const earlier = plan.concordance ? textBefore(dossier) : null;
  const found = foundBy(plan, ledger, dossier.me?.member);
  return briefed(ledger, text, {
    layout,
    audience,
    without,
    ...(order && { order }),
    ...(provisions && { provisions }),
    ...(found && { found }),
    ...(earlier && { concordance: earlier }),
    ...(plan.day !== null && audience.audience === "team" && { day: plan.day }),
  });
}

/** What of a plan is words and paper. */
function settingsOf({ introduction, line, footer, paper, wholeText }: Plan): Settings {
  return { introduction, line, footer, paper, wholeText };
}

/** The open text and what it is held against: the one before it; null where there is none. */
export function textBefore({ ledger, notes }: Dossier): TwoTexts | null {
  const text = ledger.drafts.get(notes.now?.text.id ?? "")?.texts[0];
  return text ? twoTexts(ledger, text) : null;
}

/** A planned briefing ready to be typeset, with its own words in a language. */
export async function sourceOf({ input }: Briefed, plan: Plan, words: Language): Promise<BriefingSource> {
  const { layout } = plan;
  const whole = { ...input, settings: settingsOf(plan) };
  return { layout, data: canonical(await inLanguage(words, () => briefingData(layout, whole))) };
}
