import * as z from "zod/mini";
import { fromHex, toHex } from "#shared/base/bytes.ts";
import { toCanonicalJson, parseJson } from "#shared/base/canonicalJson.ts";
import { hubChallengeSchema, type HubChallenge } from "./hubChallenge.ts";
import type { StoredRecord } from "../validator.ts";
import { hashSchema } from "../envelope.ts";

const reason = {
  code: z.string().check(z.maxLength(100)),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
};

/**
 * A notice from a hub, mostly before it closes a connection, sent as a stateless message of the provider.
 * - `refused`: nothing of the last update was accepted, because of the records in `keys` (if empty, because of the
 *   update itself). It must not be sent again; everything else syncs from a fresh Y.Doc.
 * - `resync`: the update does not fit the hub's state. This is no fault: start from a fresh Y.Doc with the hub's state,
 *   and set the local changes again.
 * - `unsaved`: the hub could not store the update; send it again later.
 * - `slow`: the device has sent more than the hub accepts; it may continue after `params.seconds`.
 * - `out`: the device is no longer admitted.
 * - `stopping`: the hub is being stopped.
 *
 * The connection stays open after two of them:
 * - `held`: the hub accepts nothing at present, or has no room for what was sent. Nothing sent over this connection is
 *   accepted or acknowledged any more; the hub closes it when that is over, and the next connection sends everything.
 * - `filling`: `params.percent` of the room is used; 0 once that is no longer worth reporting.
 */
export const noticeFromHubSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("refused"), keys: z.array(hashSchema), ...reason }),
  z.object({ type: z.literal("resync"), ...reason }),
  z.object({ type: z.literal("unsaved"), ...reason }),
  z.object({ type: z.literal("slow"), ...reason }),
  z.object({ type: z.literal("out"), ...reason }),
  z.object({ type: z.literal("stopping"), ...reason }),
  z.object({ type: z.literal("held"), ...reason }),
  z.object({ type: z.literal("filling"), ...reason }),
]);
export type NoticeFromHub = z.infer<typeof noticeFromHubSchema>;

/** The code of a refusal of records that decide nothing, because a hub does not keep them (any more of them). */
export const NOT_KEPT_BY_HUB_CODE = "hub.not-kept";

/** A notice before a hub closes a connection because of what was sent over it. */
export type ConnectionClosingNotice = Exclude<NoticeFromHub, { type: "held" | "filling" | "stopping" }>;

/**
 * A hub's message to a device that was removed from the team, before it refuses the connection: the rosters that show
 * it, as they are stored (bytes in hexadecimal). The administrator signed them; a hub's word alone removes nobody.
 */
const removedNotice = z.object({
  type: z.literal("removed"),
  rosters: z.array(
    z.object({ key: hashSchema, text: z.string(), bytes: z.string().check(z.regex(/^(?:[0-9a-f]{2})+$/)) }),
  ),
});

export function serialiseDeviceRemovedNotice(rosters: readonly StoredRecord[]): string {
  const stored = rosters.map(({ key, text, bytes }) => ({ key, text, bytes: toHex(bytes ?? new Uint8Array()) }));
  return toCanonicalJson({ type: "removed", rosters: stored });
}

/** Reads the rosters in a stateless message; returns null if it is another message. */
export function parseDeviceRemovedNotice(payload: string): readonly StoredRecord[] | null {
  const read = removedNotice.safeParse(parseJson(payload));
  return read.success ? read.data.rosters.map((each) => ({ ...each, bytes: fromHex(each.bytes) })) : null;
}

/** A challenge that a hub sends over an open connection before it asks for another proof (see `HubChallenge`). */
const challengeNotice = z.object({ type: z.literal("challenge"), challenge: hubChallengeSchema });

export function serialiseChallengeNotice(challenge: HubChallenge): string {
  return toCanonicalJson({ type: "challenge", challenge });
}

/** Reads the challenge in a stateless message; returns null if it is another message. */
export function parseChallengeNotice(payload: string): HubChallenge | null {
  const read = challengeNotice.safeParse(parseJson(payload));
  return read.success ? read.data.challenge : null;
}

/** A hub's message before it sends more than one chunk: the number of entries (a record and its body are two). */
const incomingNotice = z.object({ type: z.literal("coming"), entries: z.int().check(z.minimum(0)) });

export function serialiseIncomingEntriesNotice(entries: number): string {
  return toCanonicalJson({ type: "coming", entries });
}

/** Reads the number of incoming entries; returns null if it is another message. */
export function parseIncomingEntriesNotice(payload: string): number | null {
  const read = incomingNotice.safeParse(parseJson(payload));
  return read.success ? read.data.entries : null;
}

export function serialiseNoticeFromHub(notice: NoticeFromHub): string {
  return toCanonicalJson(notice);
}

/** Reads the notice in a stateless message; returns null if it is invalid or from a newer hub. */
export function parseNoticeFromHub(payload: string): NoticeFromHub | null {
  const read = noticeFromHubSchema.safeParse(parseJson(payload));
  return read.success ? read.data : null;
}
