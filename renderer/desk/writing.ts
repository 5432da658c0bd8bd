import type { NewAnnotation } from "../../shared/acts/annotate.ts";
import { canonical } from "../../shared/base/canonical.ts";
import type { Anchor } from "../../shared/anchor/anchor.ts";
import type { Thread } from "../../shared/ledger/entries/thread.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import type { MemberId, RecordKey } from "../../shared/records/envelope.ts";
import type { AnnotationKind } from "../../shared/records/kinds/annotation.ts";

/** A note as it is being written: everything of it but where it stands. */
export type Words = Required<Pick<NewAnnotation, "kind" | "comment" | "rights" | "confidentiality" | "assessment">> &
  Pick<NewAnnotation, "track" | "source">;

/** What is being written and is not said yet: a new note, another wording of one's own, or a reply. */
export type Writing =
  | { readonly what: "note"; readonly at: Anchor; readonly words: Words }
  | { readonly what: "edit"; readonly on: RecordKey; readonly words: Words }
  | { readonly what: "reply"; readonly on: RecordKey; readonly text: string };

export function blank(kind: AnnotationKind): Words {
  return { kind, comment: "", rights: [], confidentiality: "team", assessment: {} };
}

/** One's own note, to be worded anew. */
export function wordsOf({ annotation, ratings }: Thread, me: MemberId): Words {
  const { kind, comment, rights, confidentiality, track } = annotation;
  const assessment = ratings.find(({ member }) => member === me)?.assessment ?? {};
  return { kind, comment, rights, confidentiality, assessment, ...(track && { track }) };
}

/** Whether there is nothing in it that would be lost: nothing was written, or nothing was changed. */
export function isBlank(writing: Writing, ledger: Ledger): boolean {
  if (writing.what === "reply") return writing.text.trim() === "";
  if (writing.what === "edit") return isUnchanged(writing, ledger.thread(writing.on));
  const { comment, rights, assessment, source } = writing.words;
  return comment.trim() === "" && rights.length === 0 && Object.keys(assessment).length === 0 && !source;
}

function isUnchanged({ words }: Writing & { what: "edit" }, thread: Thread | undefined): boolean {
  return thread === undefined || canonical(words) === canonical(wordsOf(thread, thread.author));
}

/** Whether the form in which one is written is the one in which the other is. */
export function isSameForm(a: Writing, b: Writing): boolean {
  return a.what === b.what && (a.what === "note" || b.what === "note" || a.on === b.on);
}
