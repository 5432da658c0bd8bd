import { isRefusal } from "#shared/base/result.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { decryptPacket, type PacketKey } from "#shared/exchange/packet/encryption.ts";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

/** A dossier file; with a key, a packet that the key opens. */
export interface ReadDossierFileRequest {
  readonly bytes: Uint8Array;
  readonly key: PacketKey | null;
}

serveWorkerRequests(async ({ bytes, key }: ReadDossierFileRequest) => {
  const file = key ? await decryptPacket(bytes, key) : bytes;
  return isRefusal(file) ? file : readDossierFile(file);
});
