import { message } from "../messages/messages.ts";
import type { Audience } from "./audience.ts";
import type { LeftOut } from "./outgoing.ts";

/** What an audience does not get of notes and proposals, and why: a line for each reason. */
export function leftLines(
  { notes, proposals, hidden }: LeftOut,
  { audience }: Pick<Audience, "audience">,
): readonly string[] {
  const reasons = (["team", "informals"] as const).filter((reason) => notes[reason] + proposals[reason] > 0);
  return [
    ...reasons.map((reason) => message(`left.${reason}`, { notes: notes[reason], proposals: proposals[reason] })),
    ...(hidden > 0 ? [message("left.hidden", { notes: hidden })] : []),
    ...(audience === "public" ? [message("left.public")] : []),
  ];
}
