import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import type { FileText } from "../../shared/exchange/files.ts";
import { placed, type Placed, type Texts } from "../../shared/exchange/returned/placed.ts";
import { readReturned } from "../../shared/exchange/returned/read.ts";
import type { Returned } from "../../shared/exchange/returned/returned.ts";
import { signsIn, type Signs } from "../../shared/exchange/returned/signs.ts";
import type { FileBytes } from "../../shared/host/host.ts";
import { SourceFile } from "../../shared/import/sourceFile.ts";
import { answer } from "./answer.ts";

/** A file to be looked at, or read: it was made of one of the texts, or else of that which is meant. */
export type ReturnedQuestion =
  { readonly look: FileBytes } | { readonly file: FileBytes; readonly texts: Texts; readonly meant: FileText };

/** What a file says, and where it stands. */
export interface ReturnedAnswer {
  readonly returned: Returned;
  readonly placed: Placed;
}

answer(async (question: ReturnedQuestion): Promise<Signs | Outcome<ReturnedAnswer>> => {
  if ("look" in question) return signsIn(new SourceFile(question.look.name, question.look.bytes));
  const { file, texts, meant } = question;
  const returned = await readReturned(new SourceFile(file.name, file.bytes), (id = meant.id) => {
    const draft = texts.drafts.get(id);
    return draft ? { id, draft } : meant;
  });
  return isRefusal(returned) ? returned : { returned, placed: placed(texts, returned) };
});
