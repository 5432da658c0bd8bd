import "../webcrypto.ts";
import type { BriefingSource } from "#shared/briefing/typeset/briefingSource.ts";
import type { Typeset } from "#shared/host/host.ts";
import { builtAssets, type BuildFolders } from "#node/typeset/assets.ts";
import { createTypesetter } from "#node/typeset/typeset.ts";
import type { TypesetMessage } from "../serve/typeset.ts";

/**
 * The typesetter's process. It receives sources and the folders of their files one after the other, and keeps compiler
 * and fonts for the next. The process that started it ends it, even during a job.
 */
const post = (news: TypesetMessage): void => process.parentPort.postMessage(news);

let typeset: Typeset | undefined;

process.parentPort.on("message", ({ data }: { data: { source: BriefingSource; assets: BuildFolders } }) => {
  typeset ??= createTypesetter(builtAssets(data.assets));
  typeset(data.source, { progress: (stage) => post({ stage }) }).then(
    (outcome) => post({ outcome }),
    (error: Error) => post({ fault: error.name }),
  );
});
