import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Revision } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { revisionSameTextProjection } from "#shared/ledger/store/projections.ts";
import type { TextEntry } from "#shared/ledger/texts/textEntries.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { revisionSameTextRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { makeAct, type Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";
import { revisionSameTextStatementMaker } from "./revisions.ts";

/**
 * Declares two revisions the same text: of the two leading revisions, the one that was added first leads both.
 * @returns a refusal: `revision.unknown` or `edition.already`
 */
export function declareRevisionsSameTextAct(
  ledger: Ledger,
  me: Author | null,
  one: RecordKey,
  other: RecordKey,
): Outcome<Act> {
  const refused = refusalToCommit(me, "edition");
  if (refused) return refused;
  const [a, b] = [textWith(ledger, one), textWith(ledger, other)];
  if (!a || !b) return refusal("revision.unknown");
  if (a === b) return refusal("edition.already");
  const [first, later] = isEarlier(a.revision, b.revision) ? [a, b] : [b, a];
  const { id } = later.revision;
  return makeAct(revisionSameTextStatementMaker(ledger, id)({ revision: id, same: first.revision.id }));
}

/** Retracts the statement that a revision is the same text as others. Refused (`edition.none`) if there is none. */
export function retractRevisionsSameTextAct(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const refused = refusalToCommit(me, "edition");
  if (refused) return refused;
  return ledger.get(revisionSameTextProjection, revisionSameTextRegisterOf(on))
    ? makeAct(revisionSameTextStatementMaker(ledger, on)(null))
    : refusal("edition.none");
}

function textWith(ledger: Ledger, id: RecordKey): TextEntry | undefined {
  return ledger.texts.find((text) => [text, ...text.editions].some(({ revision }) => revision.id === id));
}

function isEarlier(a: Revision, b: Revision): boolean {
  return a.added === b.added ? a.id < b.id : a.added < b.added;
}
