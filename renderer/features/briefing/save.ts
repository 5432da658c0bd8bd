import { isRefusal } from "../../../shared/base/result.ts";
import type { Audience } from "../../../shared/exchange/audience.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Dossier } from "../../desk/dossier.ts";
import { sourceFor } from "./source.ts";

interface Run {
  readonly progress: (stage: string) => void;
  readonly signal: AbortSignal;
}

/** Sets the briefing and saves it; true where it was saved. A run that was stopped says nothing. */
export async function saveBriefing(desk: Desk, dossier: Dossier, audience: Audience, run: Run): Promise<boolean> {
  const bytes = await desk.host.typeset(sourceFor(dossier, audience), run);
  if (run.signal.aborted) return false;
  if (isRefusal(bytes)) {
    desk.notices.refused(bytes);
    return false;
  }
  const name = desk.notices.valueOf(await desk.host.files.save("pdf", { name: "briefing.pdf", bytes }));
  if (name) desk.notices.tell("files.saved", { name });
  return name !== null;
}
