import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import type { Revision } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { documentProjection, revisionSameTextProjection } from "#shared/ledger/store/projections.ts";
import { RECORD_SIZE_LIMITS, type RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { documentRevisionRecordKind, type DocumentRevisionBody } from "#shared/records/kinds/revision.ts";
import { revisionSameTextRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { makeAct, type Act, type ActStatement } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { languageVersionBodies, languageVersionsRefusal, type LanguageVersionDrafts } from "./languageVersionBodies.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** The draft of a revision, and the file that it was read from. */
type ReadDraft = Pick<ImportedDraft, "draft" | "source">;

/** A further draft of a document. */
export interface NewRevision {
  readonly document: RecordKey;
  readonly reading: ReadDraft;
  readonly symbol?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  /** The whole document, or the provisions with these eIds. Default: whole. */
  readonly covers?: DocumentRevisionBody["covers"];
  /** BCP 47; set if the reading's language is wrong. */
  readonly language?: string;
  /** The same text in other languages. They belong together by the symbol, so there has to be one. */
  readonly versions?: LanguageVersionDrafts;
}

/**
 * Adds a further revision to a document of the dossier.
 * @returns a refusal: `document.unknown`, `revision.size`, `revision.versions-symbol` or `say.invalid`
 */
export function addRevisionAct(ledger: Ledger, me: Author | null, input: NewRevision): Outcome<Act> {
  const refused = refusalToCommit(me, "revision");
  if (refused) return refused;
  const { document, symbol = "", date, covers = "whole", versions = [] } = input;
  if (!ledger.get(documentProjection, document)) return refusal("document.unknown");
  const reading = inLanguage(input.reading, input.language);
  const body = { document, symbol, ...(date ? { date } : {}), covers, ...reading };
  const bodies = [body, ...languageVersionBodies(body, versions)];
  const invalid = bodies.map(bodyRefusal).find((each) => each !== null) ?? languageVersionsRefusal(versions, symbol);
  return invalid ?? makeAct(...bodies.map((each) => ({ type: "revision", body: each })));
}

/** What a correction changes in a revision besides its draft. */
export type RevisionCorrection = Partial<Pick<NewRevision, "symbol" | "date" | "covers" | "language">>;

/**
 * Corrects a revision: another reading replaces it, and entries on the former one are carried over. The member's own
 * revision gets a new version; another lead's is replaced by a revision of this member, with a statement that it is the
 * correction.
 * @returns a refusal: `revision.unknown`, `revision.size`, `say.invalid`, or `revision.same` if nothing changes
 */
export function correctRevisionAct(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  reading: ReadDraft,
  changes: RevisionCorrection = {},
): Outcome<Act> {
  const refused = refusalToCommit(me, "revision");
  if (refused) return refused;
  const known = revisionOf(ledger, on);
  if (!known) return refusal("revision.unknown");
  const { language, ...facts } = changes;
  const body = withFacts({ ...known.body, ...inLanguage(reading, language) }, facts);
  const refusedBody = bodyRefusal(body);
  if (refusedBody) return refusedBody;
  if (isSame(known, body)) return refusal("revision.same");
  if (known.member === me!.member) {
    return makeAct({ type: "revision", of: on, after: ledger.heads(on, "revision"), body });
  }
  const corrected = revisionSameTextStatementMaker(ledger, on);
  const others = (ledger.get(revisionSameTextProjection, revisionSameTextRegisterOf(on))?.said ?? []).map(
    ({ same }) => same,
  );
  return {
    statements: [
      () => ({ type: "revision", body }),
      ([same]) => corrected({ revision: on, same, corrected: true }),
      // The new revision inherits the old one's edition links.
      ...others.map((same) => ([made]: readonly RecordKey[]) => {
        return { type: "edition", of: revisionSameTextRegisterOf(made!), body: { revision: made, same } };
      }),
    ],
  };
}

/** Returns a function that makes a statement about a revision being the same text as another; null retracts it. */
export function revisionSameTextStatementMaker(
  ledger: Ledger,
  revision: RecordKey,
): (body: object | null) => ActStatement {
  const of = revisionSameTextRegisterOf(revision);
  const after = ledger.heads(`edition|${of}`, "edition");
  return (body) => ({ type: "edition", of, after, body });
}

/** Returns a revision of any document by its id. */
function revisionOf(ledger: Ledger, id: RecordKey): Revision | undefined {
  return ledger.documents.flatMap(({ revisions }) => revisions).find((each) => each.id === id);
}

/** Returns the refusal for a body that is too large (`revision.size`) or invalid (`say.invalid`), or null. */
function bodyRefusal(body: DocumentRevisionBody): Refusal | null {
  // As long as the canonical text, which only orders the names differently.
  const size = encodeUtf8(JSON.stringify(body)).length;
  if (size > RECORD_SIZE_LIMITS.revision - 1000)
    return refusal("revision.size", { megabytes: RECORD_SIZE_LIMITS.revision / 1024 / 1024 });
  const read = documentRevisionRecordKind.body.safeParse(body);
  return read.success ? null : invalidBodyRefusal(read.error);
}

function inLanguage(
  { draft, source }: ReadDraft,
  language: string | undefined,
): Pick<DocumentRevisionBody, "draft" | "source"> {
  return { draft: language ? { ...draft, language } : draft, source };
}

function withFacts(body: DocumentRevisionBody, { symbol, date, covers }: RevisionCorrection): DocumentRevisionBody {
  return {
    ...body,
    ...(symbol !== undefined && { symbol }),
    ...(date && { date }),
    ...(covers && { covers: covers === "whole" ? covers : [...covers] }),
  };
}

function isSame(known: Revision, body: DocumentRevisionBody): boolean {
  const facts = ({ symbol, date, covers }: DocumentRevisionBody) =>
    toCanonicalJson({ symbol, covers, ...(date && { date }) });
  return known.draftId === computeDraftId(body.draft) && facts(known.body) === facts(body);
}
