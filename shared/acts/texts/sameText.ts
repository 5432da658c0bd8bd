import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Revision } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { sameTextProjection } from "#shared/ledger/store/projections.ts";
import type { TextEntry } from "#shared/ledger/texts/textEntries.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { sameTextRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { makeAct, type Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";
import { createSameTextStatementFactory } from "./revisions.ts";

/**
 * Declares two revisions the same text: of the two leading revisions, the one that was added first leads both.
 * @returns a refusal: `revision.unknown` or `edition.already`
 */
export function markSameText(ledger: Ledger, me: Author | null, one: RecordKey, other: RecordKey): Outcome<Act> {
  const refused = refusalToCommit(me, "edition");
  if (refused) return refused;
  const [a, b] = [textWith(ledger, one), textWith(ledger, other)];
  if (!a || !b) return refusal("revision.unknown");
  if (a === b) return refusal("edition.already");
  const [first, later] = isEarlier(a.revision, b.revision) ? [a, b] : [b, a];
  const { id } = later.revision;
  return makeAct(createSameTextStatementFactory(ledger, id)({ revision: id, same: first.revision.id }));
}

/** Retracts the statement that a revision is the same text as others. Refused (`edition.none`) if there is none. */
export function retractSameText(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const refused = refusalToCommit(me, "edition");
  if (refused) return refused;
  return ledger.get(sameTextProjection, sameTextRegisterOf(on))
    ? makeAct(createSameTextStatementFactory(ledger, on)(null))
    : refusal("edition.none");
}

function textWith(ledger: Ledger, id: RecordKey): TextEntry | undefined {
  return ledger.texts.find((text) => [text, ...text.editions].some(({ revision }) => revision.id === id));
}

function isEarlier(a: Revision, b: Revision): boolean {
  return a.added === b.added ? a.id < b.id : a.added < b.added;
}
