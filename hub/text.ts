import { readFile } from "node:fs/promises";
import path from "node:path";
import { refuse, type Outcome } from "../shared/base/result.ts";
import { causeOf } from "./serve/report.ts";

/** What is in a file that whoever runs the hub has named; refused with its name and the system's word for why not. */
export async function readText(file: string): Promise<Outcome<string>> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    return refuse("hub.file", { file: path.resolve(file), cause: causeOf(error) });
  }
}
