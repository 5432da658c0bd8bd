import type { IdentifiedSpeakers, SpokenTurn } from "#shared/import/transcripts/speakers/transcriptSpeaker.ts";
import { foldForSearch } from "#shared/base/foldForSearch.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { message } from "#shared/messages/messages.ts";
import type { StoredTranscript } from "#renderer/workspace/session/transcriptStore.ts";

/** A stored transcript with its speakers and turns. */
export interface TranscriptWithSpeakers extends IdentifiedSpeakers {
  readonly transcript: StoredTranscript;
}

/** Returns the delegation, "Chair" or "Unknown"; with a question mark if it is not sure. */
export function describeTranscriptSpeaker({
  role,
  delegation,
  isSure,
  behalf,
}: Pick<SpokenTurn, "role" | "delegation" | "isSure" | "behalf">): string {
  if (role === "unknown" && !delegation) return message("transcript.speaker.unknown");
  const own = delegation ? localisedDelegationName(delegation) : message("transcript.speaker.chair");
  const name = behalf
    ? message("transcript.speaker.behalf", { name: own, group: localisedDelegationName(behalf) })
    : own;
  return isSure ? name : message("transcript.speaker.unsure", { name });
}

/** Returns the turn of each cue. */
export function spokenTurnsByCue({ transcript: { cues }, turns }: TranscriptWithSpeakers): readonly SpokenTurn[] {
  const byCue = new Array<SpokenTurn>(cues.length);
  for (const turn of turns) byCue.fill(turn, turn.from, turn.to);
  return byCue;
}

/** Returns the cues in which every word of a search occurs, in the words or in the speaker's name. */
export function searchTranscriptCues(read: TranscriptWithSpeakers, typed: string): readonly number[] {
  const wanted = foldForSearch(typed).split(/\s+/u).filter(Boolean);
  const all = read.transcript.cues.map((_, i) => i);
  if (wanted.length === 0) return all;
  const turns = spokenTurnsByCue(read);
  return all.filter((i) => {
    const { words, label } = read.transcript.cues[i]!;
    const folded = foldForSearch(`${words} ${label} ${describeTranscriptSpeaker(turns[i]!)}`);
    return wanted.every((word) => folded.includes(word));
  });
}
