import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { thingOf, type Filed } from "../ledger/shelf.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { kinds } from "../records/kinds/index.ts";
import { act, type Act } from "./act.ts";
import { refusalToSay } from "./permission.ts";

/** Which versions of a thing: all of them, or only those that a later one has replaced. */
export type Which = "all" | "former";

/**
 * Takes the bodies of a record's thing (an annotation, a reply, a source, a name …) away for good: one's own, or as
 * the administrator anybody's. Backups and other people's packets are beyond reach.
 */
export function erase(ledger: Ledger, me: Author | null, record: RecordKey, which: Which = "all"): Outcome<Act> {
  const refused = refusalToSay(me, "erase");
  if (refused) return refused;
  const first = ledger.record(record);
  if (!first) return refuse("record.unknown");
  const { type } = first.record;
  if (kinds.get(type)?.filing === "control" || type === "revision") return refuse("erase.protected");
  const mine = (device: string) => me!.administrator || ledger.judgement.memberOf(device) === me!.member;
  if (!mine(first.record.device)) return refuse("erase.other");
  const kept = which === "all" ? [] : ledger.heads(thingOf(first), type);
  const erasable = ledger.versions(first).filter((each) => {
    const { key, record: version } = each.opened;
    return hasBody(each) && mine(version.device) && !kept.includes(key);
  });
  if (erasable.length === 0) return refuse("erase.nothing");
  return act(...erasable.map(({ opened: { key } }) => ({ type: "erase", body: { target: key } })));
}

function hasBody({ opened: { state } }: Filed): boolean {
  return state !== "retraction" && state !== "missing";
}
