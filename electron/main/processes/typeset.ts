import "../webcrypto.ts";
import type { BriefingSource } from "#shared/briefing/typeset/briefingSource.ts";
import type { Typeset } from "#shared/host/host.ts";
import { builtAssets, type BuildFolders } from "#node/typeset/assets.ts";
import { createTypesetter } from "#node/typeset/typeset.ts";
import type { TypesetMessage } from "../serve/typeset.ts";

/**
 * The typesetter's own process: it takes a source and the folders of its files, one after the other, and keeps compiler
 * and faces for the next. It is ended by whoever started it, whether it has answered or not.
 */
const tell = (news: TypesetMessage): void => process.parentPort.postMessage(news);

let typeset: Typeset | undefined;

process.parentPort.on("message", ({ data }: { data: { source: BriefingSource; assets: BuildFolders } }) => {
  typeset ??= createTypesetter(builtAssets(data.assets));
  typeset(data.source, { progress: (stage) => tell({ stage }) }).then(
    (outcome) => tell({ outcome }),
    (error: Error) => tell({ fault: error.name }),
  );
});
