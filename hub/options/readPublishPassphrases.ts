import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { PublishPassphrase } from "../connection/hubClientSocket.ts";
import { loggableErrorCode } from "../serve/reportEvent.ts";
import { readTextFile } from "./readTextFile.ts";

/** The passphrases at a path, and their files. */
interface ReadPhrases {
  readonly phrases: readonly PublishPassphrase[];
  readonly files: readonly string[];
}

/**
 * Reads passphrases. A file holds one for everybody who may publish. In a folder, each file belongs to the organisation
 * after which it is named; names that begin with a dot are ignored. Refuses an empty file (`hub.phrase-empty`), two
 * equal passphrases (`hub.phrase-twice`), and an unreadable path (`hub.file`).
 */
export async function readPublishPassphrases(given: string): Promise<Outcome<ReadPhrases>> {
  const names = await namesIn(given);
  if (isRefusal(names)) return names;
  const files = names === null ? [given] : names.map((name) => path.join(given, name));
  const phrases: PublishPassphrase[] = [];
  for (const file of files) {
    const phrase = await readPhrase(file);
    if (isRefusal(phrase)) return phrase;
    const of = path.basename(file);
    const twin = phrases.find((each) => each.phrase === phrase);
    if (twin) return refusal("hub.phrase-twice", { one: twin.of ?? "", other: of });
    phrases.push(names === null ? { phrase } : { phrase, of });
  }
  return { phrases, files };
}

/** Returns the names of the files in a folder; null if the path is a file. */
async function namesIn(given: string): Promise<Outcome<readonly string[] | null>> {
  try {
    if (!(await stat(given)).isDirectory()) return null;
    const names = (await readdir(given)).filter((name) => !name.startsWith(".")).sort();
    const kinds = await Promise.all(names.map((name) => stat(path.join(given, name))));
    return names.filter((_, at) => kinds[at]!.isFile());
  } catch (error) {
    return refusal("hub.file", { file: path.resolve(given), cause: loggableErrorCode(error) });
  }
}

// An empty passphrase would be known to everybody.
async function readPhrase(file: string): Promise<Outcome<string>> {
  const text = await readTextFile(file);
  if (isRefusal(text)) return text;
  return text.trim() === "" ? refusal("hub.phrase-empty", { file }) : text.trim();
}
