import { refusal, type Outcome } from "#shared/base/result.ts";
import { documentsOf } from "#shared/ledger/texts/textChains.ts";
import type { Revision } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { editions } from "#shared/ledger/store/projections.ts";
import type { DocumentRevision, TextEntry } from "#shared/ledger/texts/texts.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { documentRecordKind, type DocumentBody } from "#shared/records/kinds/document.ts";
import { editionRegisterOf } from "#shared/records/ledgerSubjects.ts";
import type { Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";
import { makeEditionStatement } from "./revisions.ts";

/** Where a text is moved to: a document of the dossier, or one of its own. */
export type MoveDestination = { readonly document: RecordKey } | DocumentBody;

/**
 * Moves a text to another document, with all its readings. What was said on it stays with it: it is said of the draft, which
 * is the same. Somebody else's reading is not changed: a revision of one's own takes its place, as when it is corrected.
 *
 * @param on a revision of the text.
 * @returns `revision.unknown`, `documentRecordKind.unknown`, `documentRecordKind.title`, `move.same` where the text is there already, and
 *   `move.alone` for a document of its own where it is the only text of one.
 */
export function moveText(ledger: Ledger, me: Author | null, on: RecordKey, to: MoveDestination): Outcome<Act> {
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
  // A document of its own is the first that is made.
  const home: Home = "document" in to ? () => to.document : ([made]) => made!;
  const goes = readingsIn(text).filter((each) => !("document" in to) || each.document.id !== to.document);
  if (goes.length === 0) return refusal("move.same");
  for (const { revision } of goes) {
    statements.push(
      ...(revision.member === me!.member
        ? own(ledger, revision, home)
        : anew(ledger, revision, home, statements.length)),
    );
  }
  return { statements };
}

type Statements = Act["statements"];
/** The document that a text goes to, by the keys of what was made before. */
type Home = (made: readonly RecordKey[]) => RecordKey;

/** A further version of one's own revision. */
function own(ledger: Ledger, { id, body }: Revision, home: Home): Statements {
  const after = ledger.heads(id, "revision");
  return [(made) => ({ type: "revision", of: id, after, body: { ...body, document: home(made) } })];
}

/** A revision of one's own in the place of somebody else's: what that was the same text as, it is. `at`: how many come before. */
function anew(ledger: Ledger, { id, body }: Revision, home: Home, at: number): Statements {
  const corrected = makeEditionStatement(ledger, id);
  const others = ledger.get(editions, editionRegisterOf(id))?.said ?? [];
  return [
    (made) => ({ type: "revision", body: { ...body, document: home(made) } }),
    (made) => corrected({ revision: id, same: made[at]!, corrected: true }),
    ...others.map(({ same }) => (made: readonly RecordKey[]) => {
      return { type: "edition", of: editionRegisterOf(made[at]!), body: { revision: made[at]!, same } };
    }),
  ];
}

/** The readings of a text that are shown, each with its document. */
function readingsIn(text: TextEntry): readonly DocumentRevision[] {
  return [text, ...text.editions];
}

/** Whether a text is the only one of its document. */
function isAlone({ texts }: Ledger, text: TextEntry): boolean {
  const ids = [...documentsOf(text).keys()];
  return ids.length === 1 && texts.every((each) => each === text || !documentsOf(each).has(ids[0]!));
}
