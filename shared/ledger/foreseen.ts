import type { Draft } from "../draft/draft.ts";
import type { RevisionBody } from "../records/kinds/revision.ts";
import { documentsOf } from "./chains.ts";
import type { DocumentEntry, Revision } from "./entries/document.ts";
import type { Position } from "./entries/position.ts";
import type { Proposal } from "./entries/proposal.ts";
import type { ProvisionStatus } from "./entries/status.ts";
import type { Thread } from "./entries/thread.ts";
import type { Ledger } from "./ledger.ts";
import { madeOn, placedOn, type PlacedOn, type Texts } from "./placed.ts";
import { isAccountedFor, wholeOf } from "./places.ts";
import { appliedOn, isValid } from "./positions.ts";
import { statusOn } from "./statuses.ts";
import { draftsOf, ONLY, type TextEntry } from "./texts.ts";

/** What would become of what the team has on a document with a further text of it. */
export interface Foreseen {
  /** How many notes would have a place in it. */
  readonly notes: number;
  /** How many proposed wordings would. */
  readonly proposals: number;
  /** How many positions would hold in it: their words are unchanged there, or members confirmed them for these. */
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
  const notes = ledger.threads.flatMap((said) => ofPlaced(texts, said));
  const proposals = ledger.proposals.flatMap((said) => ofPlaced(texts, said));
  const positions = ledger.positions.flatMap((said) => ofPosition(texts, said));
  const statuses = ledger.statuses.flatMap((said) => ofStatus(texts, said));
  const count = (all: readonly Fate[], of: keyof Fate) => all.filter((each) => each[of]).length;
  return {
    notes: count(notes, "stands"),
    proposals: count(proposals, "stands"),
    positions: count(positions, "stands"),
    statuses: count(statuses, "stands"),
    review: count([...notes, ...proposals, ...positions, ...statuses], "needsReview"),
  };
}

/** What would become of one thing that the text has to account for. */
interface Fate {
  readonly stands: boolean;
  readonly needsReview: boolean;
}

function ofPlaced(texts: Texts, said: Thread | Proposal): readonly Fate[] {
  const placed = placedOn(texts, COMING, said);
  const stands = "anchor" in placed;
  return stands || isAccountedFor(texts, madeOn(said).draft, COMING)
    ? [{ stands, needsReview: isToReview(placed) }]
    : [];
}

function isToReview({ status }: PlacedOn): boolean {
  return status === "reworded" || status === "ambiguous" || status === "lost";
}

function ofPosition(texts: Texts, said: Position): readonly Fate[] {
  const applied = appliedOn(texts, COMING, said);
  if (!applied) return [];
  const needsReview = applied.validity === "earlier" || applied.validity === "unplaced";
  return [{ stands: isValid(applied), needsReview }];
}

/** A provision that the text does not cover keeps its status where it is. */
function ofStatus(texts: Texts, said: ProvisionStatus): readonly Fate[] {
  const on = statusOn(texts, COMING, said);
  if (on) return [{ stands: !on.isEarlier, needsReview: on.isEarlier }];
  const isAbsent = placedOn(texts, COMING, wholeOf(said)).status === "absent";
  return [{ stands: false, needsReview: !isAbsent && isAccountedFor(texts, said.draft, COMING) }];
}

/** The texts of a dossier with a further one of a document. */
function withText({ documents, texts }: Ledger, document: DocumentEntry, coming: DraftToCome): Texts {
  const { symbol, covers } = coming;
  const last = texts.map((text) => documentsOf(text).has(document.id)).lastIndexOf(true);
  const draft = coming.draft as RevisionBody["draft"];
  const body = { document: document.id, symbol, covers, draft, source: { name: "", sha256: "", format: "" } };
  const now = new Date().toISOString();
  const revision: Revision = { id: COMING, member: "", at: now, added: now, draftId: COMING, body, earlier: [] };
  const text: TextEntry = { document, revision, rank: ONLY, editions: [], earlier: [] };
  const all = [...texts.slice(0, last + 1), text, ...texts.slice(last + 1)];
  return { documents, texts: all, drafts: draftsOf(all) };
}
