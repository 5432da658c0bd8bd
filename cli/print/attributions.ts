import type { Attribution } from "#shared/attributions/attribution.ts";
import { describeAttribution, describeAttributionDoubts } from "#shared/attributions/describeAttribution.ts";
import { findAttributions } from "#shared/attributions/findAttributions.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { message } from "#shared/messages/messages.ts";

/** An attribution in `import --json`. `words` is "" if it is about the whole provision. */
interface ListedAttribution extends Pick<
  Attribution,
  "parties" | "kind" | "words" | "wording" | "form" | "printed" | "doubts"
> {
  readonly at: string;
}

/** Lists what a draft says of delegations, in reading order. */
export function listAttributions(reading: ImportedDraft): readonly ListedAttribution[] {
  return findAttributions(reading).map(({ spot, printedAt: _, ...rest }) => ({
    at: reading.draft.provisions[spot.provision]!.address,
    ...rest,
  }));
}

/** Formats what a draft says of delegations, one per line, with what is doubtful, and how many there are. */
export function formatAttributionLines(reading: ImportedDraft): readonly string[] {
  const found = findAttributions(reading);
  const lines = found.map((each) =>
    message("cli.attribution", {
      at: reading.draft.provisions[each.spot.provision]!.address,
      what: describeAttribution(each),
      doubts: describeAttributionDoubts(each) || "none",
    }),
  );
  const doubtful = found.filter(({ doubts }) => doubts.length > 0).length;
  return [...lines, message("cli.attributions", { count: found.length, doubtful })];
}
