import { isImportAssignedNumber } from "#shared/draft/numbers/importAssignedNumber.ts";
import type { ImportedDraft } from "../importedDraft.ts";
import type { ImportExclusion, SourcePosition } from "../sourceLines.ts";
import type { ProvisionUnderRepair } from "./repairableProvisions.ts";

/** Adds the words of deleted provisions to the exclusions of a draft, with their footnotes and the comments on them. */
export function excludeDeletedProvisions(
  repaired: ImportedDraft,
  deleted: readonly ProvisionUnderRepair[],
  places: ImportedDraft["places"],
): ImportedDraft {
  const found = deleted.flatMap((unit) => exclusionsOf(unit, places?.[unit.from[0] ?? -1] ?? null));
  return { ...repaired, exclusions: [...repaired.exclusions, ...found] };
}

function exclusionsOf({ num, heading, blocks }: ProvisionUnderRepair, where: SourcePosition | null): ImportExclusion[] {
  const texts = [heading, ...blocks];
  const words = texts.flatMap(({ text, footnotes = [] }) => [
    text,
    ...footnotes.map((note) => `${note.mark} ${note.text}`),
  ]);
  const text = [isImportAssignedNumber(num) ? "" : num, ...words].filter(Boolean).join(" ");
  const comments = texts.flatMap(({ remarks = [] }) =>
    remarks.flatMap(({ text: own, replies = [] }) => [own, ...replies.map((reply) => reply.text)]),
  );
  return [
    ...(text === "" ? [] : [{ reason: "removed", text, where } as const]),
    ...comments.map((comment) => ({ reason: "comment", text: comment, where }) as const),
  ];
}
