import { message, type MessageCode } from "#shared/messages/messages.ts";
import { ANNOTATION_KINDS, type AnnotationKind } from "#shared/records/kinds/annotation.ts";
import { SEVERITY_GRADE_NAMES } from "#shared/rights/ratingLevels.ts";
import { RIGHTS } from "#shared/rights/catalogue.ts";

/** The facts in a comment's first line, for a file that has lost its manifest. */
export interface CommentHead {
  readonly kind: AnnotationKind;
  readonly rights: readonly string[];
  readonly tags: readonly string[];
}

const HEAD = /^\d{1,6} · (?<rest>.+)$/su;

/**
 * Parses "12 · Omission · High · Privacy, #scope" in the current message language; null for any other line. A right
 * that is in no catalogue is taken as it is written.
 */
export function parseCommentHead(line: string): CommentHead | null {
  const parts = HEAD.exec(plain(line))?.groups?.["rest"]?.split(" · ") ?? [];
  const kind = parts.map(kindOf).find((each) => each !== undefined);
  if (!kind) return null;
  const last = parts.at(-1)!;
  const named = kindOf(last) || isSeverity(last) ? [] : last.split(/[,،、;؛]\s*/u).filter(Boolean);
  return {
    kind,
    rights: named.filter((name) => !name.startsWith("#")).map(rightOf),
    tags: named.filter((name) => name.startsWith("#")).map((name) => name.slice(1)),
  };
}

/** Removes the characters that isolate inserted text within a sentence. */
function plain(line: string): string {
  return line.replace(/[\u2066-\u2069]/gu, "").trim();
}

function kindOf(part: string): AnnotationKind | undefined {
  const named = ANNOTATION_KINDS.find((kind) => label(`kind.${kind}`) === part);
  return named ?? (isSeverity(part) ? "risk" : undefined);
}

function isSeverity(part: string): boolean {
  return SEVERITIES.some((code) => label(code) === part);
}

const NAMES = Object.values(SEVERITY_GRADE_NAMES);
const SEVERITIES: readonly string[] = [
  ...NAMES.map((name) => `severity.${name}`),
  ...NAMES.map((name) => `severity.${name}.provisional`),
  ...NAMES.filter((name) => name !== "critical").map((name) => `severity.${name}.at-least`),
  "severity.not-assessed",
  "severity.blind",
];

function rightOf(name: string): string {
  return RIGHTS.find(({ id }) => label(`right.${id}`) === name)?.id ?? name;
}

function label(code: string): string {
  return plain(message(code as MessageCode));
}
