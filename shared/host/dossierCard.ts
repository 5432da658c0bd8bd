import * as z from "zod/mini";
import { fromHex, toHex } from "../base/bytes.ts";
import { toCanonicalJson, parseJson } from "../base/canonicalJson.ts";
import { message } from "../messages/messages.ts";
import {
  parseClearBodyText,
  toClearBody,
  toDossierKey,
  sealBody,
  unsealBody,
  type DossierKey,
} from "../records/sealBody.ts";

/** Dossier keys by id, as the host returns them. */
type DossierKeys = Readonly<Record<string, string>>;

const about = z.object({
  title: z.string().check(z.maxLength(1000)),
  /** Number of members. */
  members: z.optional(z.int().check(z.minimum(0))),
  /** The administrator's organisation, if known. */
  organisation: z.optional(z.string().check(z.maxLength(1000))),
  /** Number of texts, and of notes. */
  texts: z.optional(z.int().check(z.minimum(0))),
  notes: z.optional(z.int().check(z.minimum(0))),
  /** When this machine was last in sync with the hub, or last imported somebody's file (ISO, UTC). */
  synced: z.optional(z.object({ by: z.literal(["hub", "file"]), at: z.iso.datetime() })),
  /** Approximate size in this browser's storage, in bytes. */
  bytes: z.optional(z.int().check(z.minimum(0))),
});

/** What the list of dossiers shows of one before it is opened. Its text is the team's own, so it is sealed. */
export type DossierSummary = z.infer<typeof about>;
export const dossierSummarySchema = about;

/** Returns the title of a dossier that is not open, or a label with its id if no key here opens its card. */
export function dossierTitleOf({
  id,
  about,
}: {
  readonly id: string;
  readonly about: Pick<DossierSummary, "title"> | null;
}): string {
  if (!about) return message("dossier.locked", { id: id.slice(0, 8) });
  return about.title || message("dossier.untitled");
}

const card = z.object({
  opened: z.iso.datetime(),
  title: z.optional(z.string().check(z.regex(/^(?:[0-9a-f]{2})+$/))),
});

/**
 * Writes the card stored beside a dossier: the time of opening unencrypted, the rest sealed with the newest of its
 * keys.
 */
export function serialiseDossierCard(opened: string, summary: DossierSummary, keys: DossierKeys): string {
  const key = keysOf(keys).at(-1);
  return toCanonicalJson({ opened, ...(key && { title: toHex(sealBody(toClearBody(summary), key)) }) });
}

/** Reads a card; `about` is null if no key here opens it. Returns null if the text is not a card. */
export function parseDossierCard(
  text: string,
  keys: DossierKeys,
): { opened: string; about: DossierSummary | null } | null {
  const read = card.safeParse(parseJson(text));
  if (!read.success) return null;
  const { opened, title } = read.data;
  for (const key of title === undefined ? [] : keysOf(keys)) {
    const clear = unsealBody(fromHex(title!), key);
    const parsed = about.safeParse(clear && parseClearBodyText(clear));
    if (parsed.success) return { opened, about: parsed.data };
  }
  return { opened, about: title === undefined && keysOf(keys).length > 0 ? { title: "" } : null };
}

const keysOf = (keys: DossierKeys): readonly DossierKey[] =>
  Object.values(keys).map((hex) => toDossierKey(fromHex(hex)));
