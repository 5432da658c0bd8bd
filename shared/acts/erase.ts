import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { kinds } from "../records/kinds/index.ts";
import { act, type Act } from "./act.ts";

/**
 * Takes the bodies of a record's thing (an annotation, a reply, a source, a name …) away for good, all its
 * versions: one's own, or as the administrator anybody's. Backups and other people's packets are beyond reach.
 */
export function erase(ledger: Ledger, me: Author | null, record: RecordKey): Outcome<Act> {
  if (me === null) return refuse("may.no-member");
  const first = ledger.record(record);
  if (!first) return refuse("record.unknown");
  const { type } = first.record;
  if (kinds.get(type)?.filing === "control" || type === "revision") return refuse("erase.protected");
  const mine = (device: string) => me.administrator || ledger.judgement.memberOf(device) === me.member;
  if (!mine(first.record.device)) return refuse("erase.other");
  const there = ledger.versions(first).filter(({ opened }) => !["retraction", "missing"].includes(opened.state));
  const versions = there.map(({ opened }) => opened).filter(({ record: { device } }) => mine(device));
  if (versions.length === 0) return refuse("erase.nothing");
  return act(...versions.map(({ key }) => ({ type: "erase", body: { target: key } })));
}
