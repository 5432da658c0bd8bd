import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { groupProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { groupRecordKind, type GroupBody } from "#shared/records/kinds/group.ts";
import { makeAct, type Act } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** The characters that end a name in the capture line or in a list of names. */
const NOT_IN_NAMES = /[\]["“”„«»「」『』@!^#/;,+~?<>→()]|\s-\s|\sfor\s/iu;

/**
 * Adds a group of delegations to the team's own.
 * @returns a refusal: `group.empty` without a name, `group.characters` if a name could not be typed in the capture line,
 *   `group.taken` if another delegation has the name, or `say.invalid`
 */
export function addTeamGroupAct(ledger: Ledger, me: Author | null, input: GroupBody): Outcome<Act> {
  const refused = refusalToCommit(me, "group");
  if (refused) return refused;
  const name = input.name.trim();
  const code = input.code.trim() || name;
  const aliases = [...new Set(input.aliases.map((alias) => alias.trim()))].filter(
    (alias) => alias !== "" && alias !== name && alias !== code,
  );
  if (name === "") return refusal("group.empty");
  const directory = delegationDirectoryOf(ledger);
  for (const each of [code, name, ...aliases]) {
    if (NOT_IN_NAMES.test(each) || !/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(each))
      return refusal("group.characters", { name: each });
    const [taken] = directory.named(each);
    if (taken) return refusal("group.taken", { name: each, delegation: taken.name });
  }
  const body = groupRecordKind.body.safeParse({ code, name, aliases });
  return body.success ? makeAct({ type: "group", body: body.data }) : invalidBodyRefusal(body.error);
}

/**
 * Retracts the member's own group. What was noted of it keeps its name.
 * @returns a refusal: `group.unknown` or `group.other`
 */
export function retractTeamGroupAct(ledger: Ledger, me: Author | null, id: RecordKey): Outcome<Act> {
  const refused = refusalToCommit(me, "group");
  if (refused) return refused;
  const known = ledger.get(groupProjection, id);
  if (!known) return refusal("group.unknown", { name: id });
  if (me?.member !== known.author) return refusal("group.other");
  return makeAct({ type: "group", of: id, after: known.heads, body: null });
}
