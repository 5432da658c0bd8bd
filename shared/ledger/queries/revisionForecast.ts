import type { Draft } from "#shared/draft/draft.ts";
import type { RevisionBody } from "#shared/records/kinds/revision.ts";
import { documentsOf } from "../texts/textChains.ts";
import type { DocumentEntry, Revision } from "../entries/document.ts";
import type { Position } from "../entries/position.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import { findPlacement, type LedgerTexts, type LedgerTextsAndEntries } from "../placement/findPlacement.ts";
import { applyToText, isValid } from "../placement/appliedPositions.ts";
import { positions, proposals, statuses, threads } from "../store/projections.ts";
import { countReviewItems, isProposerPosition, findReviewItems } from "./reviewItems.ts";
import { findStatusPlacement } from "../placement/statusPlacement.ts";
import { draftsOf, SOLE_TEXT_RANK, type TextEntry } from "../texts/texts.ts";

/** What would become of what the team has on a document with a further text of it. */
export interface RevisionForecast {
  /** How many notes would have a place in it. */
  readonly notes: number;
  /** How many proposed wordings would. */
  readonly proposals: number;
  /**
   * How many positions would hold in it: their words are unchanged there, or members confirmed them for these. Who makes a
   * proposal is counted with that.
   */
  readonly positions: number;
  /** How many statuses would hold in it. */
  readonly statuses: number;
  /** How much of all that somebody would have to look at: its words are others there, or it has no sure place. */
  readonly review: number;
}

/** A draft that is not in the dossier yet. */
export interface IncomingDraft {
  readonly draft: Draft;
  readonly symbol: string;
  readonly covers: RevisionBody["covers"];
}

/** An id that no draft has. */
const COMING = "coming";

/** Foresees what a draft would make of what was said, as the next text of a document. Nothing is added. */
export function forecastRevision(ledger: Ledger, document: DocumentEntry, coming: IncomingDraft): RevisionForecast {
  const texts = withText(ledger, document, coming);
  const come: LedgerTextsAndEntries = { ...texts, all: (projection) => ledger.all(projection) };
  const isPlaced = (said: Thread | Proposal) => "anchor" in findPlacement(texts, COMING, said);
  const holds = (said: Position) => isValid(applyToText(texts, COMING, said) ?? NOWHERE);
  return {
    notes: ledger.all(threads).filter(isPlaced).length,
    proposals: ledger.all(proposals).filter(isPlaced).length,
    positions: ledger.all(positions).filter((said) => !isProposerPosition(said) && holds(said)).length,
    statuses: ledger.all(statuses).filter((said) => findStatusPlacement(texts, COMING, said)?.isEarlier === false)
      .length,
    review: countReviewItems(findReviewItems(come, COMING)),
  };
}

const NOWHERE = { validity: "absent" } as const;

/** The texts of a dossier with a further one of a document. */
function withText({ documents, texts }: Ledger, document: DocumentEntry, coming: IncomingDraft): LedgerTexts {
  const { symbol, covers, draft } = coming;
  const last = texts.map((text) => documentsOf(text).has(document.id)).lastIndexOf(true);
  const body = { document: document.id, symbol, covers, draft, source: { name: "", sha256: "", format: "" } };
  const now = new Date().toISOString();
  const revision: Revision = { id: COMING, member: "", at: now, added: now, draftId: COMING, body, earlier: [] };
  const text: TextEntry = { document, revision, rank: SOLE_TEXT_RANK, editions: [], earlier: [] };
  const all = [...texts.slice(0, last + 1), text, ...texts.slice(last + 1)];
  return { documents, texts: all, drafts: draftsOf(all) };
}
