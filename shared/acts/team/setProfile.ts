import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { profileRecordKind } from "#shared/records/kinds/profile.ts";
import { makeAct, type Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** Parses a name and an organisation typed as "Name, Organisation". */
export function parseNameAndOrganisation(typed: string): { name: string; organisation?: string } {
  const [name = "", ...rest] = typed.split(",");
  const organisation = rest.join(",").trim();
  return organisation === "" ? { name: name.trim() } : { name: name.trim(), organisation };
}

/** Sets the member's name: a pseudonym or a role will do. Refused (`profile.empty`) if it does not fit a record. */
export function setProfileAct(ledger: Ledger, me: Author | null, typed: string): Outcome<Act> {
  const refused = refusalToCommit(me, "profile");
  if (refused) return refused;
  const body = profileRecordKind.body.safeParse(parseNameAndOrganisation(typed));
  if (!body.success) return refusal("profile.empty");
  return makeAct({
    type: "profile",
    of: me!.member,
    after: ledger.heads(`profile|${me!.member}`, "profile"),
    body: body.data,
  });
}
