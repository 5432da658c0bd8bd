import { refusal, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { entityIdOf, type JudgedRecord } from "../ledger/store/recordIndex.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/recordKind.ts";
import { recordKinds } from "../records/kinds/recordKinds.ts";
import { act, type Act } from "./act.ts";
import { refusalToCommit } from "./rules/refusalToCommit.ts";

/** Which versions of a thing: all of them, or only those that a later one has replaced. */
export type EraseScope = "all" | "former";

/**
 * Takes the bodies of a record's thing (an annotation, a reply, a source, a name …) away for good: one's own, or as
 * the administrator anybody's. Backups and other people's packets are beyond reach.
 */
export function erase(ledger: Ledger, me: Author | null, record: RecordKey, which: EraseScope = "all"): Outcome<Act> {
  const refused = refusalToCommit(me, "erase");
  if (refused) return refused;
  const first = ledger.record(record);
  if (!first) return refusal("record.unknown");
  const { type } = first.record;
  if (recordKinds.get(type)?.filing === "control" || type === "revision") return refusal("erase.protected");
  const mine = (device: string) => me!.administrator || ledger.judgement.memberOf(device) === me!.member;
  if (!mine(first.record.device)) return refusal("erase.other");
  const kept = which === "all" ? [] : ledger.heads(entityIdOf(first), type);
  const erasable = ledger.versions(first).filter((each) => {
    const { key, record: version } = each.opened;
    return hasBody(each) && mine(version.device) && !kept.includes(key);
  });
  if (erasable.length === 0) return refusal("erase.nothing");
  return act(...erasable.map(({ opened: { key } }) => ({ type: "erase", body: { target: key } })));
}

function hasBody({ opened: { state } }: JudgedRecord): boolean {
  return state !== "retraction" && state !== "missing";
}
