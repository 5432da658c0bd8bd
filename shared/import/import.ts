import { sha256 } from "../base/hash.ts";
import { isRefusal, refuse, type Outcome } from "../base/result.ts";
import type { Draft } from "../draft/draft.ts";
import { detect, type Detected } from "./detect.ts";
import { MAX_LINES } from "./limits.ts";
import type { Lines, ReadingWarning, Source } from "./lines.ts";
import { readDocx } from "./readers/docx/docx.ts";
import { readHtml } from "./readers/html.ts";
import { readMarkdown } from "./readers/markdown.ts";
import { readText } from "./readers/text.ts";
import { recognise } from "./recognise/recognise.ts";

/** A draft as it was read, what it was read from, and what is doubtful about the reading. */
export interface Reading {
  readonly draft: Draft;
  readonly source: Source;
  readonly warnings: readonly ReadingWarning[];
}

/**
 * Reads a file into a draft: its format is decided by content first, then by name. Refuses with a code of
 * `reading.…` whatever is no draft that can be read; never throws, whatever the bytes.
 */
export function readDraft(name: string, bytes: Uint8Array): Outcome<Reading> {
  const detected = detect(name, bytes);
  if (isRefusal(detected)) return detected;
  const lines = linesOf(detected, bytes);
  if (isRefusal(lines)) return lines;
  if (lines.lines.length >= MAX_LINES) return refuse("reading.too-long", { count: MAX_LINES });
  const recognised = recognise(lines, name.replace(/^.*[\\/]|\.[^.]*$/g, ""));
  if (isRefusal(recognised)) return recognised;
  const source = { name, sha256: sha256(bytes), format: detected.format };
  return { draft: recognised.draft, source, warnings: recognised.warnings };
}

function linesOf(detected: Detected, bytes: Uint8Array): Outcome<Lines> {
  switch (detected.format) {
    case "text":
      return readText(detected.text);
    case "markdown":
      return readMarkdown(detected.text);
    case "html":
      return readHtml(detected.text);
    case "docx":
      return readDocx(bytes);
  }
}
