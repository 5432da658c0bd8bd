import type { Draft } from "../draft/draft.ts";
import type { RevisionBody } from "../records/kinds/revision.ts";
import { documentsOf } from "./chains.ts";
import type { DocumentEntry, Revision } from "./entries/document.ts";
import type { Ledger } from "./ledger.ts";
import { placedOn, type PlacedOn, type Texts } from "./placed.ts";
import { isAccountedFor } from "./places.ts";
import { draftsOf, ONLY, type TextEntry } from "./texts.ts";

/** What would become of what the team has on a document with a further text of it. */
export interface Foreseen {
  /** How many notes would have a place in it. */
  readonly notes: number;
  /** How many proposed wordings would. */
  readonly proposals: number;
  /** How many notes and wordings somebody would have to look at: their words are others there, or they have no sure place. */
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

/** Foresees what a draft would make of the notes and proposed wordings, as the next text of a document. Nothing is added. */
export function foresee(ledger: Ledger, document: DocumentEntry, coming: DraftToCome): Foreseen {
  const texts = withText(ledger, document, coming);
  const all = [
    ...ledger.threads.map((thread) => ({ said: thread, made: thread.annotation.anchor.draft, isNote: true })),
    ...ledger.proposals.map((said) => ({ said, made: said.body.anchor.draft, isNote: false })),
  ].flatMap(({ said, made, isNote }) => {
    const placed = placedOn(texts, COMING, said);
    return "anchor" in placed || isAccountedFor(texts, made, COMING) ? [{ placed, isNote }] : [];
  });
  const count = (of: (each: (typeof all)[number]) => boolean) => all.filter(of).length;
  return {
    notes: count(({ placed, isNote }) => isNote && "anchor" in placed),
    proposals: count(({ placed, isNote }) => !isNote && "anchor" in placed),
    review: count(({ placed }) => isToReview(placed)),
  };
}

function isToReview({ status }: PlacedOn): boolean {
  return status === "reworded" || status === "ambiguous" || status === "lost";
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
