import { confirmHandoverAct } from "#shared/acts/team/createSignedHandover.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { findPendingHandovers } from "#shared/members/pendingHandovers.ts";
import { message } from "#shared/messages/messages.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import { findIdByPrefix } from "../dossier/commitRosterChange.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;

/** `confirm DOSSIER --as NAME --handover ID`: confirms a handover, or the update of a dossier, that waits for it. */
export async function confirmHandoverCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const flags = { as: text, handover: text } as const;
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "handover"] });
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const { ledger, device } = who;
  const pending = findPendingHandovers(ledger.judgement);
  const id = findIdByPrefix(
    pending.map(({ key }) => key),
    values.handover!,
  );
  if (isRefusal(id)) return id;
  const { devices, members } = pending.find(({ key }) => key === id)!;
  if (!devices.has(device)) {
    const names = members.map((each) => ledger.member(each)?.name || message("member.unnamed"));
    return refusal("handover.not-yours", { names: names.join(message("list.comma")) });
  }
  const committed = await who.commit(confirmHandoverAct(id));
  if (isRefusal(committed)) return committed;
  io.out(message("pending.confirmed"));
  return 0;
}
