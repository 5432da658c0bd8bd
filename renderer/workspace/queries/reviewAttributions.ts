import type { Attribution } from "#shared/attributions/attribution.ts";
import { findAttributions } from "#shared/attributions/findAttributions.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { LISTED_DELEGATIONS, type DelegationDirectory } from "#shared/states/delegations.ts";
import type { Workspace } from "../workspace.ts";
import { reviewTickNameOf } from "../incoming/draftReview.ts";

/** An attribution in a draft under review, with the name of its tick, which repairs of the draft do not change. */
export interface ReviewAttribution {
  readonly attribution: Attribution;
  readonly tick: string;
}

interface Found {
  readonly directory: DelegationDirectory;
  readonly list: readonly ReviewAttribution[];
}

const foundIn = new WeakMap<ImportedDraft, Found>();

/** Lists the attributions in a draft, read with the groups of the open dossier. */
export function listReviewAttributions({ ledger }: Workspace, reading: ImportedDraft): readonly ReviewAttribution[] {
  const directory = ledger ? delegationDirectoryOf(ledger) : LISTED_DELEGATIONS;
  const known = foundIn.get(reading);
  if (known?.directory === directory) return known.list;
  const list = withTicks(findAttributions(reading, directory));
  foundIn.set(reading, { directory, list });
  return list;
}

/** Equal attributions are told apart by their order. */
function withTicks(attributions: readonly Attribution[]): readonly ReviewAttribution[] {
  const counts = new Map<string, number>();
  return attributions.map((attribution) => {
    const { printed, kind, words } = attribution;
    const said = [kind, words, printed].join("\n");
    const nth = (counts.get(said) ?? 0) + 1;
    counts.set(said, nth);
    return { attribution, tick: reviewTickNameOf("attribution", `${nth} ${said}`) };
  });
}
