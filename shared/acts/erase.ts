import { refusal, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { entityIdOf, type JudgedRecord } from "../ledger/store/recordIndex.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { PhotographBody } from "../records/kinds/photograph.ts";
import { ledgerSubjectOfThread } from "../records/ledgerSubjects.ts";
import type { Author } from "../records/recordKind.ts";
import { recordKinds } from "../records/kinds/recordKinds.ts";
import { makeAct, type Act } from "./act.ts";
import { refusalToCommit } from "./rules/refusalToCommit.ts";

/** Which versions of an entity to erase: all, or only those that a later version has replaced. */
export type VersionsToErase = "all" | "former";

/**
 * Erases permanently the bodies of an entity (an annotation, a reply, a source, a name …). Members may erase their own,
 * the administrator anybody's. With an annotation go those of its photographs that the member may erase. Backups and
 * packets already given to others cannot be reached.
 * @returns a refusal: `record.unknown`, `erase.protected` for control records and revisions, `erase.other`, or
 *   `erase.nothing`
 */
export function eraseAct(
  ledger: Ledger,
  me: Author | null,
  record: RecordKey,
  which: VersionsToErase = "all",
): Outcome<Act> {
  const refused = refusalToCommit(me, "erase");
  if (refused) return refused;
  const first = ledger.record(record);
  if (!first) return refusal("record.unknown");
  const { type } = first.record;
  if (recordKinds.get(type)?.filing === "control" || type === "revision") return refusal("erase.protected");
  const mayErase = (device: string) => me!.administrator || ledger.judgement.memberOf(device) === me!.member;
  if (!mayErase(first.record.device)) return refusal("erase.other");
  const kept = which === "all" ? [] : ledger.heads(entityIdOf(first), type);
  const photographs = type === "annotation" && which === "all" ? listPhotographRecords(ledger, entityIdOf(first)) : [];
  const erasable = [...ledger.versions(first), ...photographs].filter((each) => {
    const { key, record: version } = each.opened;
    return hasBody(each) && mayErase(version.device) && !kept.includes(key);
  });
  if (erasable.length === 0) return refusal("erase.nothing");
  return makeAct(...erasable.map(({ opened: { key } }) => ({ type: "erase", body: { target: key } })));
}

/** Lists all versions of the photographs of an annotation, also of one that was retracted. */
function listPhotographRecords(ledger: Ledger, annotation: RecordKey): readonly JudgedRecord[] {
  return ledger
    .versionsAbout(ledgerSubjectOfThread(annotation), "photograph")
    .filter(({ opened: { body } }) => (body as PhotographBody | undefined)?.annotation === annotation);
}

function hasBody({ opened: { state } }: JudgedRecord): boolean {
  return state !== "retraction" && state !== "missing";
}
