import { joinCueWords } from "#shared/import/transcripts/speakers/splitCuesIntoTurns.ts";
import type { TranscriptCue } from "#shared/import/transcripts/transcript.ts";

/** A sentence of a turn, and the cue in which it begins. */
export interface SpokenSentence {
  readonly text: string;
  readonly cue: number;
}

/** The end of a sentence; not that of an abbreviation such as "art. 5", "Mr. Chair" or "No. 3". */
const END = /(?<!\b(?:art|arts|para|paras|mr|ms|mrs|dr|no|st|rep|prof|\p{L}))[.!?]["”»]?(?=\s|$)|[。！？]/giu;

/** Divides the words of consecutive cues into sentences; one may begin in a cue and end in the next. */
export function splitCuesIntoSentences(
  cues: readonly TranscriptCue[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly SpokenSentence[] {
  const { text, starts } = joinCueWords(cues, { from, to });
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length);
  const sentences: SpokenSentence[] = [];
  let at = 0;
  let cue = 0;
  for (const end of [...ends, text.length]) {
    const own = text.slice(at, end);
    const begin = at + own.length - own.trimStart().length;
    while (cue + 1 < starts.length && starts[cue + 1]! <= begin) cue++;
    if (own.trim() !== "") sentences.push({ text: own.trim(), cue: from + cue });
    at = end;
  }
  return sentences;
}
