import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Draft, ProvisionKind } from "#shared/draft/draft.ts";
import { isImportAssignedNumber, importAssignedNumber } from "#shared/draft/numbers/importAssignedNumber.ts";
import { excludeDeletedProvisions } from "./excludeDeletedProvisions.ts";
import {
  deleteProvision,
  demoteProvision,
  mergeProvisions,
  promoteProvision,
  changeProvisionKind,
  renameProvision,
  splitProvision,
} from "./provisionEdits.ts";
import { findRepairedSubtreeEnd } from "./provisionLevels.ts";
import { rebuildImportedDraft, toRepairableProvisions, type ProvisionUnderRepair } from "./repairableProvisions.ts";
import type { ImportedDraft } from "../importedDraft.ts";

/** One repair of a draft's division into provisions; `at` is the provision's index. */
export type DraftRepair =
  | { readonly what: "promote" | "demote" | "merge" | "delete"; readonly at: number }
  /** Splits before the character `offset` (UTF-16) of a block, or of the heading (block -1). */
  | { readonly what: "split"; readonly at: number; readonly block: number; readonly offset: number }
  | { readonly what: "rename"; readonly at: number; readonly num: string; readonly heading: string }
  | { readonly what: "kind"; readonly at: number; readonly kind: ProvisionKind };

/**
 * Repairs an imported draft, including the ranges of comments, tracked changes and statuses. No word is lost or moved:
 * except for renaming and deleting, the draft has the same words in the same order, and what is deleted is among the
 * exclusions. All provisions are renamed; eIds given by the source stay. Refuses with a `repair.…` code if the repair is
 * not possible.
 */
export function repairDraft(imported: ImportedDraft, edit: DraftRepair): Outcome<ImportedDraft> {
  const units = toRepairableProvisions(imported);
  if (!units[edit.at]) return refusal("repair.nowhere");
  const repaired = apply(units, edit);
  if (isRefusal(repaired)) return repaired;
  const rebuilt = rebuildImportedDraft(numberAgain(repaired), imported);
  if (edit.what !== "delete") return rebuilt;
  return excludeDeletedProvisions(
    rebuilt,
    units.slice(edit.at, findRepairedSubtreeEnd(units, edit.at)),
    imported.places,
  );
}

/** Wraps an existing draft for repair; the changes it shows keep their ranges. */
export function toImportedDraftForRepair(draft: Draft, source: ImportedDraft["source"]): ImportedDraft {
  const changes = draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ tracked = [] }, block) =>
      tracked.map(({ start, end, ...rest }) => ({ ...rest, spot: { provision, block, start, end } })),
    ),
  );
  return { draft, source, warnings: [], masthead: {}, remarks: [], changes, statuses: [], exclusions: [] };
}

/** Numbers the paragraphs of a text without numbers again, so that their numbers stay those of their places. */
function numberAgain(units: readonly ProvisionUnderRepair[]): readonly ProvisionUnderRepair[] {
  if (!units.some(({ num }) => isImportAssignedNumber(num))) return units;
  let count = 0;
  return units.map((unit) => {
    const isCounted = isImportAssignedNumber(unit.num) || (unit.kind === "paragraph" && unit.num === "");
    return isCounted ? { ...unit, num: importAssignedNumber(++count) } : unit;
  });
}

function apply(units: readonly ProvisionUnderRepair[], edit: DraftRepair): Outcome<readonly ProvisionUnderRepair[]> {
  switch (edit.what) {
    case "promote":
      return promoteProvision(units, edit.at);
    case "demote":
      return demoteProvision(units, edit.at);
    case "delete":
      return deleteProvision(units, edit.at);
    case "merge":
      return mergeProvisions(units, edit.at);
    case "split":
      return splitProvision(units, edit.at, edit);
    case "rename":
      return renameProvision(units, edit.at, edit.num, edit.heading);
    case "kind":
      return changeProvisionKind(units, edit.at, edit.kind);
  }
}
