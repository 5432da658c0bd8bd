import "../webcrypto.ts";
import type { TypesetBriefingToPdf } from "#shared/host/host.ts";
import { createBuiltAssets, type BuiltAssetFolders } from "#node/typeset/typesetAssets.ts";
import { createTypesetter } from "#node/typeset/createTypesetter.ts";
import type { TypesetProcessMessage } from "../serve/serveTypeset.ts";

/**
 * The typesetter's process. It receives pages and the folders of their files one after the other, and keeps compiler
 * and fonts for the next. The process that started it ends it, even during a job.
 */
const post = (news: TypesetProcessMessage): void => process.parentPort.postMessage(news);

let typeset: TypesetBriefingToPdf | undefined;

process.parentPort.on("message", ({ data }: { data: { pages: string; assets: BuiltAssetFolders } }) => {
  typeset ??= createTypesetter(createBuiltAssets(data.assets));
  typeset(data.pages, { progress: (stage) => post({ stage }) }).then(
    (outcome) => post({ outcome }),
    (error: Error) => post({ fault: error.name }),
  );
});
