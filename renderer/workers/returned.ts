import type { Hash } from "../../shared/base/hash.ts";
import type { Outcome } from "../../shared/base/result.ts";
import type { Draft } from "../../shared/draft/draft.ts";
import type { FileText } from "../../shared/exchange/files.ts";
import { readReturned } from "../../shared/exchange/returned/read.ts";
import type { Returned } from "../../shared/exchange/returned/returned.ts";
import { signsIn, type Signs } from "../../shared/exchange/returned/signs.ts";
import type { FileBytes } from "../../shared/host/host.ts";
import { answer } from "./answer.ts";

/** A file to be looked at, or read: it was made of one of the texts, or else of that which is meant. */
export type ReturnedQuestion =
  | { readonly look: FileBytes }
  | { readonly file: FileBytes; readonly texts: ReadonlyMap<Hash, Draft>; readonly meant: FileText };

answer((question: ReturnedQuestion): Promise<Signs | Outcome<Returned>> => {
  if ("look" in question) return signsIn(question.look.bytes, question.look.name);
  const { file, texts, meant } = question;
  return readReturned(file.bytes, file.name, (id = meant.id) => {
    const draft = texts.get(id);
    return draft ? { id, draft } : meant;
  });
});
