import { isRefusal } from "#shared/base/result.ts";
import { packDossier, type Contents } from "#shared/exchange/dossier/pack.ts";
import { lockPacket, type PacketFor } from "#shared/exchange/packet/lock.ts";
import { answer } from "./answer.ts";

/** What goes into a file; for nobody in particular (null) it is readable by anybody. */
export interface PackQuestion extends Contents {
  readonly to: PacketFor | null;
}

answer(async ({ to, ...contents }: PackQuestion) => {
  const file = await packDossier(contents);
  return isRefusal(file) || !to ? file : lockPacket(file, to);
});
