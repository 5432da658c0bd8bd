import { rotateDossierKey } from "#shared/acts/team/changeRoster.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { keep } from "../keeping.ts";

/** `key DOSSIER --as NAME`: changes the dossier's key, and nobody's standing. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, { as: { type: "string" } }, { positionals: 1, required: ["as"] });
  const kept = await keep(positionals[0]!, values.as!, io, rotateDossierKey);
  if (isRefusal(kept)) return kept;
  io.out(message("keeping.key.done"));
  return 0;
}
