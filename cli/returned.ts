import { fromUtf8 } from "../shared/base/bytes.ts";
import { refuse, type Outcome } from "../shared/base/result.ts";
import { readWebAnnotations } from "../shared/exchange/jsonld/read.ts";
import { vocabulary } from "../shared/exchange/register/columns.ts";
import { readRegister } from "../shared/exchange/register/read.ts";
import type { Returned } from "../shared/exchange/returned/returned.ts";

/** What a file that comes back says, by what is in it. */
export async function readReturned(bytes: Uint8Array, name: string): Promise<Outcome<Returned>> {
  const text = fromUtf8(bytes);
  if (text === null) return refuse("returned.unknown", { name });
  const begins = text.replace(/^\uFEFF/, "").trimStart()[0];
  if (begins === "{" || begins === "[") return readWebAnnotations(text);
  if (begins === "<") return refuse("returned.unknown", { name });
  return readRegister(text, await vocabulary());
}
