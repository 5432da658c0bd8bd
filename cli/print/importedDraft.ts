import { ownTextOfProvision } from "#shared/draft/draft.ts";
import { countDraftContents } from "#shared/import/draftCounts.ts";
import { guessRevisionCoverage } from "#shared/import/revisionCoverage.ts";
import { groupExclusionsByReason } from "#shared/import/exclusionGroups.ts";
import type { ImportedDraft, DraftRange } from "#shared/import/importedDraft.ts";
import { listAttributions } from "./attributions.ts";
import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";

/** Formats a reading for `import --json`. `text` is a provision's own, without heading or children. */
export function toImportedDraftJson(reading: ImportedDraft): object {
  const { draft, source, warnings, exclusions, masthead, statuses } = reading;
  const { title, language, direction, provisions } = draft;
  const placed = ({ spot, ...rest }: { spot: DraftRange }) => ({ at: provisions[spot.provision]?.address, ...rest });
  return {
    title,
    language,
    direction,
    source: { name: source.name, sha256: source.sha256, format: source.format },
    masthead,
    covers: guessRevisionCoverage(draft, masthead),
    counts: countDraftContents(reading),
    provisions: provisions.map((each) => {
      const { eId, address, kind, num, heading, level } = each;
      return { eId, address, kind, num, heading, level, text: ownTextOfProvision(each) };
    }),
    exclusions,
    warnings: warnings.map((each) => ({ code: each.code, message: explainRefusal(each), where: each.where })),
    remarks: reading.remarks.map(placed),
    changes: reading.changes.map(placed),
    statuses: statuses.map(({ provision, ...rest }) => ({ at: provisions[provision]?.address, ...rest })),
    attributions: listAttributions(reading),
    manualMarkup: reading.manualMarkup ?? null,
    languageVersions: (reading.languageVersions ?? []).map((version) => version.draft),
  };
}

/** Summarises the contents, what was left out, and the masthead. */
export function summariseImportedDraft(reading: ImportedDraft): readonly string[] {
  const { symbol, date, kind } = reading.masthead;
  const parts = [symbol, date, kind && message(`document.${kind}`), reading.draft.language].filter(Boolean);
  return [message("reading.counts", countDraftContents(reading)), ...exclusionLines(reading), parts.join(" · ")];
}

/** Summarises what was left out, by reason; returns no line if nothing was. */
function exclusionLines({ exclusions }: ImportedDraft): readonly string[] {
  const list = groupExclusionsByReason(exclusions).map(({ reason, count }) =>
    message("reading.excluded.of", { name: message(`reading.excluded.${reason}`), count }),
  );
  return list.length > 0 ? [message("reading.excluded", { list: list.join(", ") })] : [];
}

/** Says that the file is marked as a revision by hand, unless the marks were read as tracked changes. */
function manualMarkupLines({ manualMarkup }: ImportedDraft): readonly string[] {
  if (!manualMarkup || manualMarkup.isRead) return [];
  const { deleted, inserted, doubtful, look } = manualMarkup;
  const markup = message("review.manual.what", { deleted, inserted, look: look ?? "none" });
  const doubts = doubtful > 0 ? [message("review.manual.doubtful", { count: doubtful })] : [];
  return [message("cli.manual-markup", { markup }), ...doubts];
}

/** Says in which other languages the file has the text, too. */
function languageVersionLines({ languageVersions = [] }: ImportedDraft): readonly string[] {
  if (languageVersions.length === 0) return [];
  const languages = languageVersions.map(({ draft }) => nameOfLanguageTag(draft.language)).join(message("list.comma"));
  return [message("cli.language-columns", { languages })];
}

/** Lists the comments, tracked changes and statuses of the source, one per line. */
export function formatSourceMarkupLines(reading: ImportedDraft): readonly string[] {
  const { draft, remarks, changes, statuses } = reading;
  const at = (provision: number) => draft.provisions[provision]?.address ?? "";
  const nobody = message("review.nobody");
  return [
    ...manualMarkupLines(reading),
    ...languageVersionLines(reading),
    ...remarks.map(({ spot, author, text }) =>
      message("cli.remark", { at: at(spot.provision), author: author || nobody, text }),
    ),
    ...changes.map(({ spot, author, type, words }) =>
      message("cli.change", { at: at(spot.provision), author: author || nobody, type, words }),
    ),
    ...statuses.map(({ provision, words }) => message("cli.found-status", { at: at(provision), words })),
  ];
}
