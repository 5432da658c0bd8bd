import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { utf8 } from "#shared/base/bytes.ts";
import { refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import type { Revision } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { documents, editions } from "#shared/ledger/store/projections.ts";
import { RECORD_LIMITS, type RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { revisionRecordKind, type RevisionBody } from "#shared/records/kinds/revision.ts";
import { editionRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { act, type Act, type Statement } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** What a revision is made of: the draft and the file it was read from. */
type ReadDraft = Pick<ImportedDraft, "draft" | "source">;

/** A further draft of a document. */
export interface NewRevision {
  readonly document: RecordKey;
  readonly reading: ReadDraft;
  readonly symbol?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  /** The whole document, or the provisions with these eIds. Default: whole. */
  readonly covers?: RevisionBody["covers"];
  /** BCP 47, where the reading has it wrong. */
  readonly language?: string;
}

/** Adds a further revision to a document of the dossier. */
export function addRevision(ledger: Ledger, me: Author | null, input: NewRevision): Outcome<Act> {
  const refused = refusalToCommit(me, "revision");
  if (refused) return refused;
  const { document, symbol = "", date, covers = "whole" } = input;
  if (!ledger.get(documents, document)) return refusal("document.unknown");
  const reading = inLanguage(input.reading, input.language);
  const body = { document, symbol, ...(date ? { date } : {}), covers, ...reading };
  return sayable(body) ?? act({ type: "revision", body });
}

/** What is said anew of a corrected revision, besides its draft. */
export type Correction = Partial<Pick<NewRevision, "symbol" | "date" | "covers" | "language">>;

/**
 * Corrects a revision: another reading takes its place, and what was said on the one before is carried over to it.
 * One's own gets a new version; in the place of another lead's there comes a revision of one's own, which is said to
 * correct it.
 */
export function correctRevision(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  reading: ReadDraft,
  changes: Correction = {},
): Outcome<Act> {
  const refused = refusalToCommit(me, "revision");
  if (refused) return refused;
  const known = revisionOf(ledger, on);
  if (!known) return refusal("revision.unknown");
  const { language, ...facts } = changes;
  const body = withFacts({ ...known.body, ...inLanguage(reading, language) }, facts);
  const unsayable = sayable(body);
  if (unsayable) return unsayable;
  if (isSame(known, body)) return refusal("revision.same");
  if (known.member === me!.member) {
    return act({ type: "revision", of: on, after: ledger.heads(on, "revision"), body });
  }
  const corrected = makeEditionStatement(ledger, on);
  const others = (ledger.get(editions, editionRegisterOf(on))?.said ?? []).map(({ same }) => same);
  return {
    statements: [
      () => ({ type: "revision", body }),
      ([same]) => corrected({ revision: on, same, corrected: true }),
      // What it was the same text as, the new one is.
      ...others.map((same) => ([made]: readonly RecordKey[]) => {
        return { type: "edition", of: editionRegisterOf(made!), body: { revision: made, same } };
      }),
    ],
  };
}

/** Says anew, or takes back, what a revision is the same text as. */
export function makeEditionStatement(ledger: Ledger, revision: RecordKey): (body: object | null) => Statement {
  const of = editionRegisterOf(revision);
  const after = ledger.heads(`edition|${of}`, "edition");
  return (body) => ({ type: "edition", of, after, body });
}

/** A revision of any document, by its id. */
function revisionOf(ledger: Ledger, id: RecordKey): Revision | undefined {
  return ledger.documents.flatMap(({ revisions }) => revisions).find((each) => each.id === id);
}

/** The refusal for a body that is too large for a record or is no revision, or null. */
function sayable(body: RevisionBody): Refusal | null {
  // As long as the canonical text, whatever the order of the names.
  const size = utf8(JSON.stringify(body)).length;
  if (size > RECORD_LIMITS.revision - 1000)
    return refusal("revision.size", { megabytes: RECORD_LIMITS.revision / 1024 / 1024 });
  const read = revisionRecordKind.body.safeParse(body);
  return read.success ? null : invalidBodyRefusal(read.error);
}

function inLanguage(
  { draft, source }: ReadDraft,
  language: string | undefined,
): Pick<RevisionBody, "draft" | "source"> {
  return { draft: language ? { ...draft, language } : draft, source };
}

function withFacts(body: RevisionBody, { symbol, date, covers }: Correction): RevisionBody {
  return {
    ...body,
    ...(symbol !== undefined && { symbol }),
    ...(date && { date }),
    ...(covers && { covers: covers === "whole" ? covers : [...covers] }),
  };
}

function isSame(known: Revision, body: RevisionBody): boolean {
  const facts = ({ symbol, date, covers }: RevisionBody) => toCanonicalJson({ symbol, covers, ...(date && { date }) });
  return known.draftId === computeDraftId(body.draft) && facts(known.body) === facts(body);
}
