import type { Ledger } from "#shared/ledger/ledger.ts";
import type { CollectedPublication } from "../publication/publication.ts";
import type { AknWIdsByEId } from "./akn/write.ts";
import { findAknProvisionWorkIds } from "./akn/workIds.ts";
import type { ExportFormatName } from "./exportFormats.ts";
import type { PageNames } from "./html/fragments.ts";
import { findPageNames } from "./html/pageNames.ts";

/** Durable names of what an export contains. They depend on the ledger's other texts, so a writer cannot find them. */
export interface ExportNames {
  /** Akoma Ntoso: the wIds of provisions. */
  readonly workIds: AknWIdsByEId;
  /** A page: its fragments. */
  readonly page: PageNames;
}

export const NO_EXPORT_NAMES: ExportNames = {
  workIds: new Map(),
  page: { text: "text", provisions: {}, notes: {} },
};

/** Finds the names that a format needs. */
export function findExportNames(
  format: ExportFormatName,
  ledger: Ledger,
  collected: Pick<CollectedPublication, "content" | "byKey">,
): ExportNames {
  return {
    workIds: format === "akn" ? findAknProvisionWorkIds(ledger, collected.content.text.id) : NO_EXPORT_NAMES.workIds,
    page: format === "html" ? findPageNames(ledger, collected) : NO_EXPORT_NAMES.page,
  };
}
