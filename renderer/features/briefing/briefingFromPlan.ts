import type { BriefingForm, TextForExport } from "#shared/publish/publication/publication.ts";
import { collectBriefing, type CollectedBriefing } from "#shared/publish/publication/briefingContent.ts";
import { toTextForExport } from "#shared/publish/publication/textsForExport.ts";
import { articleSourcesOf } from "#shared/ledger/texts/currentText.ts";
import { findDefaultComparison, type ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { filterLedger, type FilteredLedgerEntries } from "#shared/ledger/filters/filterLedger.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { message, getMessageLanguage } from "#shared/messages/messages.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import type { BriefingPlan } from "#renderer/workspace/session/briefingPlan.ts";

/** Returns the open text as a briefing names it; null if none is open. */
function openText({ openRevision, current, notes }: Dossier): TextForExport | null {
  const text = notes.value?.text;
  if (!openRevision || !text) return null;
  const named = current
    ? { title: openRevision.document.title, symbol: message("texts.current"), sources: articleSourcesOf(current) }
    : toTextForExport(openRevision);
  return { ...named, id: text.id, draft: text.draft };
}

/** Returns the matches of a plan's filter in any text; undefined without a filter. */
function filterResultOf(
  { filter }: BriefingContentsPlan,
  ledger: Ledger,
  me: MemberId | undefined,
): FilteredLedgerEntries | undefined {
  const query = parseFilterQuery(filter);
  return query.filter.length > 0 ? filterLedger(ledger, query.filter, me) : undefined;
}

/** The fields of a plan that decide what its briefing contains; the others are about words and paper. */
export type BriefingContentsPlan = Pick<
  BriefingPlan,
  | "layout"
  | "audience"
  | "filter"
  | "without"
  | "order"
  | "provisions"
  | "concordance"
  | "state"
  | "since"
  | "votes"
  | "day"
>;

/** Returns what a plan chooses from the open text; null if none is open. */
export function collectPlannedBriefing(dossier: Dossier, plan: BriefingContentsPlan): CollectedBriefing | null {
  const text = openText(dossier);
  if (!text) return null;
  const { ledger } = dossier;
  const { layout, audience, without, order, provisions } = plan;
  const earlier = plan.concordance ? pairOpenWithPreviousText(dossier) : null;
  const found = filterResultOf(plan, ledger, dossier.me?.member);
  return collectBriefing(ledger, text, {
    layout,
    audience,
    without,
    ...(order && { order }),
    ...(provisions && { provisions }),
    ...(found && { found }),
    ...(earlier && { concordance: earlier }),
    ...(plan.state && { state: true }),
    ...(plan.since && { since: plan.since }),
    ...(plan.votes && { votes: true }),
    ...(plan.day !== null && audience.audience === "team" && { day: plan.day }),
  });
}

/** Returns the fields of a plan that are about words, paper and file. */
export function briefingFormOf(plan: BriefingPlan): BriefingForm {
  const { introduction, by, contact, line, footer, paper, wholeText, compact, reach, logo, archive } = plan;
  return {
    settings: { introduction, by, contact, line, footer, paper, wholeText, compact, reach, ...(logo && { logo }) },
    language: plan.words ?? getMessageLanguage(),
    archive,
  };
}

/** Returns the open text and the one before it; null if there is none. */
export function pairOpenWithPreviousText({ ledger, notes }: Dossier): ComparedTexts | null {
  const text = ledger.drafts.get(notes.value?.text.id ?? "")?.texts[0];
  return text ? findDefaultComparison(ledger, text) : null;
}
