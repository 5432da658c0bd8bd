import { message } from "#shared/messages/messages.ts";
import type { Audience } from "../gate/audience.ts";
import type { ExportExclusions } from "./exportContent.ts";

/** What an audience does not get of notes and proposals, and why: a line for each reason. */
export function describeExclusions(
  { notes, proposals, within, hidden }: ExportExclusions,
  { audience }: Pick<Audience, "audience">,
): readonly string[] {
  const reasons = (["team", "informals"] as const).filter((reason) => notes[reason] + proposals[reason] > 0);
  return [
    ...reasons.map((reason) => message(`left.${reason}`, { notes: notes[reason], proposals: proposals[reason] })),
    ...describeWithheldDetails(within),
    ...(hidden > 0 ? [message("left.hidden", { notes: hidden })] : []),
    ...(audience === "public" ? [message("left.public")] : []),
  ];
}

/** How much of what was said on the notes that leave stays in the team; nothing where all of it leaves. */
export function describeWithheldDetails(within: ExportExclusions["within"]): readonly string[] {
  const kinds = (["ratings", "replies", "reasons", "assignments"] as const).filter((kind) => within[kind] > 0);
  const list = kinds.map((kind) => message(`left.within.${kind}`, { count: within[kind] }));
  return list.length > 0 ? [message("left.within", { list: list.join(message("list.comma")) })] : [];
}

/** How many positions an audience does not see, a line for each reason. */
export function describeWithheldPositions({ positions }: Pick<ExportExclusions, "positions">): readonly string[] {
  return (["team", "informals"] as const)
    .filter((reason) => positions[reason] > 0)
    .map((reason) => message(`others.left.${reason}`, { count: positions[reason] }));
}
