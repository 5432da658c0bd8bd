import type { Act } from "#shared/acts/act.ts";
import type { RosterChangeContext } from "#shared/acts/team/rosterChangeContext.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { openDossierAsWriter } from "./openedDossierFile.ts";
import type { CommandEnvironment } from "../environment.ts";

/** Changes the roster of a dossier file as a member on this machine, and returns the committed records. */
export async function commitRosterChange(
  path: string,
  as: string,
  io: CommandEnvironment,
  change: (ledger: Ledger, keeper: RosterChangeContext) => Promise<Outcome<Act>>,
): Promise<Outcome<readonly OpenedRecord[]>> {
  const who = await openDossierAsWriter(path, as, io);
  if (isRefusal(who)) return who;
  const act = await change(who.ledger, who.rosterContext(io.now()));
  return isRefusal(act) ? act : who.commit(act);
}

/**
 * Finds the one device or invitation whose id begins with `beginning`. Refuses none or several with `cli.members.id`.
 */
export function findIdByPrefix(ids: readonly string[], beginning: string): Outcome<string> {
  const found = ids.filter((id) => id.startsWith(beginning.toLowerCase()));
  return found.length === 1 && beginning !== ""
    ? found[0]!
    : refusal("cli.members.id", { id: beginning, count: found.length });
}

/**
 * Finds the one member with a name who is active or, with `former`, is not. Refuses none or several with `cli.member`.
 */
export function findMemberByName(ledger: Ledger, name: string, former = false): Outcome<MemberId> {
  const fits = (each: Member) => each.isActive !== former && each.name.toLowerCase() === name.toLowerCase();
  const found = ledger.members.filter(fits);
  return found.length === 1 ? found[0]!.id : refusal("cli.member", { name, count: found.length });
}
