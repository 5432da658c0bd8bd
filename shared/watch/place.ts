import type { Draft } from "../draft/draft.ts";
import type { Finding, FoundWords } from "./finding.ts";

/** A finding, before it is said which rule it is of. */
export type Found = Omit<Finding, "rule">;

/** The words of a provision's own text (its blocks, one a line) as words of one block; null where none holds them. */
export function blockAt({ provisions }: Draft, provision: number, from: number, to: number): FoundWords | null {
  let at = 0;
  for (const [block, { text }] of provisions[provision]!.blocks.entries()) {
    const [start, end] = [from - at, to - at];
    if (start >= 0 && end <= text.length && start < end) return { block, start, end };
    at += text.length + 1;
  }
  return null;
}

/** The words to both sides of a point of a provision's own text, where something is missing; null where none stand there. */
export function wordsAround({ provisions }: Draft, provision: number, at: number): FoundWords | null {
  let from = at;
  for (const [block, { text }] of provisions[provision]!.blocks.entries()) {
    if (from <= text.length) {
      const before = /\S+\s*$/u.exec(text.slice(0, from))?.[0] ?? "";
      const behind = /^\s*\S+/u.exec(text.slice(from))?.[0] ?? "";
      const words = before + behind;
      const start = from - before.length + words.length - words.trimStart().length;
      const end = from + behind.length - (words.length - words.trimEnd().length);
      return start < end ? { block, start, end } : null;
    }
    from -= text.length + 1;
  }
  return null;
}
