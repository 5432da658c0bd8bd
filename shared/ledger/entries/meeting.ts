import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { MeetingBody } from "#shared/records/kinds/meeting.ts";
import type { TracksBody } from "#shared/records/kinds/tracks.ts";
import { TRACKS_REGISTER, type LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** A sitting. Frozen; the same object while nothing changed. */
export interface Meeting {
  readonly id: RecordKey;
  readonly author: MemberId;
  readonly at: string;
  readonly body: MeetingBody;
}

/** A track, and who may see what is noted there where nothing else is said. */
export type Track = TracksBody["tracks"][number];

/** The dossier's list of tracks. */
export interface TrackList {
  readonly id: LedgerSubject;
  readonly at: string;
  readonly tracks: readonly Track[];
}

/** Of a dossier whose team has not made its own list. */
export const USUAL_TRACKS: readonly Track[] = [
  { name: "plenary", confidentiality: "team" },
  { name: "informals", confidentiality: "informals" },
];

/** The sitting, or undefined where it was taken back or cannot be read. */
export function deriveMeeting(index: RecordIndex, id: RecordKey): Meeting | undefined {
  const head = index.heads<MeetingBody>(id, "meeting").find(({ body }) => body !== null);
  const first = index.firstRecord(id);
  if (!head || !first) return undefined;
  return Object.freeze({ id, author: head.author.member, at: first.opened.record.at, body: head.body! });
}

/**
 * The list of tracks, or undefined where none was made. Lists that were changed apart are put together; of one
 * track, what shows it to fewer people counts.
 */
export function deriveTracks(index: RecordIndex, subject: LedgerSubject): TrackList | undefined {
  const heads = index.heads<TracksBody>(`tracks|${TRACKS_REGISTER}`, "tracks").filter(({ body }) => body !== null);
  const [first] = heads;
  if (!first) return undefined;
  const tracks = new Map<string, Track>();
  for (const track of heads.flatMap(({ body }) => body!.tracks)) {
    const known = tracks.get(track.name);
    if (!known || closeness(track) > closeness(known)) tracks.set(track.name, track);
  }
  return Object.freeze({ id: subject, at: first.opened.record.at, tracks: [...tracks.values()] });
}

function closeness({ confidentiality }: Track): number {
  return ["public", "team", "chatham", "informals"].indexOf(confidentiality);
}
