import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { MeetingBody } from "#shared/records/kinds/meeting.ts";
import type { TracksBody } from "#shared/records/kinds/tracks.ts";
import { TRACKS_REGISTER, type LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** A meeting. Frozen; it stays the same object until something in it changes. */
export interface Meeting {
  readonly id: RecordKey;
  readonly author: MemberId;
  readonly at: string;
  readonly body: MeetingBody;
}

/** A track, and the default visibility of what is noted there. */
export type Track = TracksBody["tracks"][number];

/** The dossier's list of tracks. */
export interface TrackList {
  readonly id: LedgerSubject;
  readonly at: string;
  readonly tracks: readonly Track[];
}

/** The tracks of a dossier whose team has not made its own list. */
export const DEFAULT_TRACKS: readonly Track[] = [
  { name: "plenary", confidentiality: "team" },
  { name: "informals", confidentiality: "informals" },
];

/** Returns the meeting, or undefined if it was retracted or cannot be read. */
export function deriveMeeting(index: RecordIndex, id: RecordKey): Meeting | undefined {
  const head = index.heads<MeetingBody>(id, "meeting").find(({ body }) => body !== null);
  const first = index.firstRecord(id);
  if (!head || !first) return undefined;
  return Object.freeze({ id, author: head.author.member, at: first.opened.record.at, body: head.body! });
}

/**
 * Returns the list of tracks, or undefined if none was made. Conflicting lists are merged; if they differ on a track,
 * the narrower visibility applies.
 */
export function deriveTracks(index: RecordIndex, subject: LedgerSubject): TrackList | undefined {
  const heads = index.heads<TracksBody>(`tracks|${TRACKS_REGISTER}`, "tracks").filter(({ body }) => body !== null);
  const [first] = heads;
  if (!first) return undefined;
  const tracks = new Map<string, Track>();
  for (const track of heads.flatMap(({ body }) => body!.tracks)) {
    const known = tracks.get(track.name);
    if (!known || restrictiveness(track) > restrictiveness(known)) tracks.set(track.name, track);
  }
  return Object.freeze({ id: subject, at: first.opened.record.at, tracks: [...tracks.values()] });
}

function restrictiveness({ confidentiality }: Track): number {
  return ["public", "team", "chatham", "informals"].indexOf(confidentiality);
}
