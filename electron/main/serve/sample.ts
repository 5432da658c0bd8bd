import { isRefusal, refusal } from "#shared/base/result.ts";
import { readWhole } from "../files.ts";
import type { Line } from "./ipc.ts";

/** The sample draft that comes with the app. */
export function serveSample(line: Line, file: string): void {
  line.answer("sample", async () => {
    const read = await readWhole(file);
    return isRefusal(read) ? refusal("sample.missing") : read;
  });
}
