import { beginsWith, fromUtf8 } from "#shared/base/bytes.ts";
import { refuse, type Outcome } from "#shared/base/result.ts";
import { returnedDocx } from "../docx/read/docx.ts";
import type { FindText } from "../files.ts";
import { isHypothesis, readHypothesis } from "../hypothesis.ts";
import { readWebAnnotations } from "../jsonld/read.ts";
import { refuseArchive } from "#shared/import/archive.ts";
import type { SourceFile } from "#shared/import/sourceFile.ts";
import { returnedPdf } from "../pdf/read.ts";
import { vocabulary } from "../register/columns.ts";
import { readRegister } from "../register/read.ts";
import { readXfdf } from "../xfdf/read.ts";
import type { Returned } from "./returned.ts";

/** What a file that comes back says, by what is in it. `find` finds the text that it was made of. */
export async function readReturned(file: SourceFile, find: FindText): Promise<Outcome<Returned>> {
  const { name, bytes } = file;
  if (beginsWith(bytes, "PK")) return refuseArchive(file) ?? returnedDocx(file, find);
  if (beginsWith(bytes, "%PDF-")) return returnedPdf(bytes, find);
  const text = fromUtf8(bytes);
  if (text === null) return refuse("returned.unknown", { name });
  const begins = text.replace(/^\uFEFF/, "").trimStart()[0];
  if (begins === "{" || begins === "[") return isHypothesis(text) ? readHypothesis(text) : readWebAnnotations(text);
  if (begins === "<") return readXfdf(text);
  return readRegister(text, await vocabulary());
}
