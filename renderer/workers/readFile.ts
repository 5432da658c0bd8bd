import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { SourceDraft } from "#shared/exchange/returned/sourceDraft.ts";
import { findPlaces, type FoundPlaces, type SearchTexts } from "#shared/exchange/returned/findInTexts.ts";
import { readReturned } from "#shared/exchange/returned/readReturned.ts";
import type { ReturnedContent } from "#shared/exchange/returned/returnedContent.ts";
import { classifyFile, type FileClassification } from "#shared/exchange/returned/classifyFile.ts";
import type { FileBytes } from "#shared/host/host.ts";
import { readDraftFrom } from "#shared/import/readDraft.ts";
import type { ChangeView } from "#shared/import/sourceLines.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { SourceFile } from "#shared/import/sourceFile.ts";
import { serveRequests } from "./serveRequests.ts";

/** The texts that a file may have been made from, and the one to assume if the file names none. */
export interface ReturnedContext {
  readonly texts: SearchTexts;
  readonly meant: SourceDraft;
}

/** The contents of a returned file, and their places in the texts. */
export interface ReturnedAnswer {
  readonly returned: ReturnedContent;
  readonly placed: FoundPlaces;
}

/**
 * A question about a file, whose bytes come with the first question: its classification, its draft, or the comments in
 * it.
 */
export type FileQuestion = Partial<FileBytes> &
  (
    | { readonly as: "signs" }
    | { readonly as?: "draft"; readonly changes?: ChangeView }
    | ({ readonly as: "returned" } & ReturnedContext)
  );

/** A message of the worker: the fraction done, 0 to 1, and finally the result or a refusal. */
export type FileAnswer<A> = { readonly done: number } | { readonly outcome: Outcome<A> };

let file = new SourceFile("", new Uint8Array());

serveRequests(
  async (question: FileQuestion): Promise<FileAnswer<FileClassification | ImportedDraft | ReturnedAnswer>> => {
    if (question.bytes) file = new SourceFile(question.name ?? "", question.bytes);
    switch (question.as) {
      case "signs":
        return { outcome: await classifyFile(file) };
      case "returned":
        return { outcome: await returnedOn(question) };
      default: {
        const { changes } = question;
        const progress = (done: number) => globalThis.postMessage({ done } satisfies FileAnswer<ImportedDraft>);
        return { outcome: await readDraftFrom(file, { progress, ...(changes && { changes }) }) };
      }
    }
  },
);

async function returnedOn({ texts, meant }: ReturnedContext): Promise<Outcome<ReturnedAnswer>> {
  const returned = await readReturned(file, (id = meant.id) => {
    const draft = texts.drafts.get(id);
    return draft ? { id, draft } : meant;
  });
  return isRefusal(returned) ? returned : { returned, placed: findPlaces(texts, returned) };
}
