import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { gateThreadsForAudience } from "#shared/publish/gate/audience.ts";
import { gateProposalsForAudience } from "#shared/publish/gate/proposals.ts";
import type { FilteredLedgerEntries } from "#shared/ledger/filters/filterLedger.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findDefaultComparison, type ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import { findCatalogueOrTeamStandard } from "#shared/ledger/queries/listStandards.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { nameOfText, type TextEntry } from "#shared/ledger/texts/textEntries.ts";
import {
  collectPublication,
  type Publication,
  type ExportExclusions,
} from "#shared/publish/publication/publication.ts";
import { toTextForExport } from "#shared/publish/publication/textsForExport.ts";
import type { PageLinkFragments } from "../html/fragments.ts";
import { findPageLinkFragments, nameTextsForFragments } from "../html/pageNames.ts";
import { buildSiteTextChanges, type SiteTextChanges } from "./siteTextChanges.ts";

/** A text of a site, with the names that its page can be linked to by. */
export interface SiteText {
  readonly content: Publication;
  readonly names: PageLinkFragments;
  /** "A/AC.291/22/Rev.3, 9 Feb 2024" */
  readonly label: string;
}

/** What a site contains: every text of a dossier, and what changed from text to text. All of it passed the gates. */
export interface SiteContent {
  readonly title: string;
  readonly audience: ExportAudience["audience"];
  /** The newest last. */
  readonly texts: readonly SiteText[];
  readonly changes: readonly SiteTextChanges[];
}

/** Collects what an audience may see of all texts of a dossier. */
export function collectSite(ledger: Ledger, asked: ExportAudience, found?: FilteredLedgerEntries): SiteContent {
  const names = nameTextsForFragments(ledger.texts);
  const compared = ledger.texts.flatMap((text) => findDefaultComparison(ledger, text) ?? []);
  return {
    title: ledger.documents[0]?.title ?? "",
    audience: asked.audience,
    texts: ledger.texts.map((text) => {
      const collected = collectPublication(ledger, toTextForExport(text), asked, { found });
      return { content: collected.content, names: findPageLinkFragments(ledger, collected), label: nameOfText(text) };
    }),
    changes: compared.map((two) => buildSiteTextChanges(two, nameOf(names, two))),
  };
}

/** Counts what a site does not contain, by reason; null if the dossier has no text. */
export function countExcludedFromSite(
  ledger: Ledger,
  asked: ExportAudience,
  found?: FilteredLedgerEntries,
): ExportExclusions | null {
  const { newestText } = ledger;
  if (!newestText) return null;
  const { excluded } = collectPublication(ledger, toTextForExport(newestText), asked, { found });
  return { ...excluded, ...leftOutOfAll(ledger, asked, found) };
}

function nameOf(names: ReadonlyMap<TextEntry, string>, { from, to }: ComparedTexts) {
  return { from: names.get(from)!, to: names.get(to)! };
}

/** Counts each note and proposal once, however many pages leave it out. */
function leftOutOfAll(
  ledger: Ledger,
  asked: ExportAudience,
  found: FilteredLedgerEntries | undefined,
): Pick<ExportExclusions, "notes" | "proposals" | "within"> {
  const ids = found && new Set([...found.threads, ...found.proposals].map(({ id }) => id));
  const isAsked = ({ id }: { readonly id: string }) => !ids || ids.has(id);
  const threads = gateThreadsForAudience(ledger.all(threadProjection).filter(isAsked), asked, ledger.members, (id) =>
    findCatalogueOrTeamStandard(ledger, id),
  );
  const proposals = gateProposalsForAudience(ledger.all(proposalProjection).filter(isAsked), asked, ledger.members);
  return { notes: threads.withheld, within: threads.within, proposals: proposals.withheld };
}
