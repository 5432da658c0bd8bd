import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { FileSourceDraft } from "#shared/publish/returned/fileSourceDraft.ts";
import {
  findReturnedContentPlaces,
  type ReturnedContentPlaces,
  type TextsToSearch,
} from "#shared/publish/returned/findPlacesInTexts.ts";
import { readReturnedFile } from "#shared/publish/returned/readReturnedFile.ts";
import type { ReturnedContent } from "#shared/publish/returned/returnedContent.ts";
import { classifyDraftOrComments, type DraftOrCommentsFile } from "#shared/publish/returned/classifyDraftOrComments.ts";
import type { NamedFile } from "#shared/host/host.ts";
import { readDraftFromFile } from "#shared/import/readDraft.ts";
import type { FileReadOptions, ImportedDraft, PageProgress } from "#shared/import/importedDraft.ts";
import { readTranscript } from "#shared/import/transcripts/readTranscript.ts";
import type { Transcript } from "#shared/import/transcripts/transcript.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { makeWorkerPictureTools } from "./pictures/workerPictureTools.ts";
import type { RecognisePictureRequest } from "./recogniseText.ts";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

/** The texts that a file may have been made from, and the one to assume if the file names none. */
export interface ReturnedFileContext {
  readonly texts: TextsToSearch;
  readonly meant: FileSourceDraft;
}

/** The contents of a returned file, and their places in the texts. */
export interface ReturnedFileAnswer {
  readonly returned: ReturnedContent;
  readonly placed: ReturnedContentPlaces;
}

/** How the user wants a draft to be read. */
export type DraftReadingChoices = Pick<
  FileReadOptions,
  "changes" | "numbersParagraphs" | "readsManualMarkup" | "recogniseAs"
>;

/** How to read a draft, with the data for recognising text in languages for which the app has none. */
interface ReadDraftQuestion
  extends
    DraftReadingChoices,
    Pick<FileReadOptions, "expectedLanguage">,
    Pick<RecognisePictureRequest, "languageData"> {
  readonly as?: "draft";
}

/**
 * A question about a file, whose bytes come with the first question: its classification, its draft, the transcript or the
 * comments in it.
 */
export type ReadFileRequest = Partial<NamedFile> &
  ({ readonly as: "signs" | "transcript" } | ReadDraftQuestion | ({ readonly as: "returned" } & ReturnedFileContext));

/**
 * A message of the worker: the fraction done, 0 to 1, with the page that is being recognised, if any; and finally the
 * result or a refusal.
 */
export type ReadFileAnswer<A> =
  { readonly done: number; readonly recognising?: PageProgress | undefined } | { readonly outcome: Outcome<A> };

let file = new FileToImport("", new Uint8Array());

serveWorkerRequests(
  async (
    question: ReadFileRequest,
  ): Promise<ReadFileAnswer<DraftOrCommentsFile | ImportedDraft | ReturnedFileAnswer | Transcript>> => {
    if (question.bytes) file = new FileToImport(question.name ?? "", question.bytes);
    switch (question.as) {
      case "signs":
        return { outcome: await classifyDraftOrComments(file) };
      case "transcript":
        return { outcome: readTranscript(file.bytes) };
      case "returned":
        return { outcome: await returnedOn(question) };
      default:
        return { outcome: await readDraft(question) };
    }
  },
);

async function readDraft({ changes, languageData, ...choices }: ReadDraftQuestion): Promise<Outcome<ImportedDraft>> {
  const tools = makeWorkerPictureTools(languageData);
  const progress = (done: number, recognising?: PageProgress) =>
    globalThis.postMessage({ done, recognising } satisfies ReadFileAnswer<ImportedDraft>);
  try {
    return await readDraftFromFile(file, {
      progress,
      pictures: () => Promise.resolve(tools),
      ...choices,
      ...(changes && { changes }),
    });
  } finally {
    tools.close();
  }
}

async function returnedOn({ texts, meant }: ReturnedFileContext): Promise<Outcome<ReturnedFileAnswer>> {
  const returned = await readReturnedFile(file, (id = meant.id) => {
    const draft = texts.drafts.get(id);
    return draft ? { id, draft } : meant;
  });
  return isRefusal(returned) ? returned : { returned, placed: findReturnedContentPlaces(texts, returned) };
}
