import { createInvitation } from "#shared/acts/team/invitations.ts";
import { closeInvitationAct } from "#shared/acts/team/changeRoster.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { DAY_MS } from "#shared/base/localDay.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Invitation } from "#shared/members/joining/invitation.ts";
import { composeInvitationMessage } from "#shared/members/joining/invitationMessage.ts";
import { message } from "#shared/messages/messages.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { readChoiceFlag, parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { findIdByPrefix, commitRosterChange, findMemberByName } from "../dossier/commitRosterChange.ts";
import { openCommandOutput } from "../output/commandOutput.ts";

const text = { type: "string" } as const;
const flags = {
  as: text,
  role: text,
  out: text,
  uses: text,
  days: text,
  for: text,
  close: text,
  text: { type: "boolean" },
} as const;

/**
 * `invite DOSSIER --as … --role ROLE --out FILE [--uses one|many] [--days N] [--text]`: the administrator opens an
 * invitation, for several people for at most a day; with `--for NAME` instead of a role for a member who has lost his
 * device. `--close ID` closes one.
 */
export async function openInvitationCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, {
    positionals: 1,
    required: ["as"],
    renamed: { link: "text" },
  });
  const { as: name, out, close } = values;
  if (close !== undefined) return closeById(positionals[0]!, name!, close, io);
  if (out === undefined) throw UsageError.missing("--out");
  if (values.role === undefined && values.for === undefined) throw UsageError.choice("role", "for");
  const role = readChoiceFlag("role", values.role, ROLES, "observer");
  const uses = readChoiceFlag("uses", values.uses, ["one", "many"], "one");
  const file = await openCommandOutput(out, io, { fresh: true, mode: 0o600 });
  if (isRefusal(file)) return file;
  const expires = expiry(values.days, io.now());
  let made: Invitation | null = null;
  const kept = await commitRosterChange(positionals[0]!, name!, io, async (ledger, keeper) => {
    const member = values.for === undefined ? undefined : findMemberByName(ledger, values.for, true);
    if (isRefusal(member)) return member;
    const title = ledger.documents[0]?.title ?? "";
    const opening = await createInvitation(ledger, keeper, {
      role,
      uses,
      title,
      ...expires,
      ...(member && { member }),
    });
    if (isRefusal(opening)) return opening;
    made = opening.invitation;
    return opening.act;
  });
  if (isRefusal(kept)) return kept;
  await file.write(encodeUtf8(values.text ? composeInvitationMessage(made!) : `${toCanonicalJson(made!)}\n`));
  file.report(message("cli.invited", { role: message(`role.${made!.role}`), path: out }));
  return 0;
}

async function closeById(
  path: string,
  as: string,
  beginning: string,
  io: CommandEnvironment,
): Promise<Outcome<number>> {
  const kept = await commitRosterChange(path, as, io, async (ledger, keeper) => {
    const id = findIdByPrefix([...(ledger.judgement.team?.invitations.keys() ?? [])], beginning);
    return isRefusal(id) ? id : closeInvitationAct(ledger, keeper, id);
  });
  if (isRefusal(kept)) return kept;
  io.out(message("cli.members.closed"));
  return 0;
}

/** Returns when the invitation expires; without days it is open until it is closed. */
function expiry(days: string | undefined, now: Date): { readonly expires?: string } {
  if (days === undefined) return {};
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1 || count > 3650) throw UsageError.value("days", days);
  return { expires: new Date(now.getTime() + count * DAY_MS).toISOString() };
}
