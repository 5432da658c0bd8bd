import { writeWebAnnotations } from "../jsonld/write.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";

/**
 * Writes a briefing's notes and proposals as W3C Web Annotations, to be attached to it: for machines, and to recognise
 * its annotations when it comes back. Outside the team it contains no more than is printed: no replies.
 */
export function writeBriefingWebAnnotations(content: Publication): string {
  return writeWebAnnotations(printed(content));
}

function printed(content: Publication): Publication {
  if (content.audience === "team") return content;
  return { ...content, notes: content.notes.map(({ note, ...each }) => ({ ...each, note: { ...note, replies: [] } })) };
}
