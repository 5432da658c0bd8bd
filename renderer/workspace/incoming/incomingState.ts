import type { ReadonlySignal } from "@preact/signals-core";
import type { Hash } from "#shared/base/hash.ts";
import type { Refusal } from "#shared/base/result.ts";
import type { DossierFile } from "#shared/exchange/dossier/read.ts";
import type { PacketHead } from "#shared/exchange/packet/head.ts";
import type { MergePreview } from "#shared/exchange/packet/mergePreview.ts";
import type { ReturnedReview } from "#shared/exchange/returned/reviewReturned.ts";
import type { FileBytes } from "#shared/host/host.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { FileWorker } from "./fileWorker.ts";
import type { DraftReview } from "./draftReview.ts";

/** Files that came at once, and the dossier that one of them has put on the desk to be read. */
export interface FileBatch {
  shown: Dossier | null;
}

/** A file that was not taken yet. */
export interface WaitingFile {
  readonly file: FileBytes;
  /**
   * What it is by its first look: a dossier file or a packet, an invitation, or a document, which may be a draft or what others
   * say of one. A person who opens it as one of these has said so.
   */
  readonly what: "records" | "invitation" | "document" | "draft" | "returned";
  /** Those that it came with, where it came with others. */
  readonly together: FileBatch | null;
  /** Who says why it cannot be read as a draft. Default: a dialog. */
  readonly onRefused?: (refusal: Refusal) => void;
}

/** A file that is being read: how far it is, and its end. */
export interface ReadingJob {
  readonly name: string;
  /** 0 to 1. */
  readonly done: ReadonlySignal<number>;
  /** Stops it; that is told unless something else takes its place. */
  stop(why?: "replaced"): void;
}

/** A document that may be a draft, or what others say of one: whoever opened it knows. */
export interface UnclearDocument {
  readonly kind: "unclear";
  /** It, still unpacked. */
  readonly worker: FileWorker;
  /** How many comments, changes and marks are in it. */
  readonly remarks: number;
  /** Whether it was made here, of a text that is not in the open dossier. */
  readonly isOurs: boolean;
}

/** What others say in a file, held against the open dossier. Nothing of it is brought in yet. */
export interface ReturnedComments {
  readonly kind: "returned";
  readonly file: FileBytes;
  readonly review: ReturnedReview;
  /** The text that is meant where the file names none. */
  readonly text: Hash;
  /** The text that the file names, where it is one of the dossier's. */
  readonly named: Hash | null;
}

/** A draft that is looked through before it is added, or a text that is repaired. */
interface Reviewing {
  readonly kind: "review";
  readonly review: DraftReview;
}

/** A file that could not be read, and why. */
export interface UnreadableFile {
  readonly kind: "failed";
  readonly name: string;
  readonly refusal: Refusal;
}

/** A packet that this machine cannot open by itself, and what its last key came to. */
export interface PacketToUnlock {
  readonly kind: "locked";
  readonly file: FileBytes;
  readonly asks: PacketHead["asks"];
  readonly failed: Refusal | null;
}

/** What a file would bring to the open dossier: nothing of it is merged. */
export interface PreviewedMerge {
  readonly kind: "preview";
  readonly name: string;
  readonly file: DossierFile;
  readonly preview: MergePreview;
}

/** What somebody has to deal with before the next file is taken; idle while there is nothing. */
export type IncomingView =
  | { readonly kind: "idle" }
  | UnclearDocument
  | ReturnedComments
  | Reviewing
  | UnreadableFile
  | PacketToUnlock
  | PreviewedMerge;

/** What is being done. What was shown before stays until it is done, and where nothing comes of it. */
export type IncomingWork =
  | {
      readonly kind: "recognising" | "reading-draft" | "reading-returned";
      readonly job: ReadingJob;
      readonly over: IncomingView;
    }
  | { readonly kind: "opening"; readonly over: IncomingView };

/** Where the window is with the files that come: one thing at a time. */
export type IncomingState = IncomingView | IncomingWork;

export const IDLE = { kind: "idle" } as const satisfies IncomingView;

export function isUnderWay(state: IncomingState): state is IncomingWork {
  return "over" in state;
}

/** What is shown of the files that came. */
export function viewOfIncoming(state: IncomingState): IncomingView {
  return isUnderWay(state) ? state.over : state;
}

/** What else is before the person. */
export interface IncomingSurroundings {
  /** Whether the dialog is open in which one joins a team. */
  readonly isJoining: boolean;
  readonly isLocked: boolean;
}

/**
 * Whether a file can be taken now: when what the one before has opened is done with. What comes alone may take the place
 * of a draft that is looked at, and an invitation may open the packet that it is for; what comes with others waits for all,
 * also for whoever is joining.
 */
export function canTake(
  state: IncomingState,
  { what, together }: WaitingFile,
  { isJoining, isLocked }: IncomingSurroundings,
): boolean {
  if (isLocked || isUnderWay(state)) return false;
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

/** Whether a document that comes alone takes the place of a draft that is being read. */
export function replacesCurrent(
  { what, together }: WaitingFile,
  state: IncomingState,
): state is Extract<IncomingWork, { readonly job: ReadingJob }> {
  return state.kind === "reading-draft" && together === null && isDocument(what);
}

function isDocument(what: WaitingFile["what"]): boolean {
  return what !== "records" && what !== "invitation";
}

/** What stays when the open dossier is put away; when the window is locked, no packet does, either. */
export function clearStateFor(what: "dossier" | "packets", state: IncomingState): IncomingState {
  if (isUnderWay(state)) return { ...state, over: clearStateFor(what, state.over) as IncomingView };
  const isOfDossier = state.kind === "unclear" || state.kind === "returned" || state.kind === "preview";
  return isOfDossier || (what === "packets" && state.kind === "locked") ? IDLE : state;
}
