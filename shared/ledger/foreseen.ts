import type { Draft } from "../draft/draft.ts";
import type { RevisionBody } from "../records/kinds/revision.ts";
import { documentsOf } from "./chains.ts";
import type { DocumentEntry, Revision } from "./entries/document.ts";
import type { Position } from "./entries/position.ts";
import type { Proposal } from "./entries/proposal.ts";
import type { Thread } from "./entries/thread.ts";
import type { Ledger } from "./ledger.ts";
import { placedOn, type Texts, type TextsAndSaid } from "./placed.ts";
import { appliedOn, isValid } from "./positions.ts";
import { positions, proposals, statuses, threads } from "./projections.ts";
import { countToReview, isMaking, toReview } from "./review.ts";
import { statusOn } from "./statuses.ts";
import { draftsOf, ONLY, type TextEntry } from "./texts.ts";

/** What would become of what the team has on a document with a further text of it. */
export interface Foreseen {
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
export interface DraftToCome {
  readonly draft: Draft;
  readonly symbol: string;
  readonly covers: RevisionBody["covers"];
}

/** An id that no draft has. */
const COMING = "coming";

/** Foresees what a draft would make of what was said, as the next text of a document. Nothing is added. */
export function foresee(ledger: Ledger, document: DocumentEntry, coming: DraftToCome): Foreseen {
  const texts = withText(ledger, document, coming);
  const come: TextsAndSaid = { ...texts, all: (projection) => ledger.all(projection) };
  const isPlaced = (said: Thread | Proposal) => "anchor" in placedOn(texts, COMING, said);
  const holds = (said: Position) => isValid(appliedOn(texts, COMING, said) ?? NOWHERE);
  return {
    notes: ledger.all(threads).filter(isPlaced).length,
    proposals: ledger.all(proposals).filter(isPlaced).length,
    positions: ledger.all(positions).filter((said) => !isMaking(said) && holds(said)).length,
    statuses: ledger.all(statuses).filter((said) => statusOn(texts, COMING, said)?.isEarlier === false).length,
    review: countToReview(toReview(come, COMING)),
  };
}

const NOWHERE = { validity: "absent" } as const;

/** The texts of a dossier with a further one of a document. */
function withText({ documents, texts }: Ledger, document: DocumentEntry, coming: DraftToCome): Texts {
  const { symbol, covers, draft } = coming;
  const last = texts.map((text) => documentsOf(text).has(document.id)).lastIndexOf(true);
  const body = { document: document.id, symbol, covers, draft, source: { name: "", sha256: "", format: "" } };
  const now = new Date().toISOString();
  const revision: Revision = { id: COMING, member: "", at: now, added: now, draftId: COMING, body, earlier: [] };
  const text: TextEntry = { document, revision, rank: ONLY, editions: [], earlier: [] };
  const all = [...texts.slice(0, last + 1), text, ...texts.slice(last + 1)];
  return { documents, texts: all, drafts: draftsOf(all) };
}
