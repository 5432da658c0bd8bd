import { isConcordanceRowPrinted } from "#shared/publish/layouts/data/concordanceAnnex.ts";
import { formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import { captionOfProvision, ownTextOfProvision, type Draft, type TextDirection } from "#shared/draft/draft.ts";
import { computeRedline, elideUnchangedText, type RedlinePiece } from "#shared/draft/redline.ts";
import { buildTextConcordance, describeConcordanceRow } from "#shared/ledger/queries/describeConcordance.ts";
import type { ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";

/** A provision of one of two texts: the name of its page's fragment, and how it is printed. */
interface SiteChangePlace {
  readonly eId: string;
  readonly label: string;
}

/** A provision that changed. `before` is null for a new one, `after` for one that was deleted. */
interface SiteChange {
  readonly before: SiteChangePlace | null;
  readonly after: SiteChangePlace | null;
  readonly caption: string;
  /** "Reworded, moved from article 24" */
  readonly what: string;
  readonly pieces: readonly RedlinePiece[];
}

/** What changed from one text to another. `from` and `to` are their names on the site. */
export interface SiteTextChanges {
  readonly from: string;
  readonly to: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly lang: string;
  readonly dir: TextDirection;
  readonly rows: readonly SiteChange[];
}

/** How much unchanged text is shown beside a change, in UTF-16 units. */
const BESIDE = 140;

/** Builds the list of what changed between two texts. It contains their words, and nothing that anybody said. */
export function buildSiteTextChanges(
  two: ComparedTexts,
  names: { readonly from: string; readonly to: string },
): SiteTextChanges {
  const [before, after] = [two.from.revision.body.draft, two.to.revision.body.draft];
  const changed = buildTextConcordance(two).filter((row) => isConcordanceRowPrinted(row, after));
  return {
    ...names,
    fromLabel: nameOfText(two.from),
    toLabel: nameOfText(two.to),
    lang: after.language,
    dir: after.direction,
    rows: changed.map((row) => ({
      before: placeOf(before, row.from),
      after: placeOf(after, row.to),
      caption: row.to === null ? captionOf(before, row.from) : captionOf(after, row.to),
      what: describeConcordanceRow(row),
      pieces: elideUnchangedText(computeRedline(wordsOf(before, row.from), wordsOf(after, row.to)), BESIDE),
    })),
  };
}

function placeOf(draft: Draft, index: number | null): SiteChangePlace | null {
  if (index === null) return null;
  return { eId: draft.provisions[index]!.eId, label: formatProvisionLabel(draft, index) };
}

function captionOf({ provisions }: Draft, index: number | null): string {
  const provision = provisions[index ?? -1];
  return provision?.heading ? captionOfProvision(provision) : "";
}

function wordsOf({ provisions }: Draft, index: number | null): string {
  return index === null ? "" : ownTextOfProvision(provisions[index]!);
}
