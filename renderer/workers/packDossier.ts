import { isRefusal } from "#shared/base/result.ts";
import { packDossier, type DossierContents } from "#shared/exchange/dossier/pack.ts";
import { encryptPacket, type PacketRecipients } from "#shared/exchange/packet/encryption.ts";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

/** The contents of a file and its recipients; null writes a file that anybody can read. */
export interface PackDossierRequest extends DossierContents {
  readonly to: PacketRecipients | null;
}

serveWorkerRequests(async ({ to, ...contents }: PackDossierRequest) => {
  const file = await packDossier(contents);
  return isRefusal(file) || !to ? file : encryptPacket(file, to);
});
