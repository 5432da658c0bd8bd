import type { TextForExport } from "#shared/publish/publication/publication.ts";
import type { ExportFormatOption } from "#shared/publish/formats/exportFormat.ts";
import type { Hash } from "#shared/base/hash.ts";
import { refusal, type Refusal } from "#shared/base/result.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import {
  holdsPhotographs,
  optionalEarlierContentOf,
  EXPORT_FORMATS,
  hasExportFormatOption,
  type ExportFormatName,
  isNoteTable,
  type DossierTableName,
  type ExportTableName,
} from "#shared/publish/formats/exportFormats.ts";
import {
  collectPublication,
  type CollectedPublication,
  type ExportExclusions,
  type Publication,
} from "#shared/publish/publication/publication.ts";
import { countExcludedFromSite } from "#shared/publish/formats/site/siteContent.ts";
import { buildPositionsTable, buildProposalsTable } from "#shared/publish/tables/dossierTables.ts";
import { buildStatusesTable } from "#shared/publish/tables/statusesTable.ts";
import { buildVotesTable } from "#shared/publish/tables/votesTable.ts";
import { buildTextStateTable } from "#shared/publish/tables/textStateSheet.ts";
import { findTextForExport } from "#shared/publish/publication/textsForExport.ts";
import type { AudienceGateResult } from "#shared/publish/gate/audience.ts";
import { findDefaultComparison, type ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { filterLedger, type FilteredLedgerEntries } from "#shared/ledger/filters/filterLedger.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import type { Language } from "#shared/base/language.ts";
import { hashSchema, type MemberId } from "#shared/records/envelope.ts";

/** The user's choices for an export. */
export interface ExportRequest {
  readonly as: ExportFormatName;
  /** The table, for a spreadsheet. */
  readonly table: ExportTableName;
  readonly text: Hash;
  readonly audience: ExportAudience;
  /** A filter query; "" for everything. */
  readonly filter: string;
  /** The ids of the only items to export, as selected in the list of notes; null for what the filter finds. */
  readonly selected: readonly string[] | null;
  /** The language of Clausemark's own words in the file. */
  readonly words: Language;
}

/** Selected items that an export does not contain, whoever it is for: they are on this machine only, or in another text. */
export interface SelectionExclusions {
  readonly local: number;
  readonly elsewhere: number;
}

/** What an export contains before it is saved. All of it has passed the confidentiality gate. */
export type ExportPlan =
  | {
      readonly kind: "notes";
      readonly text: TextForExport;
      readonly found: FilteredLedgerEntries | undefined;
      readonly out: Publication;
      readonly byKey: CollectedPublication["byKey"];
      readonly left: ExportExclusions;
      readonly selection: SelectionExclusions;
    }
  | { readonly kind: "draft"; readonly out: Publication; readonly byKey: CollectedPublication["byKey"] }
  | {
      readonly kind: "table";
      readonly table: keyof typeof EXPORT_TABLE_BUILDERS;
      readonly rows: number;
      readonly left: AudienceGateResult["withheld"];
      readonly earlier: number;
    }
  | { readonly kind: "concordance"; readonly two: ComparedTexts }
  | {
      readonly kind: "site";
      readonly texts: number;
      readonly found: FilteredLedgerEntries | undefined;
      readonly left: ExportExclusions | null;
      readonly selection: SelectionExclusions;
    }
  /** A briefing is planned in its own view. */
  | { readonly kind: "briefing" }
  | { readonly kind: "nothing"; readonly why: Refusal };

export const EXPORT_TABLE_BUILDERS = {
  positions: buildPositionsTable,
  proposals: buildProposalsTable,
  votes: buildVotesTable,
  statuses: buildStatusesTable,
  state: buildTextStateTable,
} as const;

/** Returns which settings a format, or a table of it, uses. */
export function flagRelevantExportSettings({ as, table }: Pick<ExportRequest, "as" | "table">) {
  // A briefing has a view of its own.
  const has = (option: ExportFormatOption) => as !== "pdf" && hasExportFormatOption(as, option);
  const isTable = has("table") && !isNoteTable(table);
  return {
    table: has("table"),
    text: has("text") && (!isTable || table === "concordance" || table === "state" || table === "statuses"),
    audience: has("audience") && !(isTable && table === "concordance"),
    earlier: optionalEarlierContentOf(as, { table }),
    photographs: has("photographs"),
    filter: has("filter") && !isTable,
    words: has("words"),
  } as const;
}

export function planExport(ledger: Ledger, request: ExportRequest, me: MemberId | undefined): ExportPlan {
  const { as, table, filter } = request;
  // Chosen for one format, photographs are in no other.
  const audience = holdsPhotographs(as) ? request.audience : { ...request.audience, photographs: false };
  const relevant = flagRelevantExportSettings(request);
  if (request.selected && !relevant.filter) return { kind: "nothing", why: refusal("others.no-selection") };
  if (as === "pdf") return { kind: "briefing" };
  const isSheet = relevant.table;
  if (isSheet && !isNoteTable(table)) return planTable(ledger, request, table);
  if (isSheet && table === "ratings" && audience.audience === "public")
    return { kind: "nothing", why: refusal("others.ratings-are-for-the-team") };
  const query = parseFilterQuery(filter);
  if (query.faults[0] && !request.selected) return { kind: "nothing", why: query.faults[0].refusal };
  const { selected } = request;
  const found = selected
    ? findSelected(ledger, selected)
    : query.filter.length > 0
      ? filterLedger(ledger, query.filter, me)
      : undefined;
  const local = selected?.filter((id) => !hashSchema.safeParse(id).success).length ?? 0;
  if (as === "site") {
    const left = countExcludedFromSite(ledger, audience, found);
    return { kind: "site", texts: ledger.texts.length, found, left, selection: { local, elsewhere: 0 } };
  }
  const text = findTextForExport(ledger, request.text);
  if (!text) return { kind: "nothing", why: refusal("draft.none") };
  const { content, byKey, excluded } = collectPublication(ledger, text, audience, { found });
  if (EXPORT_FORMATS[as].contains === "text") return { kind: "draft", out: content, byKey };
  const { notes, proposals } = excluded;
  const considered = byKey.size + notes.team + notes.informals + proposals.team + proposals.informals;
  const elsewhere = selected ? countEntries(found) - considered : 0;
  return { kind: "notes", text, found, out: content, byKey, left: excluded, selection: { local, elsewhere } };
}

/** Returns the notes and proposals among selected items; the others are on this machine only. */
function findSelected(ledger: Ledger, selected: readonly string[]): FilteredLedgerEntries {
  const ids = new Set(selected);
  return {
    isHandPicked: true,
    threads: ledger.all(threadProjection).filter(({ id }) => ids.has(id)),
    proposals: ledger.all(proposalProjection).filter(({ id }) => ids.has(id)),
  };
}

function countEntries(found: FilteredLedgerEntries | undefined): number {
  return found ? found.threads.length + found.proposals.length : 0;
}

function planTable(ledger: Ledger, { text, audience }: ExportRequest, table: DossierTableName): ExportPlan {
  if (table === "concordance") {
    const [newer] = ledger.drafts.get(text)?.texts ?? [];
    const two = newer ? findDefaultComparison(ledger, newer) : null;
    return two ? { kind: "concordance", two } : { kind: "nothing", why: refusal("delta.one-text") };
  }
  const { rows, left, earlier } = EXPORT_TABLE_BUILDERS[table](ledger, audience, text);
  return { kind: "table", table, rows, left, earlier };
}
