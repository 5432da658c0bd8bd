import { refuse, type Outcome } from "../base/result.ts";
import type { Revision } from "../ledger/entries/document.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { editions } from "../ledger/projections.ts";
import type { TextEntry } from "../ledger/texts.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { editionOf } from "../records/subjects.ts";
import { act, type Act } from "./act.ts";
import { refusalToSay } from "./permission.ts";
import { editionSaying } from "./revise.ts";

/** Says that two revisions are the same text: of those that lead, the one that was added first leads. */
export function treatAsOne(ledger: Ledger, me: Author | null, one: RecordKey, other: RecordKey): Outcome<Act> {
  const refused = refusalToSay(me, "edition");
  if (refused) return refused;
  const [a, b] = [textWith(ledger, one), textWith(ledger, other)];
  if (!a || !b) return refuse("revision.unknown");
  if (a === b) return refuse("edition.already");
  const [first, later] = isEarlier(a.revision, b.revision) ? [a, b] : [b, a];
  const { id } = later.revision;
  return act(editionSaying(ledger, id)({ revision: id, same: first.revision.id }));
}

/** Takes back what is said of a revision being the same text as others. */
export function treatApart(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const refused = refusalToSay(me, "edition");
  if (refused) return refused;
  return ledger.get(editions, editionOf(on)) ? act(editionSaying(ledger, on)(null)) : refuse("edition.none");
}

function textWith(ledger: Ledger, id: RecordKey): TextEntry | undefined {
  return ledger.texts.find((text) => [text, ...text.editions].some(({ revision }) => revision.id === id));
}

function isEarlier(a: Revision, b: Revision): boolean {
  return a.added === b.added ? a.id < b.id : a.added < b.added;
}
