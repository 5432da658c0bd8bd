import { webAnnotations } from "../jsonld/write.ts";
import type { Outgoing } from "../outgoing.ts";

/**
 * A briefing's notes and proposals as W3C Web Annotations, to be attached to it: for machines, and so that it tells its own
 * annotations when it comes back. Outside the team it has no more than is printed: not the talk about a note.
 */
export function attachedTo(out: Outgoing): string {
  return webAnnotations(printed(out));
}

function printed(out: Outgoing): Outgoing {
  if (out.audience === "team") return out;
  return { ...out, notes: out.notes.map(({ note, ...each }) => ({ ...each, note: { ...note, replies: [] } })) };
}
