import { isPrintedAsHeading, type Draft, type Provision } from "#shared/draft/draft.ts";

/** Formats the outline: one line for each provision with a heading or at the top level. */
export function formatDraftOutline(draft: Draft): string {
  const lines = draft.provisions.filter((each) => each.heading !== "" || isPrintedAsHeading(each)).map(outlineLine);
  return [draft.title, ...lines].join("\n");
}

function outlineLine({ level, num, address, heading, kind }: Provision): string {
  const name = num === "" ? (kind === "preamble" ? heading || address : address) : num;
  return `${"  ".repeat(level)}${[name, heading].filter((part, i, all) => part !== "" && all.indexOf(part) === i).join("  ")}`;
}
