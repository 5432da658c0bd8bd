import { writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";

/** Formats the text of a JSON or Markdown file as the project's files are, and writes it. */
export async function writeFormatted(file: string, text: string): Promise<void> {
  const parser = path.extname(file) === ".json" ? "json" : "markdown";
  writeFileSync(file, await format(text, { parser, printWidth: 120, proseWrap: "preserve" }));
}
