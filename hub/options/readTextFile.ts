import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { loggableErrorCode } from "../serve/reportEvent.ts";

/** Reads a file that the operator has named. Refuses with `hub.file`, its path and the system's error code. */
export async function readTextFile(file: string): Promise<Outcome<string>> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    return fileRefusal(file, error);
  }
}

/** Reads a file synchronously, for what must be known before anything starts. */
export function readTextFileSync(file: string): Outcome<string> {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return fileRefusal(file, error);
  }
}

function fileRefusal(file: string, error: unknown): Refusal {
  return refusal("hub.file", { file: path.resolve(file), cause: loggableErrorCode(error) });
}
