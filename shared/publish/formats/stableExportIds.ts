import type { Ledger } from "#shared/ledger/ledger.ts";
import type { CollectedPublication } from "../publication/publication.ts";
import type { AknWIdsByEId } from "./akn/write.ts";
import { findAknProvisionWorkIds } from "./akn/workIds.ts";
import type { ExportFormatName } from "./exportFormats.ts";
import type { PageLinkFragments } from "./html/fragments.ts";
import { findPageLinkFragments } from "./html/pageNames.ts";

/** Durable names of what an export contains. They depend on the ledger's other texts, so a writer cannot find them. */
export interface StableExportIds {
  /** Akoma Ntoso: the wIds of provisions. */
  readonly workIds: AknWIdsByEId;
  /** A page: its fragments. */
  readonly page: PageLinkFragments;
}

export const NO_STABLE_EXPORT_IDS: StableExportIds = {
  workIds: new Map(),
  page: { text: "text", provisions: {}, notes: {} },
};

/** Finds the names that a format needs. */
export function findStableExportIds(
  format: ExportFormatName,
  ledger: Ledger,
  collected: Pick<CollectedPublication, "content" | "byKey">,
): StableExportIds {
  return {
    workIds:
      format === "akn" ? findAknProvisionWorkIds(ledger, collected.content.text.id) : NO_STABLE_EXPORT_IDS.workIds,
    page: format === "html" ? findPageLinkFragments(ledger, collected) : NO_STABLE_EXPORT_IDS.page,
  };
}
