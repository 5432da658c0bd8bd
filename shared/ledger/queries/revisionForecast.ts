import type { Draft } from "#shared/draft/draft.ts";
import type { DocumentRevisionBody } from "#shared/records/kinds/revision.ts";
import { documentsOfText } from "../texts/textChains.ts";
import type { DocumentEntry, Revision } from "../entries/document.ts";
import type { Position } from "../entries/position.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import {
  findPlacementInDraft,
  type LedgerTexts,
  type LedgerTextsAndEntries,
} from "../placement/findPlacementInDraft.ts";
import { assessEntryValidityInText, isEntryValidInText } from "../placement/entryValidityInText.ts";
import { positionProjection, proposalProjection, statusProjection, threadProjection } from "../store/projections.ts";
import { countPlacementsToReview, isPositionNamingProposer, findPlacementsToReview } from "./placementsToReview.ts";
import { findStatusPlacement } from "../placement/statusPlacement.ts";
import { indexTextsByDraft, SOLE_TEXT_RANK, type TextEntry } from "../texts/textEntries.ts";

/** How the team's entries on a document would apply to a further text of it. */
export interface RevisionForecast {
  /** How many notes would have a place in it. */
  readonly notes: number;
  /** How many proposals would have a place in it. */
  readonly proposals: number;
  /**
   * How many positions would be valid in it: their words are unchanged, or members confirmed them for these words. A
   * position that only names the maker of a proposal is counted with the proposal.
   */
  readonly positions: number;
  /** How many statuses would apply in it. */
  readonly statuses: number;
  /** How many entries would have to be reviewed: their words are different there, or they have no sure place. */
  readonly review: number;
}

/** A draft that is not in the dossier yet. */
export interface IncomingDraft {
  readonly draft: Draft;
  readonly symbol: string;
  readonly covers: DocumentRevisionBody["covers"];
}

/** An id that no draft has. */
const COMING = "coming";

/**
 * Forecasts how the team's entries would apply to a draft as the next text of a document. The ledger is not changed.
 */
export function forecastRevision(ledger: Ledger, document: DocumentEntry, coming: IncomingDraft): RevisionForecast {
  const texts = withText(ledger, document, coming);
  const withEntries: LedgerTextsAndEntries = { ...texts, all: (projection) => ledger.all(projection) };
  const isPlaced = (entry: Thread | Proposal) => "anchor" in findPlacementInDraft(texts, COMING, entry);
  const isValidThere = (entry: Position) =>
    isEntryValidInText(assessEntryValidityInText(texts, COMING, entry) ?? NOWHERE);
  return {
    notes: ledger.all(threadProjection).filter(isPlaced).length,
    proposals: ledger.all(proposalProjection).filter(isPlaced).length,
    positions: ledger.all(positionProjection).filter((entry) => !isPositionNamingProposer(entry) && isValidThere(entry))
      .length,
    statuses: ledger
      .all(statusProjection)
      .filter((entry) => findStatusPlacement(texts, COMING, entry)?.isEarlier === false).length,
    review: countPlacementsToReview(findPlacementsToReview(withEntries, COMING)),
  };
}

const NOWHERE = { validity: "absent" } as const;

/** Returns the texts of a dossier with one added to a document. */
function withText({ documents, texts }: Ledger, document: DocumentEntry, coming: IncomingDraft): LedgerTexts {
  const { symbol, covers, draft } = coming;
  const last = texts.map((text) => documentsOfText(text).has(document.id)).lastIndexOf(true);
  const body = { document: document.id, symbol, covers, draft, source: { name: "", sha256: "", format: "" } };
  const now = new Date().toISOString();
  const revision: Revision = {
    id: COMING,
    member: "",
    at: now,
    added: now,
    seq: 0,
    draftId: COMING,
    body,
    earlier: [],
  };
  const text: TextEntry = { document, revision, rank: SOLE_TEXT_RANK, editions: [], earlier: [] };
  const all = [...texts.slice(0, last + 1), text, ...texts.slice(last + 1)];
  return { documents, texts: all, drafts: indexTextsByDraft(all) };
}
