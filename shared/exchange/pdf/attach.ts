import { AFRelationship } from "@cantoo/pdf-lib";
import type { Bytes } from "../../base/bytes.ts";
import { utf8 } from "../../base/bytes.ts";
import { webAnnotations } from "../jsonld/write.ts";
import type { Outgoing } from "../outgoing.ts";
import { openAnnotated } from "./annotations.ts";

/** What the file with the annotations is called that a briefing carries. */
export const ATTACHED = "annotations.jsonld";

/**
 * A briefing with its notes and proposals attached as W3C Web Annotations, for machines, and so that it tells its own
 * annotations when it comes back. Outside the team it has no more than is printed: not the talk about a note.
 */
export async function withAnnotations(pdf: Uint8Array, out: Outgoing): Promise<Bytes> {
  const document = await openAnnotated(pdf);
  await document.attach(utf8(webAnnotations(printed(out))), ATTACHED, {
    mimeType: "application/ld+json",
    afRelationship: AFRelationship.Data,
  });
  const bytes = await document.save({ updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: Infinity });
  return new Uint8Array(bytes);
}

function printed(out: Outgoing): Outgoing {
  if (out.audience === "team") return out;
  return { ...out, notes: out.notes.map(({ note, ...each }) => ({ ...each, note: { ...note, replies: [] } })) };
}
