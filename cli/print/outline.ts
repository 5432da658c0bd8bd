import { isHeaded, ownText, type Draft, type Provision } from "../../shared/draft/draft.ts";
import type { Reading } from "../../shared/import/reading.ts";
import { explain } from "../../shared/messages/messages.ts";

/** What was read, as `import --json` prints it. `text` is a provision's own, without heading or children. */
export function readingJson({ draft, source, warnings }: Reading): object {
  const { title, language, direction, provisions } = draft;
  return {
    title,
    language,
    direction,
    source: { name: source.name, sha256: source.sha256, format: source.format },
    provisions: provisions.map((each) => {
      const { eId, address, kind, num, heading, level } = each;
      return { eId, address, kind, num, heading, level, text: ownText(each) };
    }),
    warnings: warnings.map((each) => ({ code: each.code, message: explain(each), where: each.where })),
  };
}

/** The outline, a line a provision that has a heading or stands at the top. */
export function outline(draft: Draft): string {
  const lines = draft.provisions.filter((each) => each.heading !== "" || isHeaded(each)).map(outlineLine);
  return [draft.title, ...lines].join("\n");
}

function outlineLine({ level, num, address, heading, kind }: Provision): string {
  const name = num === "" ? (kind === "preamble" ? heading || address : address) : num;
  return `${"  ".repeat(level)}${[name, heading].filter((part, i, all) => part !== "" && all.indexOf(part) === i).join("  ")}`;
}
