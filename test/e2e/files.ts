import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";

const fixture = (name: string) => path.join(import.meta.dirname, "../fixtures", name);

/** A draft with tracked changes, comments and passages to check. */
export const TRACKED = fixture("import/docx/un-style-draft-v1-tracked-comments.docx");
export const ARABIC = fixture("arabic/draft.txt");
/** A photograph of a page. */
export const PHOTOGRAPH = fixture("import/pictures/lanterns.jpg");
/** The draft that follows the sample. */
export const NEXT = fixture("sample/draft-v2.docx");
/** A dossier that no user of the test is a member of. */
export const dossierFile = (name: string) => fixture(`dossier/${name}.clausemark`);

/** Returns a dossier file's unencrypted records, one per line. */
export const recordsIn = (file: string): string => strFromU8(unzipSync(readFileSync(file))["records.jsonl"]!).trimEnd();
