import type { DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import { SEVERITY_GRADE_NAMES } from "#shared/rights/ratingLevels.ts";
import type { ReturnedNote } from "#shared/publish/returned/returnedContent.ts";

/** Writes as tags, in the words of a filter line, what Hypothesis has no field for. */
export function hypothesisTagsOfNote({ kind, severity, rights, tags, settled }: DisclosedThread): readonly string[] {
  return [
    `kind:${kind}`,
    ...("grade" in severity ? [`severity:${SEVERITY_GRADE_NAMES[severity.grade]}`] : []),
    ...(settled ? ["status:settled"] : []),
    ...rights.map((right) => `right:${right}`),
    ...tags,
  ];
}

/** Reads such tags, and leaves others as they are. A severity is nobody's rating, and is not read. */
export function parseHypothesisTags(tags: readonly string[]): Pick<ReturnedNote, "kind" | "rights" | "tags" | "state"> {
  const kind = ANNOTATION_KINDS.find((each) => tags.includes(`kind:${each}`));
  const rights = tags.flatMap((tag) => (tag.startsWith("right:") ? [tag.slice("right:".length)] : []));
  const known = new Set<string>([
    ...ANNOTATION_KINDS.map((each) => `kind:${each}`),
    ...Object.values(SEVERITY_GRADE_NAMES).map((name) => `severity:${name}`),
    "status:settled",
  ]);
  const others = tags.filter((tag) => !known.has(tag) && !tag.startsWith("right:"));
  return {
    ...(kind && { kind }),
    ...(rights.length > 0 && { rights }),
    ...(others.length > 0 && { tags: others }),
    ...(tags.includes("status:settled") && { state: "settled" as const }),
  };
}
