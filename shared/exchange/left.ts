import { message } from "../messages/messages.ts";
import type { Audience } from "./audience.ts";
import type { LeftOut } from "./outgoing.ts";

/** What an audience does not get of notes and proposals, and why: a line for each reason. */
export function leftLines(
  { notes, proposals, within, hidden }: LeftOut,
  { audience }: Pick<Audience, "audience">,
): readonly string[] {
  const reasons = (["team", "informals"] as const).filter((reason) => notes[reason] + proposals[reason] > 0);
  return [
    ...reasons.map((reason) => message(`left.${reason}`, { notes: notes[reason], proposals: proposals[reason] })),
    ...withinLines(within),
    ...(hidden > 0 ? [message("left.hidden", { notes: hidden })] : []),
    ...(audience === "public" ? [message("left.public")] : []),
  ];
}

/** How much of what was said on the notes that leave stays in the team; nothing where all of it leaves. */
export function withinLines(within: LeftOut["within"]): readonly string[] {
  const kinds = (["ratings", "replies", "reasons", "assignments"] as const).filter((kind) => within[kind] > 0);
  const list = kinds.map((kind) => message(`left.within.${kind}`, { count: within[kind] }));
  return list.length > 0 ? [message("left.within", { list: list.join(message("list.comma")) })] : [];
}

/** How many positions an audience does not see, a line for each reason. */
export function positionsLeft({ positions }: Pick<LeftOut, "positions">): readonly string[] {
  return (["team", "informals"] as const)
    .filter((reason) => positions[reason] > 0)
    .map((reason) => message(`others.left.${reason}`, { count: positions[reason] }));
}
