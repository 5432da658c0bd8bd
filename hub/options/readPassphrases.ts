import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { PublishPassphrase } from "../connection/visitor.ts";
import { causeOf } from "../serve/report.ts";
import { readTextFile } from "./readTextFile.ts";

/** The passphrases that a path names, and the files they are in. */
interface ReadPhrases {
  readonly phrases: readonly PublishPassphrase[];
  readonly files: readonly string[];
}

/**
 * A file is one passphrase for everybody who may publish. In a folder each file is an organisation's, which is called as the
 * file is; names that begin with a dot are nobody's. Refused where a file has none, and where two have the same.
 */
export async function readPassphrases(given: string): Promise<Outcome<ReadPhrases>> {
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

/** The files in a folder; null where it is a file itself. */
async function namesIn(given: string): Promise<Outcome<readonly string[] | null>> {
  try {
    if (!(await stat(given)).isDirectory()) return null;
    const names = (await readdir(given)).filter((name) => !name.startsWith(".")).sort();
    const kinds = await Promise.all(names.map((name) => stat(path.join(given, name))));
    return names.filter((_, at) => kinds[at]!.isFile());
  } catch (error) {
    return refusal("hub.file", { file: path.resolve(given), cause: causeOf(error) });
  }
}

// Nothing in it would be a passphrase that everybody knows.
async function readPhrase(file: string): Promise<Outcome<string>> {
  const text = await readTextFile(file);
  if (isRefusal(text)) return text;
  return text.trim() === "" ? refusal("hub.phrase-empty", { file }) : text.trim();
}
