import { isRefusal } from "#shared/base/result.ts";
import { packDossier, type DossierContents } from "#shared/exchange/dossier/pack.ts";
import { encryptPacket, type PacketRecipients } from "#shared/exchange/packet/encryption.ts";
import { serveRequests } from "./serveRequests.ts";

/** What goes into a file; for nobody in particular (null) it is readable by anybody. */
export interface PackQuestion extends DossierContents {
  readonly to: PacketRecipients | null;
}

serveRequests(async ({ to, ...contents }: PackQuestion) => {
  const file = await packDossier(contents);
  return isRefusal(file) || !to ? file : encryptPacket(file, to);
});
