import { typesetBriefing } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";
import { isWebTypesettingSpent, prepareWebTypesetting, webTypesetEnvironment } from "../host-web/typesetEnvironment.ts";
import type { TypesetAnswer } from "../host-web/typesetInBrowser.ts";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

/** Typesets pages; `null` asks for nothing but to be ready for them. */
serveWorkerRequests(async (pages: string | null): Promise<TypesetAnswer> => {
  // Whatever fails now fails again when pages are typeset, and is reported then.
  if (pages === null) return { isReady: await prepareWebTypesetting().catch(() => false) };
  const progress = (stage: string) => globalThis.postMessage({ stage });
  const outcome = await typesetBriefing(pages, webTypesetEnvironment, { progress });
  return { outcome, isSpent: isWebTypesettingSpent() };
});
