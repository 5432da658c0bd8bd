import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { causeOf } from "../serve/report.ts";

/** What is in a file that whoever runs the hub has named; refused with its name and the system's word for why not. */
export async function readTextFile(file: string): Promise<Outcome<string>> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    return unread(file, error);
  }
}

/** The same at once, for what has to be known before anything begins. */
export function readTextFileSync(file: string): Outcome<string> {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return unread(file, error);
  }
}

function unread(file: string, error: unknown): Refusal {
  return refusal("hub.file", { file: path.resolve(file), cause: causeOf(error) });
}
