import { refusal, type Outcome } from "#shared/base/result.ts";
import { documentsOfText } from "#shared/ledger/texts/textChains.ts";
import type { Revision } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { revisionSameTextProjection } from "#shared/ledger/store/projections.ts";
import type { DocumentRevision, TextEntry } from "#shared/ledger/texts/textEntries.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { documentRecordKind, type DocumentBody } from "#shared/records/kinds/document.ts";
import { revisionSameTextRegisterOf } from "#shared/records/ledgerSubjects.ts";
import type { Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";
import { revisionSameTextStatementMaker } from "./revisions.ts";

/** Where to move a text: to a document of the dossier, or to a new document. */
export type TextMoveDestination = { readonly document: RecordKey } | DocumentBody;

/**
 * Moves a text to another document, with all its readings. Entries on it stay with it, because they refer to the draft,
 * which is the same. Another member's reading is not changed: a revision by this member replaces it, as in a
 * correction.
 *
 * @param on a revision of the text.
 * @returns a refusal: `revision.unknown`, `document.unknown`, `document.title`, `move.same` if the text is there
 *   already, or `move.alone` for a new document if the text is the only one of its document
 */
export function moveTextToDocumentAct(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  to: TextMoveDestination,
): Outcome<Act> {
  const refused = refusalToCommit(me, "revision");
  if (refused) return refused;
  const text = ledger.texts.find((each) => readingsIn(each).some(({ revision }) => revision.id === on));
  if (!text) return refusal("revision.unknown");
  const statements: Act["statements"][number][] = [];
  if (!("document" in to)) {
    const body = documentRecordKind.body.safeParse(to);
    if (!body.success) return refusal("document.title");
    if (isAlone(ledger, text)) return refusal("move.alone");
    statements.push(() => ({ type: "document", body: body.data }));
  } else if (!ledger.documents.some(({ id }) => id === to.document)) return refusal("document.unknown");
  // A new document is the first entity that the act makes.
  const documentKeyOf: DocumentKeyOf = "document" in to ? () => to.document : ([made]) => made!;
  const moved = readingsIn(text).filter((each) => !("document" in to) || each.document.id !== to.document);
  if (moved.length === 0) return refusal("move.same");
  for (const { revision } of moved) {
    statements.push(
      ...(revision.member === me!.member
        ? newVersion(ledger, revision, documentKeyOf)
        : replaceRevision(ledger, revision, documentKeyOf, statements.length)),
    );
  }
  return { statements };
}

type Statements = Act["statements"];
/** Returns the document that a text moves to, given the keys of the statements before it. */
type DocumentKeyOf = (made: readonly RecordKey[]) => RecordKey;

/** Makes a new version of the member's own revision. */
function newVersion(ledger: Ledger, { id, body }: Revision, documentKeyOf: DocumentKeyOf): Statements {
  const after = ledger.heads(id, "revision");
  return [(made) => ({ type: "revision", of: id, after, body: { ...body, document: documentKeyOf(made) } })];
}

/**
 * Makes a revision that replaces another member's and inherits its edition links. `at` is the number of statements
 * before it.
 */
function replaceRevision(ledger: Ledger, { id, body }: Revision, documentKeyOf: DocumentKeyOf, at: number): Statements {
  const corrected = revisionSameTextStatementMaker(ledger, id);
  const others = ledger.get(revisionSameTextProjection, revisionSameTextRegisterOf(id))?.said ?? [];
  return [
    (made) => ({ type: "revision", body: { ...body, document: documentKeyOf(made) } }),
    (made) => corrected({ revision: id, same: made[at]!, corrected: true }),
    ...others.map(({ same }) => (made: readonly RecordKey[]) => {
      return { type: "edition", of: revisionSameTextRegisterOf(made[at]!), body: { revision: made[at]!, same } };
    }),
  ];
}

/** Returns the readings of a text that are shown, each with its document. */
function readingsIn(text: TextEntry): readonly DocumentRevision[] {
  return [text, ...text.editions];
}

/** Returns true if a text is the only one of its document. */
function isAlone({ texts }: Ledger, text: TextEntry): boolean {
  const ids = [...documentsOfText(text).keys()];
  return ids.length === 1 && texts.every((each) => each === text || !documentsOfText(each).has(ids[0]!));
}
