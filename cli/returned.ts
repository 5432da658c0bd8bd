import { fromUtf8 } from "../shared/base/bytes.ts";
import { refuse, type Outcome } from "../shared/base/result.ts";
import { returnedDocx } from "../shared/exchange/docx/read/docx.ts";
import type { FindText } from "../shared/exchange/files.ts";
import { isHypothesis, readHypothesis } from "../shared/exchange/hypothesis.ts";
import { readWebAnnotations } from "../shared/exchange/jsonld/read.ts";
import { returnedPdf } from "../shared/exchange/pdf/read.ts";
import { vocabulary } from "../shared/exchange/register/columns.ts";
import { readRegister } from "../shared/exchange/register/read.ts";
import { readXfdf } from "../shared/exchange/xfdf/read.ts";
import type { Returned } from "../shared/exchange/returned/returned.ts";

/** What a file that comes back says, by what is in it. `find` finds the text that it was made of. */
export async function readReturned(bytes: Uint8Array, name: string, find: FindText): Promise<Outcome<Returned>> {
  if (beginsWith(bytes, "PK")) return returnedDocx(bytes, find);
  if (beginsWith(bytes, "%PDF-")) return returnedPdf(bytes, find);
  const text = fromUtf8(bytes);
  if (text === null) return refuse("returned.unknown", { name });
  const begins = text.replace(/^\uFEFF/, "").trimStart()[0];
  if (begins === "{" || begins === "[") return isHypothesis(text) ? readHypothesis(text) : readWebAnnotations(text);
  if (begins === "<") return readXfdf(text);
  return readRegister(text, await vocabulary());
}

function beginsWith(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}
