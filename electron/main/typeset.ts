import "./webcrypto.ts";
import type { BriefingSource } from "../../shared/host/host.ts";
import { folderAssets } from "../../node/typeset/assets.ts";
import { typesetWith } from "../../node/typeset/typeset.ts";
import type { TypesetNews } from "./serve/typeset.ts";

/**
 * The typesetter's own process, one for each PDF: it takes a source and the folder of its files, and is ended
 * by whoever started it, whether it has answered or not.
 */
const tell = (news: TypesetNews): void => process.parentPort.postMessage(news);

process.parentPort.once("message", ({ data }: { data: { source: BriefingSource; assets: string } }) => {
  typesetWith(folderAssets(data.assets))(data.source, { progress: (stage) => tell({ stage }) }).then(
    (outcome) => tell({ outcome }),
    (error: Error) => tell({ fault: error.name }),
  );
});
