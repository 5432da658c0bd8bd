import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import path from "node:path";
import type { CallFrame } from "./cpuProfile.ts";
import { partOfFile } from "./partOfFile.ts";

/**
 * Returns a function that names the part of the code behind a function of a built page: the source file's if the built
 * file has a source map beside it, otherwise the name of the built file, without its hash.
 */
export function partsOfBuiltPage(folder: string): (frame: CallFrame) => string {
  const maps = new Map<string, SourceMap | null>();
  return ({ url, lineNumber, columnNumber }) => {
    const name = URL.canParse(url) ? new URL(url).pathname : url;
    if (!maps.has(name)) maps.set(name, readSourceMap(path.join(folder, name)));
    const entry = maps.get(name)?.findEntry(lineNumber, columnNumber);
    if (entry && "originalSource" in entry) return partOfFile(entry.originalSource);
    return path.basename(name, ".js").replace(/-[\w-]{8}$/, "");
  };
}

function readSourceMap(built: string): SourceMap | null {
  const file = `${built}.map`;
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, "utf8")) as SourceMapPayload) : null;
}
