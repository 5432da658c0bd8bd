import { typesetBriefing } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";
import { webTypesetEnvironment } from "../host-web/typesetEnvironment.ts";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

serveWorkerRequests(async (pages: string) => {
  const progress = (stage: string) => globalThis.postMessage({ stage });
  return { outcome: await typesetBriefing(pages, webTypesetEnvironment, { progress }) };
});
