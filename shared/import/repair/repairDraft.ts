import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Draft, ProvisionKind } from "#shared/draft/draft.ts";
import {
  demoteProvision,
  mergeProvisions,
  promoteProvision,
  changeProvisionKind,
  renameProvision,
  splitProvision,
} from "./provisionEdits.ts";
import { rebuildImportedDraft, toRepairableProvisions, type ProvisionUnderRepair } from "./repairableProvisions.ts";
import type { ImportedDraft } from "../importedDraft.ts";

/** One repair of a draft's division into provisions; `at` is the provision's index. */
export type DraftRepair =
  | { readonly what: "promote" | "demote" | "merge"; readonly at: number }
  /** Splits before the character `offset` (UTF-16) of a block, or of the heading (block -1). */
  | { readonly what: "split"; readonly at: number; readonly block: number; readonly offset: number }
  | { readonly what: "rename"; readonly at: number; readonly num: string; readonly heading: string }
  | { readonly what: "kind"; readonly at: number; readonly kind: ProvisionKind };

/**
 * Repairs an imported draft, including the ranges of comments, tracked changes and statuses. No word is lost or moved:
 * except for `renameProvision`, the draft has the same words in the same order. All provisions are renamed; eIds given
 * by the source stay. Refuses with a `repair.…` code if the repair is not possible.
 */
export function repairDraft(imported: ImportedDraft, edit: DraftRepair): Outcome<ImportedDraft> {
  const units = toRepairableProvisions(imported);
  if (!units[edit.at]) return refusal("repair.nowhere");
  const repaired = apply(units, edit);
  return isRefusal(repaired) ? repaired : rebuildImportedDraft(repaired, imported);
}

/** Wraps an existing draft for repair; the changes it shows keep their ranges. */
export function wrapDraftForRepair(draft: Draft, source: ImportedDraft["source"]): ImportedDraft {
  const changes = draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ tracked = [] }, block) =>
      tracked.map(({ start, end, ...rest }) => ({ ...rest, spot: { provision, block, start, end } })),
    ),
  );
  return { draft, source, warnings: [], masthead: {}, remarks: [], changes, statuses: [], exclusions: [] };
}

function apply(units: readonly ProvisionUnderRepair[], edit: DraftRepair): Outcome<readonly ProvisionUnderRepair[]> {
  switch (edit.what) {
    case "promote":
      return promoteProvision(units, edit.at);
    case "demote":
      return demoteProvision(units, edit.at);
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
