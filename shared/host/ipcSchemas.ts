import * as z from "zod/mini";
import type { Bytes } from "../base/bytes.ts";
import { deviceLinkRequestSchema } from "../members/joining/deviceLinking.ts";
import { hubChallengeSchema } from "../records/sync/hubChallenge.ts";
import { envelopeSchema, hashSchema, publicKeySchema } from "../records/envelope.ts";
import { LANGUAGES } from "../base/language.ts";
import { dossierSummarySchema } from "./dossierCard.ts";
import { FILE_EXTENSIONS } from "./fileExtensions.ts";
import { parseBackupName } from "../exchange/backup/backupName.ts";
import { BACKUPS_KEPT_CHOICES } from "../exchange/backup/saveBackup.ts";
import type { FileKind } from "./host.ts";
import type { IpcChannel, IpcNoticesToMain, IpcRequests } from "./ipcChannels.ts";

const MB = 1024 * 1024;

/** The largest file that is opened or saved, in bytes. */
export const MAX_HOST_FILE_BYTES = 256 * MB;
/** The largest update or snapshot of a journal, in bytes: a revision of 16 MB and some merged bursts. */
const LARGEST_UPDATE = 1024 * MB;
/** The longest list of records, in bytes: a million at 67 bytes each. */
const LARGEST_LIST = 64 * MB;

const bytes = (limit: number) =>
  z.custom<Bytes>((value) => value instanceof Uint8Array && value.byteLength <= limit, "Not bytes, or too many");

/** Every kind of file that the dialogs know, so that none can be forgotten here. */
const fileKind = z.literal(Object.keys(FILE_EXTENSIONS) as FileKind[]);
const fileName = z.string().check(z.maxLength(1000));
const count = z.int().check(z.nonnegative());
const job = z.string().check(z.regex(/^[0-9a-f-]{8,40}$/));
const dossierKeys = z.record(z.string().check(z.regex(/^[0-9a-f]{32}$/)), hashSchema);
const hubAddress = z.string().check(z.maxLength(2000));
const passphrase = z.string().check(z.maxLength(1000));
const backupName = z.string().check(z.refine((name) => parseBackupName(name) !== null));
const unsigned = z.strictObject({
  type: envelopeSchema.shape.type,
  of: envelopeSchema.shape.of,
  after: envelopeSchema.shape.after,
  key: envelopeSchema.shape.key,
  body: z.nullable(hashSchema),
  sealed: z.optional(hashSchema),
  isDayOnly: z.optional(z.literal(true)),
});
const briefingPages = z.string().check(z.maxLength(512 * MB));

/** The arguments that the main process accepts, by channel. Anything else is refused before it is used. */
export const IPC_REQUEST_SCHEMAS: { readonly [C in IpcChannel]: z.ZodMiniType<Parameters<IpcRequests[C]>> } = {
  "vault:state": z.tuple([]),
  "vault:unlock": z.tuple([passphrase]),
  "vault:set": z.tuple([passphrase, passphrase]),
  "vault:remove": z.tuple([passphrase]),
  "vault:lock": z.tuple([]),
  "signer:create": z.tuple([]),
  "signer:adopt": z.tuple([publicKeySchema, hashSchema, dossierKeys]),
  "signer:record": z.tuple([publicKeySchema, z.union([hashSchema, z.literal("")]), unsigned]),
  "signer:resume": z.tuple([hashSchema, envelopeSchema]),
  "signer:spend": z.tuple([hashSchema, envelopeSchema]),
  "signer:challenge": z.tuple([hashSchema, hubChallengeSchema]),
  "signer:vouch": z.tuple([hashSchema, deviceLinkRequestSchema]),
  "signer:attest": z.tuple([hashSchema, bytes(LARGEST_LIST)]),
  "signer:open": z.tuple([hashSchema, bytes(64 * 1024)]),
  "signer:open-head": z.tuple([bytes(64 * 1024)]),
  keys: z.tuple([hashSchema]),
  "files:open": z.tuple([fileKind]),
  "files:save": z.tuple([fileKind, z.strictObject({ name: fileName, bytes: bytes(MAX_HOST_FILE_BYTES) })]),
  "backups:settings": z.tuple([]),
  "backups:choose": z.tuple([z.string().check(z.regex(/^age1[0-9a-z]{58}$/))]),
  "backups:keep": z.tuple([z.literal(BACKUPS_KEPT_CHOICES)]),
  "backups:stop": z.tuple([]),
  "backups:write": z.tuple([hashSchema, bytes(MAX_HOST_FILE_BYTES)]),
  "backups:read": z.tuple([backupName]),
  "backups:settle": z.tuple([backupName, z.boolean()]),
  "backups:list": z.tuple([]),
  "package:verify": z.tuple([]),
  "package:show": z.tuple([]),
  "typeset:run": z.tuple([job, briefingPages]),
  "typeset:save": z.tuple([job, briefingPages, fileName]),
  "typeset:cancel": z.tuple([job]),
  "language-data": z.tuple([z.literal(LANGUAGES)]),
  sample: z.tuple([]),
  "dossiers:list": z.tuple([]),
  "dossiers:remember": z.tuple([hashSchema, dossierSummarySchema]),
  "dossiers:forget": z.tuple([hashSchema]),
  "dossiers:wipe": z.tuple([]),
  "journal:read": z.tuple([hashSchema]),
  "journal:append": z.tuple([hashSchema, bytes(LARGEST_UPDATE)]),
  "journal:compact": z.tuple([hashSchema, bytes(LARGEST_UPDATE)]),
  "journal:erase": z.tuple([hashSchema, bytes(LARGEST_UPDATE)]),
  "kept:read": z.tuple([hashSchema]),
  "kept:write": z.tuple([
    hashSchema,
    z.record(z.string().check(z.regex(/^[a-z-]{1,40}$/)), bytes(MAX_HOST_FILE_BYTES)),
  ]),
  "hub:addresses": z.tuple([]),
  "hub:start": z.tuple([hashSchema, z.string().check(z.maxLength(100))]),
  "hub:stop": z.tuple([]),
  "hub:shares": z.tuple([hashSchema]),
  "network:allow": z.tuple([hubAddress, z.union([hashSchema, z.literal("")])]),
  "network:trusts": z.tuple([hubAddress]),
  "clipboard:write": z.tuple([z.string().check(z.maxLength(16 * MB)), z.optional(bytes(16 * MB))]),
  "notification:allow": z.tuple([]),
};

/** The arguments of messages that the window sends without expecting an answer. */
export const IPC_NOTICE_SCHEMAS: { readonly [N in keyof IpcNoticesToMain]: z.ZodMiniType<IpcNoticesToMain[N]> } = {
  "files:listening": z.tuple([]),
  "links:listening": z.tuple([]),
  "language:spoken": z.tuple([z.literal(LANGUAGES)]),
  "notification:show": z.tuple([z.strictObject({ reply: count, mention: count, assignment: count })]),
  "notification:close": z.tuple([]),
};
