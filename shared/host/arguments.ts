import { LAYOUTS } from "../briefing/layouts.ts";
import { z } from "zod";
import type { Bytes } from "../base/bytes.ts";
import { deviceRequest } from "../members/further.ts";
import { FORMAT_NAMES } from "../exchange/formats.ts";
import { hubChallenge } from "../records/challenge.ts";
import { envelope, hash, publicKey } from "../records/envelope.ts";
import { LANGUAGES } from "../base/language.ts";
import { aboutForm } from "./card.ts";
import type { Channel, Notices, Requests } from "./channels.ts";

const MB = 1024 * 1024;

/** The largest file that is opened or saved, in bytes. */
export const LARGEST_FILE = 256 * MB;
/** The largest update or snapshot of a journal: a revision of 16 MB, some bursts merged. */
const LARGEST_UPDATE = 1024 * MB;
/** The longest list of records, at 67 bytes each: a million. */
const LARGEST_LIST = 64 * MB;

const bytes = (limit: number) =>
  z.custom<Bytes>((value) => value instanceof Uint8Array && value.byteLength <= limit, "Not bytes, or too many");

const fileKind = z.literal([
  "draft",
  "dossier",
  "invitation",
  "recovery",
  "zip",
  "returned",
  "picture",
  ...FORMAT_NAMES,
]);
const job = z.string().regex(/^[0-9a-f-]{8,40}$/);
const dossierKeys = z.record(z.string().regex(/^[0-9a-f]{32}$/), hash);
const hubAddress = z.string().max(2000);
const passphrase = z.string().max(1000);
const unsigned = z.strictObject({
  type: envelope.shape.type,
  of: envelope.shape.of,
  after: envelope.shape.after,
  key: envelope.shape.key,
  body: hash.nullable(),
  sealed: hash.optional(),
});
const briefingSource = z.strictObject({
  layout: z.literal(LAYOUTS),
  data: z.string().max(256 * MB),
  attached: z
    .string()
    .max(256 * MB)
    .optional(),
  archive: z.boolean().optional(),
  isPreview: z.boolean().optional(),
});

/** What the main process lets through, by channel; anything else is refused before it is looked at. */
export const ARGUMENTS: { readonly [C in Channel]: z.ZodType<Parameters<Requests[C]>> } = {
  "vault:state": z.tuple([]),
  "vault:unlock": z.tuple([passphrase]),
  "vault:set": z.tuple([passphrase, passphrase]),
  "vault:remove": z.tuple([passphrase]),
  "vault:lock": z.tuple([]),
  "signer:create": z.tuple([]),
  "signer:adopt": z.tuple([publicKey, hash, dossierKeys]),
  "signer:record": z.tuple([publicKey, z.union([hash, z.literal("")]), unsigned]),
  "signer:resume": z.tuple([hash, envelope]),
  "signer:spend": z.tuple([hash, envelope]),
  "signer:challenge": z.tuple([hash, hubChallenge]),
  "signer:vouch": z.tuple([hash, deviceRequest]),
  "signer:attest": z.tuple([hash, bytes(LARGEST_LIST)]),
  "signer:open": z.tuple([hash, bytes(64 * 1024)]),
  "signer:open-head": z.tuple([bytes(64 * 1024)]),
  keys: z.tuple([hash]),
  "files:open": z.tuple([fileKind]),
  "files:save": z.tuple([fileKind, z.strictObject({ name: z.string().max(1000), bytes: bytes(LARGEST_FILE) })]),
  "typeset:run": z.tuple([job, briefingSource]),
  "typeset:cancel": z.tuple([job]),
  sample: z.tuple([]),
  "dossiers:list": z.tuple([]),
  "dossiers:remember": z.tuple([hash, aboutForm]),
  "dossiers:forget": z.tuple([hash]),
  "dossiers:wipe": z.tuple([]),
  "journal:read": z.tuple([hash]),
  "journal:append": z.tuple([hash, bytes(LARGEST_UPDATE)]),
  "journal:compact": z.tuple([hash, bytes(LARGEST_UPDATE)]),
  "journal:erase": z.tuple([hash, bytes(LARGEST_UPDATE)]),
  "kept:read": z.tuple([hash]),
  "kept:write": z.tuple([hash, z.record(z.string().regex(/^[a-z-]{1,40}$/), bytes(LARGEST_FILE))]),
  "hub:addresses": z.tuple([]),
  "hub:start": z.tuple([hash, z.string().max(100)]),
  "hub:stop": z.tuple([]),
  "hub:shares": z.tuple([hash]),
  "network:allow": z.tuple([hubAddress, z.union([hash, z.literal("")])]),
  "network:trusts": z.tuple([hubAddress]),
  "clipboard:write": z.tuple([z.string().max(16 * MB), bytes(16 * MB).optional()]),
};

/** The same for what the window says without waiting for an answer. */
export const NOTICES: { readonly [N in keyof Notices]: z.ZodType<Notices[N]> } = {
  "files:listening": z.tuple([]),
  "language:spoken": z.tuple([z.literal(LANGUAGES)]),
};
