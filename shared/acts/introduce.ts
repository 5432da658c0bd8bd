import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Author } from "../records/kind.ts";
import { profile } from "../records/kinds/profile.ts";
import { act, type Act } from "./act.ts";
import { refusalToSay } from "./permission.ts";

/** A name and an organisation, of "Name, Organisation" as a person types it. */
export function parseName(typed: string): { name: string; organisation?: string } {
  const [name = "", ...rest] = typed.split(",");
  const organisation = rest.join(",").trim();
  return organisation === "" ? { name: name.trim() } : { name: name.trim(), organisation };
}

/** Says what one wants to be called: a pseudonym or a role will do. */
export function introduce(ledger: Ledger, me: Author | null, typed: string): Outcome<Act> {
  const refused = refusalToSay(me, "profile");
  if (refused) return refused;
  const body = profile.body.safeParse(parseName(typed));
  if (!body.success) return refuse("profile.empty");
  return act({
    type: "profile",
    of: me!.member,
    after: ledger.heads(`profile|${me!.member}`, "profile"),
    body: body.data,
  });
}
