import { z } from "zod";
import { fromHex, toHex } from "../base/bytes.ts";
import { toCanonicalJson, parseJson } from "../base/canonicalJson.ts";
import { message } from "../messages/messages.ts";
import { parseBody, toClearBody, toDossierKey, sealBody, unsealBody, type DossierKey } from "../records/sealBody.ts";

/** Dossier keys by id, as the host hands them out. */
type DossierKeys = Readonly<Record<string, string>>;

const about = z.object({
  title: z.string().max(1000),
  /** How many members it has. */
  members: z.int().min(0).optional(),
  /** The administrator's organisation, where one is named. */
  organisation: z.string().max(1000).optional(),
  /** How many texts and notes it has. */
  texts: z.int().min(0).optional(),
  notes: z.int().min(0).optional(),
  /** When this machine had the same as the hub, or took in somebody's file, last (ISO, UTC). */
  synced: z.object({ by: z.literal(["hub", "file"]), at: z.iso.datetime() }).optional(),
  /** What it takes in this browser's storage, about. */
  bytes: z.int().min(0).optional(),
});

/** What the list of dossiers says of one before it is opened. Somebody wrote it: it is sealed. */
export type DossierSummary = z.infer<typeof about>;
export const dossierSummarySchema = about;

/** What a dossier is called where it is not open: by its title, or by its id where nothing here says that. */
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
  title: z
    .string()
    .regex(/^(?:[0-9a-f]{2})+$/)
    .optional(),
});

/** The card that lies beside a dossier: when it was opened in clear, the rest sealed with the newest of its keys. */
export function writeDossierCard(opened: string, said: DossierSummary, keys: DossierKeys): string {
  const key = keysOf(keys).at(-1);
  return toCanonicalJson({ opened, ...(key && { title: toHex(sealBody(toClearBody(said), key)) }) });
}

/** What a card says; `about` is null where no key here opens it. Null for what is no card. */
export function readDossierCard(
  text: string,
  keys: DossierKeys,
): { opened: string; about: DossierSummary | null } | null {
  const read = card.safeParse(parseJson(text));
  if (!read.success) return null;
  const { opened, title } = read.data;
  for (const key of title === undefined ? [] : keysOf(keys)) {
    const clear = unsealBody(fromHex(title!), key);
    const said = about.safeParse(clear && parseBody(clear));
    if (said.success) return { opened, about: said.data };
  }
  return { opened, about: title === undefined && keysOf(keys).length > 0 ? { title: "" } : null };
}

const keysOf = (keys: DossierKeys): readonly DossierKey[] =>
  Object.values(keys).map((hex) => toDossierKey(fromHex(hex)));
