import type { AnnotationKind } from "#shared/records/kinds/annotation.ts";
import { trimWithoutBidiIsolates } from "#shared/publish/formats/omissionWords.ts";
import type { DocxVocabulary } from "../vocabulary.ts";

/** The facts in a comment's first line, for a file that has lost its manifest. */
export interface DocxCommentHead {
  readonly kind: AnnotationKind;
  readonly rights: readonly string[];
  readonly tags: readonly string[];
}

const HEAD = /^\d{1,6} · (?<rest>.+)$/su;

/**
 * Parses "12 · Omission · High · Privacy, #scope"; null for any other line. A right that is in no catalogue is taken as
 * it is written.
 */
export function parseDocxCommentHead(line: string, words: DocxVocabulary): DocxCommentHead | null {
  const parts = HEAD.exec(trimWithoutBidiIsolates(line))?.groups?.["rest"]?.split(" · ") ?? [];
  const isSeverity = (part: string) => words.severities.has(part);
  const kindOf = (part: string) => words.kinds.get(part) ?? (isSeverity(part) ? "risk" : undefined);
  const kind = parts.map(kindOf).find((each) => each !== undefined);
  if (!kind) return null;
  const last = parts.at(-1)!;
  const named = kindOf(last) ? [] : last.split(/[,،、;؛]\s*/u).filter(Boolean);
  return {
    kind,
    rights: named.filter((name) => !name.startsWith("#")).map((name) => words.rights.get(name) ?? name),
    tags: named.filter((name) => name.startsWith("#")).map((name) => name.slice(1)),
  };
}

/** Whether a comment's first line is one that says how far a provision has come: "S1 · Agreed ad referendum". */
export function isStatusCommentHead(line: string, words: DocxVocabulary): boolean {
  const [number = "", ...parts] = splitCommentHeadLine(line);
  const labels = parts.join(" · ").split(" / ");
  return /^S\d{1,6}$/u.test(number.trim()) && labels.every((label) => words.statuses.has(label.trim()));
}

/** Returns the parts of a comment's first line: "12", "After Article 2", "Omission", "High". */
export function splitCommentHeadLine(line: string): readonly string[] {
  return trimWithoutBidiIsolates(line).split(" · ");
}
