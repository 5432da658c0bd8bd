import { message } from "#shared/messages/messages.ts";
import type { ExportAudience } from "../gate/audience.ts";
import type { ExportExclusions } from "./publication.ts";

/** Describes what an audience does not get of notes and proposals, in a line per reason. */
export function describeExportExclusions(
  { notes, proposals, within, hidden }: ExportExclusions,
  { audience }: Pick<ExportAudience, "audience">,
): readonly string[] {
  const reasons = (["team", "informals"] as const).filter((reason) => notes[reason] + proposals[reason] > 0);
  return [
    ...reasons.map((reason) => message(`left.${reason}`, { notes: notes[reason], proposals: proposals[reason] })),
    ...describeWithheldDetails(within),
    ...(hidden > 0 ? [message("left.hidden", { notes: hidden })] : []),
    ...(audience === "public" ? [message("left.public")] : []),
  ];
}

/** Describes how much of what was said on the exported notes stays in the team. Empty if nothing does. */
export function describeWithheldDetails(within: ExportExclusions["within"]): readonly string[] {
  const kinds = (["ratings", "replies", "reasons", "assignments", "photographs"] as const).filter(
    (kind) => within[kind] > 0,
  );
  const list = kinds.map((kind) => message(`left.within.${kind}`, { count: within[kind] }));
  return list.length > 0 ? [message("left.within", { list: list.join(message("list.comma")) })] : [];
}

/** Describes how many positions an audience does not see, in a line per reason. */
export function describeWithheldPositions({ positions }: Pick<ExportExclusions, "positions">): readonly string[] {
  return (["team", "informals"] as const)
    .filter((reason) => positions[reason] > 0)
    .map((reason) => message(`others.left.${reason}`, { count: positions[reason] }));
}
