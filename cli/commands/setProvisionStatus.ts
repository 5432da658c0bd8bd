import { clearProvisionStatusAct, setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import { message } from "#shared/messages/messages.ts";
import { CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { PROVISION_STATUSES } from "#shared/records/kinds/status.ts";
import { findProvisionAt } from "../texts/anchorAtAddress.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = { as: text, at: text, status: text, note: text, confidentiality: text } as const;

/** `status DOSSIER --as … --at ADDRESS --status WORD|none`: sets how far a provision is negotiated, or clears it. */
export async function setProvisionStatusCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "at", "status"] });
  const status = readChoiceFlag("status", values.status, [...PROVISION_STATUSES, "none"], "none");
  const confidentiality = readChoiceFlag("confidentiality", values.confidentiality, CONFIDENTIALITY_LABELS, "team");
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const found = findProvisionAt(who.ledger, values.at!);
  if (isRefusal(found)) return found;
  const { eId, address: plain } = found.draft.provisions[found.index]!;
  const address = addressWithDocumentName(who.ledger, found.draftId, plain);
  const names = [{ draft: found.draftId, provision: eId }];
  const act =
    status === "none"
      ? clearProvisionStatusAct(who.ledger, who.me, who.firstKey, names)
      : setProvisionStatusAct(who.ledger, who.me, who.firstKey, names, {
          status,
          confidentiality,
          ...(values.note && { note: values.note }),
        });
  if (isRefusal(act)) return act;
  const committed = await who.commit(act);
  if (isRefusal(committed)) return committed;
  io.out(
    message("cli.status", { address, status: status === "none" ? "none" : message(`provision-status.${status}`) }),
  );
  return 0;
}
