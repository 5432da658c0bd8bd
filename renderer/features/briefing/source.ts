import { collectBriefing, type BriefingContent, type BriefingText } from "#shared/exchange/export/briefingContent.ts";
import type { BriefingFormat } from "#shared/exchange/export/buildBriefingSource.ts";
import { exportTextOf } from "#shared/exchange/export/exportTexts.ts";
import { articleSourcesOf } from "#shared/ledger/texts/currentText.ts";
import { findTextsToCompare, type ComparedTexts } from "#shared/ledger/queries/deltaLines.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { filterLedger, type FilterResult } from "#shared/ledger/filters/filterLedger.ts";
import { parseQuery } from "#shared/ledger/filters/parseQuery.ts";
import { message, spoken } from "#shared/messages/messages.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Dossier } from "#renderer/desk/dossier/dossier.ts";
import type { Plan } from "#renderer/desk/own/plan.ts";

/** The open text, as a briefing names it; null where none is open. */
function openText({ open, current, notes }: Dossier): BriefingText | null {
  const text = notes.value?.text;
  if (!open || !text) return null;
  const named = current
    ? { title: open.document.title, symbol: message("texts.current"), sources: articleSourcesOf(current) }
    : exportTextOf(open);
  return { ...named, id: text.id, draft: text.draft };
}

/** What a plan's filter finds, of whatever text; undefined without one. */
function foundBy({ filter }: Choosing, ledger: Ledger, me: MemberId | undefined): FilterResult | undefined {
  const query = parseQuery(filter);
  return query.filter.length > 0 ? filterLedger(ledger, query.filter, me) : undefined;
}

/** What of a plan decides what is in its briefing: the rest is words and paper. */
export type Choosing = Pick<
  Plan,
  "layout" | "audience" | "filter" | "without" | "order" | "provisions" | "concordance" | "day"
>;

/** What a plan chooses of the open text; null where none is open. */
export function chosenBy(dossier: Dossier, plan: Choosing): BriefingContent | null {
  const text = openText(dossier);
  if (!text) return null;
  const { ledger } = dossier;
  const { layout, audience, without, order, provisions } = plan;
  const earlier = plan.concordance ? textBefore(dossier) : null;
  const found = foundBy(plan, ledger, dossier.me?.member);
  return collectBriefing(ledger, text, {
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

/** What of a plan is words, paper and file. */
export function madeOf(plan: Plan): BriefingFormat {
  const { layout, introduction, line, footer, paper, wholeText, logo, archive } = plan;
  return {
    layout,
    settings: { introduction, line, footer, paper, wholeText, ...(logo && { logo }) },
    language: plan.words ?? spoken(),
    archive,
  };
}

/** The open text and what it is held against: the one before it; null where there is none. */
export function textBefore({ ledger, notes }: Dossier): ComparedTexts | null {
  const text = ledger.drafts.get(notes.value?.text.id ?? "")?.texts[0];
  return text ? findTextsToCompare(ledger, text) : null;
}
