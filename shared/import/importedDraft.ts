import type { Language } from "../base/language.ts";
import type { Outcome } from "../base/result.ts";
import type { Draft, TrackedChange } from "../draft/draft.ts";
import type { ManualMarkup } from "./manual/manualMarkup.ts";
import type {
  TrackedChangeMode,
  ImportExclusion,
  SourcePosition,
  ImportWarning,
  SourceComment,
  WordsLook,
  DraftSourceFile,
} from "./sourceLines.ts";
import type { PictureTools } from "./pictures/pictureTools.ts";

/** A range within one block of an imported draft. Offsets are UTF-16; `block` is -1 for a heading. */
export interface DraftRange {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A comment of the source and the range it refers to. */
export interface PlacedSourceComment extends Omit<SourceComment, "start" | "end"> {
  readonly spot: DraftRange;
}

/** A tracked change of the source and its range, whether or not the draft shows it. */
export interface PlacedTrackedChange extends Omit<TrackedChange, "start" | "end"> {
  readonly spot: DraftRange;
}

/** How words of the source look, and their range. */
export interface PlacedWordsLook extends Omit<WordsLook, "start" | "end"> {
  readonly spot: DraftRange;
}

/** How far a provision is negotiated according to the source, such as "agreed ad referendum". `words` as printed. */
export interface RecognisedStatus {
  readonly provision: number;
  readonly status: "agreed" | "pending" | "informals" | "package" | "withdrawn" | "deleted" | "reopened";
  readonly words: string;
}

/** What the masthead says about the document; fields that it does not give are absent. */
export interface MastheadMetadata {
  readonly symbol?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly kind?: "convention" | "resolution" | "package" | "conference-room-paper" | "non-paper";
}

/** The recogniser's result. */
export interface RecognisedDraft {
  readonly draft: Draft;
  readonly warnings: readonly ImportWarning[];
  readonly masthead: MastheadMetadata;
  readonly remarks: readonly PlacedSourceComment[];
  readonly changes: readonly PlacedTrackedChange[];
  /** How words of the source look that do not look plain, in reading order. */
  readonly looks?: readonly PlacedWordsLook[];
  readonly statuses: readonly RecognisedStatus[];
  /** The source position at which each provision of the draft begins. It locates warnings in the text. */
  readonly places?: readonly (SourcePosition | null)[];
  /** The words of the source that are not part of the draft, each with the reason. */
  readonly exclusions: readonly ImportExclusion[];
}

/** A recognised draft with the file it was read from. */
export interface ImportedDraft extends RecognisedDraft {
  readonly source: DraftSourceFile;
  /** How a revision is marked by hand in the file, if it is, and whether the marks were read as tracked changes. */
  readonly manualMarkup?: ManualMarkup & { readonly isRead: boolean };
  /** The same text in other languages, if the file has them in columns beside it. */
  readonly languageVersions?: readonly RecognisedDraft[];
}

/** Returns whether a text has a title of its own. A text without one takes the name of its file. */
export function hasTitleInSource({
  draft,
  source,
}: {
  readonly draft: Pick<Draft, "title">;
  readonly source: Pick<DraftSourceFile, "name">;
}) {
  return draft.title.trim() !== "" && draft.title !== fileNameWithoutExtension(source.name);
}

/** Returns a file's name without folders and extension. */
export function fileNameWithoutExtension(name: string): string {
  return name.replace(/^.*[\\/]|\.[^.]*$/g, "");
}

/** Options for reading a file, following its progress and stopping it. */
export interface FileReadOptions {
  /** Default: accepted. */
  readonly changes?: TrackedChangeMode;
  /** Whether to number the paragraphs ¶1, ¶2 …, whatever numbers the source prints. A text without any always is. */
  readonly numbersParagraphs?: boolean;
  /** Whether words that are struck out, underlined and the like by hand are read as tracked changes. Default: no. */
  readonly readsManualMarkup?: boolean;
  /** Called with the progress, 0 to 1, and with the page that is being recognised in a picture, if any. */
  readonly progress?: ((done: number, recognising?: PageProgress) => void) | undefined;
  /** If it is aborted, reading ends with the refusal `reading.stopped`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Loads what reading text in pictures needs, or refuses with the reason why it is not there. Without it, pictures and
   * PDFs without text are refused.
   */
  readonly pictures?: () => Promise<Outcome<PictureTools>>;
  /** The language of text in pictures. Default: found by trying. */
  readonly recogniseAs?: Language | undefined;
  /** The language of the dossier's texts or of the user. It decides if text in pictures seems to be in two languages. */
  readonly expectedLanguage?: Language | undefined;
}

/** The page that is being recognised, from 1; 0 while the language is being found. */
export interface PageProgress {
  readonly page: number;
  readonly of: number;
}
