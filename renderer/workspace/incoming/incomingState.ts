import type { ReadonlySignal } from "@preact/signals-core";
import type { Hash } from "#shared/base/hash.ts";
import type { Refusal } from "#shared/base/result.ts";
import type { ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import type { PacketHead } from "#shared/exchange/packet/head.ts";
import type { MergePreview } from "#shared/exchange/packet/mergePreview.ts";
import type { ReturnedContentReview } from "#shared/publish/returned/reviewReturnedContent.ts";
import type { PageProgress } from "#shared/import/importedDraft.ts";
import type { Transcript } from "#shared/import/transcripts/transcript.ts";
import type { NamedFile } from "#shared/host/host.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { FileReadingWorker } from "./fileReadingWorker.ts";
import type { DraftReview } from "./draftReview.ts";

/** Files that arrived together, and the read-only dossier that one of them has opened. */
export interface IncomingFileBatch {
  shown: Dossier | null;
}

/** A file that has not been taken yet. */
export interface WaitingIncomingFile {
  readonly file: NamedFile;
  /**
   * The kind of the file at first sight: a dossier file or a packet, an invitation, or a document, which may be a draft
   * or the comments of others on one; or a transcript. "draft" and "returned" are the user's own choice.
   */
  readonly what: "records" | "invitation" | "document" | "draft" | "returned" | "transcript";
  /** The files that it arrived with, if any. */
  readonly together: IncomingFileBatch | null;
  /** Called with the reason if it cannot be read as a draft. Default: a dialog. */
  readonly onRefused?: (refusal: Refusal) => void;
}

/** A file that is being read. */
export interface FileReadingJob {
  readonly name: string;
  /** 0 to 1. */
  readonly done: ReadonlySignal<number>;
  /** The page that is being recognised in a picture, if any. */
  readonly recognising: ReadonlySignal<PageProgress | null>;
  /** Stops it, and notifies the user unless something else takes its place. */
  stop(why?: "replaced"): void;
}

/** A document that may be a draft, or the comments of others on one; the user decides. */
export interface DocumentOfUnclearKind {
  readonly kind: "unclear";
  /** The document's worker, which has it unpacked. */
  readonly worker: FileReadingWorker;
  /** How many comments, changes and marks are in it. */
  readonly remarks: number;
  /** Whether it was made here, from a text that is not in the open dossier. */
  readonly isOurs: boolean;
}

/** The comments of others in a file, compared with the open dossier. Nothing is imported yet. */
export interface ReturnedComments {
  readonly kind: "returned";
  readonly file: NamedFile;
  readonly review: ReturnedContentReview;
  /** The text to assume if the file names none. */
  readonly text: Hash;
  /** The text that the file names, if it is one of the dossier's. */
  readonly named: Hash | null;
}

/** A transcript that has been read. Nothing of it is stored yet. */
export interface TranscriptToStore {
  readonly kind: "transcript";
  readonly file: NamedFile;
  readonly transcript: Transcript;
}

/** A draft under review before it is added, or a text under repair. */
interface Reviewing {
  readonly kind: "review";
  readonly review: DraftReview;
}

/** A file that could not be read, and why. */
export interface UnreadableFile {
  readonly kind: "failed";
  readonly name: string;
  readonly file: NamedFile;
  readonly refusal: Refusal;
}

/** A packet that this machine cannot open by itself, and the refusal of the last key tried. */
export interface PacketToUnlock {
  readonly kind: "locked";
  readonly file: NamedFile;
  readonly asks: PacketHead["asks"];
  readonly failed: Refusal | null;
}

/** What a file would add to the open dossier. Nothing is merged yet. */
export interface PreviewedMerge {
  readonly kind: "preview";
  readonly name: string;
  readonly file: ParsedDossierFile;
  readonly preview: MergePreview;
}

/** What the user has to deal with before the next file is taken; idle if there is nothing. */
export type IncomingFileStep =
  | { readonly kind: "idle" }
  | DocumentOfUnclearKind
  | ReturnedComments
  | Reviewing
  | UnreadableFile
  | TranscriptToStore
  | PacketToUnlock
  | PreviewedMerge;

/** Work on a file. `over` is what was shown before: it stays until the work is done, and if nothing comes of it. */
export type IncomingFileWork =
  | {
      readonly kind: "recognising" | "reading-draft" | "reading-returned";
      readonly job: FileReadingJob;
      readonly over: IncomingFileStep;
    }
  | { readonly kind: "opening"; readonly over: IncomingFileStep };

/** The window's state regarding incoming files: one thing at a time. */
export type IncomingFileState = IncomingFileStep | IncomingFileWork;

export const NO_INCOMING_FILE = { kind: "idle" } as const satisfies IncomingFileStep;

export function isIncomingFileWork(state: IncomingFileState): state is IncomingFileWork {
  return "over" in state;
}

/** Returns what is shown of the incoming files. */
export function incomingFileStepOf(state: IncomingFileState): IncomingFileStep {
  return isIncomingFileWork(state) ? state.over : state;
}

/** What else the user is doing. */
export interface IncomingFileBlockers {
  /** Whether the dialog for joining a team is open. */
  readonly isJoining: boolean;
  readonly isLocked: boolean;
}

/**
 * Whether a file can be taken now, that is, the user is done with what the previous one has opened. A single file may
 * replace a draft under review, and an invitation may open the packet that it is for; files that arrived together wait
 * for everything, also until the user has joined.
 */
export function canTakeIncomingFile(
  state: IncomingFileState,
  { what, together }: WaitingIncomingFile,
  { isJoining, isLocked }: IncomingFileBlockers,
): boolean {
  if (isLocked || isIncomingFileWork(state)) return false;
  if (together !== null) return state.kind === "idle" && !isJoining;
  switch (state.kind) {
    case "idle":
    case "failed":
      return true;
    case "review":
      return isDocument(what);
    case "locked":
      return what === "invitation";
    default:
      return false;
  }
}

/** Whether a single document replaces a draft that is being read. */
export function replacesDraftBeingRead(
  { what, together }: WaitingIncomingFile,
  state: IncomingFileState,
): state is Extract<IncomingFileWork, { readonly job: FileReadingJob }> {
  return state.kind === "reading-draft" && together === null && isDocument(what);
}

function isDocument(what: WaitingIncomingFile["what"]): boolean {
  return what !== "records" && what !== "invitation" && what !== "transcript";
}

/**
 * Returns what stays after the open dossier is closed ("dossier"), or the window is locked ("packets"): then packets go
 * too.
 */
export function clearIncomingFileState(what: "dossier" | "packets", state: IncomingFileState): IncomingFileState {
  if (isIncomingFileWork(state))
    return { ...state, over: clearIncomingFileState(what, state.over) as IncomingFileStep };
  const isOfDossier = ["unclear", "returned", "preview", "transcript"].includes(state.kind);
  return isOfDossier || (what === "packets" && state.kind === "locked") ? NO_INCOMING_FILE : state;
}
