import { isRefusal, refusal } from "#shared/base/result.ts";
import { readWholeFile } from "../readWholeFile.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** Serves the sample draft that comes with the app. */
export function serveSampleDraft(line: WindowIpc, file: string): void {
  line.handle("sample", async () => {
    const read = await readWholeFile(file);
    return isRefusal(read) ? refusal("sample.missing") : read;
  });
}
