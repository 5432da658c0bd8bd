import type { Draft } from "#shared/draft/draft.ts";
import type { PlacedWordsLook } from "#shared/import/importedDraft.ts";
import type { DelegationDirectory } from "#shared/states/delegations.ts";
import type { Attribution } from "./attribution.ts";
import { parseDelegationList, type ParsedDelegationList } from "./parseDelegationList.ts";

/** Finds the words beside which a column of the draft's table names delegations: they are what these propose. */
export function findColumnAttributions(
  draft: Draft,
  looks: readonly PlacedWordsLook[],
  directory: DelegationDirectory,
): readonly Attribution[] {
  return looks.flatMap(({ delegations, spot }) => {
    if (delegations === undefined || spot.block < 0 || !/\p{L}/u.test(delegations)) return [];
    const words = draft.provisions[spot.provision]!.blocks[spot.block]!.text.slice(spot.start, spot.end);
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const { parties, doubts } = parseDelegationList(delegations, directory) ?? unlisted(delegations);
    return [
      {
        parties,
        kind: "add",
        words,
        spot,
        wording: { old: "", new: words },
        form: "column",
        printed: delegations,
        printedAt: spot,
        doubts,
      } satisfies Attribution,
    ];
  });
}

/** A name in no list is still the name of whoever the column names. */
function unlisted(name: string): ParsedDelegationList {
  return { parties: [{ name, kind: "other" }], doubts: ["unlisted"] };
}
