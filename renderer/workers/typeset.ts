import { typesetBriefing } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";
import type { BriefingSource } from "#shared/publish/formats/pdf/typeset/briefingSource.ts";
import { webTypesetEnvironment } from "../host-web/typesetEnvironment.ts";
import { serveRequests } from "./serveRequests.ts";

serveRequests(async (source: BriefingSource) => {
  const progress = (stage: string) => globalThis.postMessage({ stage });
  return { outcome: await typesetBriefing(source, webTypesetEnvironment, { progress }) };
});
