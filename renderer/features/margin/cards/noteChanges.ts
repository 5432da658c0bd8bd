import { message } from "#shared/messages/messages.ts";
import type { AnnotationBody } from "#shared/records/kinds/annotation.ts";
import { rightName } from "#renderer/workspace/labels/entryLabels.ts";

/** Returns the parts of a note other than its comment, in words. */
function parts({ kind, rights, tags, track, basis, confidentiality }: AnnotationBody): readonly string[] {
  return [
    message(`kind.${kind}`),
    rights.map(rightName).join(message("list.comma")),
    tags.map((tag) => `#${tag}`).join(" "),
    track ?? "",
    basis ? message(`basis.${basis.how}`) : "",
    message(`confidentiality.${confidentiality}`),
  ];
}

/**
 * Returns the parts of a version, besides the comment, that differ from another, in words; "" for a part that it lacks.
 */
export function describeNoteDifferences(one: AnnotationBody, other: AnnotationBody): readonly string[] {
  const others = parts(other);
  return parts(one).filter((part, i) => part !== others[i]);
}

/** Returns the differences as steps, "Team → Public". */
export function describeNoteChanges(before: AnnotationBody, after: AnnotationBody): readonly string[] {
  const [from, to] = [parts(before), parts(after)];
  return to.flatMap((part, i) =>
    part === from[i] ? [] : [message("history.change", { from: from[i] || "–", to: part || "–" })],
  );
}
