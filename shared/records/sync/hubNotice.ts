import { z } from "zod";
import { fromHex, toHex } from "#shared/base/bytes.ts";
import { toCanonicalJson, parseJson } from "#shared/base/canonicalJson.ts";
import { hubChallengeSchema, type HubChallenge } from "./hubChallenge.ts";
import type { StoredRecord } from "../validator.ts";
import { hashSchema } from "../envelope.ts";

const why = { code: z.string().max(100), params: z.record(z.string(), z.union([z.string(), z.number()])) };

/**
 * What a hub says, mostly before it closes a connection, as a stateless message of the provider's.
 * - `refused`: nothing of the last update was taken, because of what `keys` name (none: the update itself).
 *   It must not be sent again; everything else syncs from a fresh Y.Doc.
 * - `resync`: the update does not fit what the hub has. No offence: start from a fresh Y.Doc with the hub's
 *   state, and set again what is one's own.
 * - `unsaved`: the hub could not store the update; it is to be sent again later.
 * - `slow`: more has come than the hub takes from one device; it may come again after `params.seconds`.
 * - `out`: the device may not be here any more.
 * - `stopping`: the hub is being stopped.
 *
 * The connection stays open after two of them:
 * - `held`: the hub takes nothing at present, or has no room for what came. Nothing more that is sent over the connection is
 *   taken or acknowledged; the hub closes it when that is over, and the next one brings everything.
 * - `filling`: `params.percent` of the room is used; 0 where that is no longer worth saying.
 */
export const hubNoticeSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("refused"), keys: z.array(hashSchema), ...why }),
  z.object({ type: z.literal("resync"), ...why }),
  z.object({ type: z.literal("unsaved"), ...why }),
  z.object({ type: z.literal("slow"), ...why }),
  z.object({ type: z.literal("out"), ...why }),
  z.object({ type: z.literal("stopping"), ...why }),
  z.object({ type: z.literal("held"), ...why }),
  z.object({ type: z.literal("filling"), ...why }),
]);
export type HubNotice = z.infer<typeof hubNoticeSchema>;

/** What a hub says before it closes a connection, because of what came over it. */
export type ClosingNotice = Exclude<HubNotice, { type: "held" | "filling" | "stopping" }>;

/**
 * What a hub says to a device that was removed from the team, before it refuses the connection: the lists of members that say
 * so, as they are stored (bytes in hexadecimal). The administrator has signed them; a hub's word alone removes nobody.
 */
const removedNotice = z.object({
  type: z.literal("removed"),
  rosters: z.array(z.object({ key: hashSchema, text: z.string(), bytes: z.string().regex(/^(?:[0-9a-f]{2})+$/) })),
});

export function writeRemovedNotice(rosters: readonly StoredRecord[]): string {
  const stored = rosters.map(({ key, text, bytes }) => ({ key, text, bytes: toHex(bytes ?? new Uint8Array()) }));
  return toCanonicalJson({ type: "removed", rosters: stored });
}

/** The lists of members in a stateless message, or null where it is another one. */
export function readRemovedNotice(payload: string): readonly StoredRecord[] | null {
  const read = removedNotice.safeParse(parseJson(payload));
  return read.success ? read.data.rosters.map((each) => ({ ...each, bytes: fromHex(each.bytes) })) : null;
}

/** A challenge that a hub sends over the line before it asks for another proof (see `HubChallenge`). */
const offered = z.object({ type: z.literal("challenge"), challenge: hubChallengeSchema });

export function writeChallengeNotice(challenge: HubChallenge): string {
  return toCanonicalJson({ type: "challenge", challenge });
}

/** The challenge in a stateless message, or null where it is another one. */
export function readChallengeNotice(payload: string): HubChallenge | null {
  const read = offered.safeParse(parseJson(payload));
  return read.success ? read.data.challenge : null;
}

/** What a hub says before it sends what a client lacks in more than one piece: how many entries (a record and its body are two). */
const coming = z.object({ type: z.literal("coming"), entries: z.int().min(0) });

export function writeIncomingNotice(entries: number): string {
  return toCanonicalJson({ type: "coming", entries });
}

/** How many entries are coming, or null where it is another message. */
export function readIncomingNotice(payload: string): number | null {
  const read = coming.safeParse(parseJson(payload));
  return read.success ? read.data.entries : null;
}

export function writeHubNotice(notice: HubNotice): string {
  return toCanonicalJson(notice);
}

/** The notice in a stateless message, or null where it is of a newer hub's or nobody's making. */
export function readHubNotice(payload: string): HubNotice | null {
  const read = hubNoticeSchema.safeParse(parseJson(payload));
  return read.success ? read.data : null;
}
