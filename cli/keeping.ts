import type { Act } from "#shared/acts/act.ts";
import type { Keeper } from "#shared/acts/members.ts";
import { isRefusal, refuse, type Outcome } from "#shared/base/result.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { Opened } from "#shared/records/door.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { openAs } from "./dossier.ts";
import type { Io } from "./io.ts";

/** Changes the list of members of a dossier file as somebody at this machine, and answers with what was said. */
export async function keep(
  path: string,
  as: string,
  io: Io,
  change: (ledger: Ledger, keeper: Keeper) => Promise<Outcome<Act>>,
): Promise<Outcome<readonly Opened[]>> {
  const who = await openAs(path, as, io);
  if (isRefusal(who)) return who;
  const keeper = who.keeper(io.now());
  if (isRefusal(keeper)) return keeper;
  const act = await change(who.ledger, keeper);
  return isRefusal(act) ? act : who.say(act);
}

/** What begins with these letters, among devices or invitations; refused where it is none, or several. */
export function idLike(ids: readonly string[], beginning: string): Outcome<string> {
  const found = ids.filter((id) => id.startsWith(beginning.toLowerCase()));
  return found.length === 1 && beginning !== ""
    ? found[0]!
    : refuse("cli.members.id", { id: beginning, count: found.length });
}

/** The one member who goes by a name, and stands or, where `former` is asked for, does not. */
export function memberCalled(ledger: Ledger, name: string, former = false): Outcome<MemberId> {
  const fits = (each: Member) => each.standing !== former && each.name.toLowerCase() === name.toLowerCase();
  const found = ledger.members.filter(fits);
  return found.length === 1 ? found[0]!.id : refuse("cli.member", { name, count: found.length });
}
