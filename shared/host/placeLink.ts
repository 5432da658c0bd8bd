import type { Hash } from "../base/hash.ts";
import type { DossierId, RecordKey } from "../records/envelope.ts";

/** The scheme of links to places in dossiers. The packages register it with the system. */
const LINK_SCHEME = "clausemark:";

/**
 * A place in a dossier: a provision of a draft, and perhaps a note. It consists of names that last, and has neither
 * words nor secrets: whoever does not have the dossier can do nothing with it.
 */
export interface PlaceLink {
  readonly dossier: DossierId;
  readonly draft: Hash;
  /** The provision's eId. */
  readonly provision: string;
  readonly note?: RecordKey;
}

/** The longest eId that is read, in UTF-16 units, as in anchors. */
const LONGEST_EID = 400;
const HASH = "[0-9a-f]{64}";
const LINK = new RegExp(`^clausemark://open/(${HASH})/(${HASH})/([^/?#\\s]{1,3600})(?:\\?note=(${HASH}))?$`, "u");

/** Formats `clausemark://open/DOSSIER/DRAFT/EID?note=NOTE`. */
export function formatPlaceLink({ dossier, draft, provision, note }: PlaceLink): string {
  return `clausemark://open/${dossier}/${draft}/${encodeURIComponent(provision)}${note ? `?note=${note}` : ""}`;
}

/** Returns whether a text is a link of Clausemark's scheme, readable or not. */
export function isPlaceLink(text: string): boolean {
  return text.trim().toLowerCase().startsWith(LINK_SCHEME);
}

/** Parses a link; returns null for anything that `formatPlaceLink` would not have written. */
export function parsePlaceLink(text: string): PlaceLink | null {
  const [, dossier, draft, eId, note] = LINK.exec(text.trim()) ?? [];
  if (!dossier || !draft || !eId) return null;
  const provision = decoded(eId);
  if (provision === null || provision.length > LONGEST_EID) return null;
  return { dossier, draft, provision, ...(note && { note }) };
}

function decoded(eId: string): string | null {
  try {
    return decodeURIComponent(eId);
  } catch {
    return null;
  }
}
