import { refuse, type Outcome } from "../base/result.ts";
import { thingOf } from "../ledger/shelf.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { kinds } from "../records/kinds/index.ts";
import { act, type Act } from "./act.ts";

/**
 * Takes the bodies of a thing (an annotation, a reply, a source …) away for good, all its versions: one's own,
 * or as the administrator anybody's. Backups and other people's packets are beyond reach.
 */
export function erase(ledger: Ledger, me: Author | null, thing: RecordKey): Outcome<Act> {
  if (me === null) return refuse("role.none");
  const first = ledger.record(thing);
  if (!first) return refuse("record.unknown");
  const { type } = first.record;
  if (kinds.get(type)?.filing === "control" || type === "revision") return refuse("erase.protected");
  if (!me.administrator && ledger.memberOf(first.record.device)?.id !== me.member) return refuse("erase.other");
  const versions = [...ledger.records()].filter(
    ({ opened }) => thingOf(opened) === thing && opened.record.body !== null && opened.state !== "missing",
  );
  if (versions.length === 0) return refuse("erase.nothing");
  return act(...versions.map(({ opened }) => ({ type: "erase", body: { target: opened.key } })));
}
