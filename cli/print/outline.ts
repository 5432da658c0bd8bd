import { isHeaded, type Draft, type Provision } from "#shared/draft/draft.ts";

/** The outline, a line a provision that has a heading or stands at the top. */
export function outlineText(draft: Draft): string {
  const lines = draft.provisions.filter((each) => each.heading !== "" || isHeaded(each)).map(outlineLine);
  return [draft.title, ...lines].join("\n");
}

function outlineLine({ level, num, address, heading, kind }: Provision): string {
  const name = num === "" ? (kind === "preamble" ? heading || address : address) : num;
  return `${"  ".repeat(level)}${[name, heading].filter((part, i, all) => part !== "" && all.indexOf(part) === i).join("  ")}`;
}
