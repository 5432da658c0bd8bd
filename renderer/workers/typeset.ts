import { typesetBriefing } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";
import type { BriefingTypesetInput } from "#shared/publish/formats/pdf/typeset/briefingTypesetInput.ts";
import { webTypesetEnvironment } from "../host-web/typesetEnvironment.ts";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

serveWorkerRequests(async (source: BriefingTypesetInput) => {
  const progress = (stage: string) => globalThis.postMessage({ stage });
  return { outcome: await typesetBriefing(source, webTypesetEnvironment, { progress }) };
});
