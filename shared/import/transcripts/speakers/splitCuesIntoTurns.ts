import type { DelegationDirectory } from "#shared/states/delegations.ts";
import type { TranscriptCue } from "../transcript.ts";
import { delegationGivenFloorIn, delegationThankedIn } from "./spokenEvidence.ts";

/** Cues of one label, one after the other, with their words in one text. */
export interface TurnWithText {
  /** The indices of its cues, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly text: string;
  /** Where the words of each cue begin in the text. */
  readonly starts: readonly number[];
}

/** Divides cues into turns. A file that names no speakers is divided where the Chair gives the floor and thanks. */
export function splitCuesIntoTurns(
  cues: readonly TranscriptCue[],
  directory: DelegationDirectory,
): readonly TurnWithText[] {
  const labels = cues.some(({ label }) => label !== "")
    ? cues.map(({ label }) => label)
    : labelByAnnouncements(cues, directory);
  const turns: { from: number; to: number; label: string }[] = [];
  labels.forEach((label, i) => {
    const last = turns.at(-1);
    if (last?.label === label) last.to = i + 1;
    else turns.push({ from: i, to: i + 1, label });
  });
  return turns.map((turn) => ({ ...turn, ...joinCueWords(cues, turn) }));
}

/** Joins the words of consecutive cues, `to` exclusive. */
export function joinCueWords(
  cues: readonly TranscriptCue[],
  { from, to }: Pick<TurnWithText, "from" | "to">,
): Pick<TurnWithText, "text" | "starts"> {
  const starts: number[] = [];
  let text = "";
  for (let i = from; i < to; i++) {
    if (text !== "") text += " ";
    starts.push(text.length);
    text += cues[i]!.words;
  }
  return { text, starts };
}

/** The labels of turns in a file without speakers: those who preside, and one for each turn. */
const PRESIDES = "*";

/** Returns whether a label was made up for a file that names no speakers. */
export function isInventedSpeakerLabel(label: string): boolean {
  return label === PRESIDES || /^\*\d+$/.test(label);
}

function labelByAnnouncements(cues: readonly TranscriptCue[], directory: DelegationDirectory): readonly string[] {
  let turn = 0;
  let isChair = true;
  return cues.map(({ words }) => {
    const announces = delegationGivenFloorIn(words, directory) !== null;
    const thanks = delegationThankedIn(words.slice(0, 120), directory) !== null;
    if (announces || thanks) isChair = true;
    const label = isChair ? PRESIDES : `*${turn}`;
    if (announces) {
      isChair = false;
      turn++;
    }
    return label;
  });
}
