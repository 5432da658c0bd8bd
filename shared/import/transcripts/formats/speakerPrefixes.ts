import { MAX_SPEAKER_LABEL_LENGTH } from "./transcriptCueBuilder.ts";

/** Words before a colon at the beginning of a cue: "CHAIR: …", ">> Canada: …", "[Speaker 2]: …". */
const PREFIX = /^\s*(?:>>+\s*|[-–]\s+)?\[?([^\s:[\]()][^:[\]\n]{0,118}?)\]?\s*[:：](?!\/\/|\d)\s*/u;
/** A label that is one wherever it occurs. */
const SURE_LABEL =
  /^(?:speaker|unknown speaker|unidentified speaker|participant|interpreter|moderator|orateur|orador|спикер|оратор|المتحدث|发言人)\s*#?\s*\d*$|^(?:[A-Z]\.\s*)?\p{Lu}[\p{Lu}\s.,'’()-]{2,60}$/iu;
/** How often other words have to begin a cue before a colon to be a label. */
const OFTEN = 3;

/** A cue's words without the speaker's name that they begin with. */
export interface PrefixedWords {
  readonly label: string;
  readonly words: string;
}

/**
 * Finds which words before a colon are names of speakers: those that can be nothing else, and those that begin several
 * cues. "The answer is simple: no" begins only one.
 */
export class SpeakerPrefixes {
  readonly #counts = new Map<string, number>();

  /** Takes the words of all cues into account. */
  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      const label = labelBefore(text);
      if (label !== null) this.#counts.set(label, (this.#counts.get(label) ?? 0) + 1);
    }
  }

  split(words: string): PrefixedWords {
    const match = PREFIX.exec(words);
    const label = match?.[1]?.trim() ?? "";
    if (!match || !this.#isLabel(label)) return { label: "", words: words.replace(/^\s*>>+\s*/u, "") };
    return { label, words: words.slice(match[0].length) };
  }

  #isLabel(label: string): boolean {
    if (!isPossibleLabel(label)) return false;
    return isSureLabel(label) || (this.#counts.get(label) ?? 0) >= OFTEN;
  }
}

function labelBefore(text: string): string | null {
  const label = PREFIX.exec(text)?.[1]?.trim() ?? "";
  return isPossibleLabel(label) ? label : null;
}

function isPossibleLabel(label: string): boolean {
  return (
    label !== "" && label.length <= MAX_SPEAKER_LABEL_LENGTH && label.split(/\s+/u).length <= 8 && /\p{L}/u.test(label)
  );
}

function isSureLabel(label: string): boolean {
  return SURE_LABEL.test(label) && (label === label.toUpperCase() || /\d$|^\p{L}+ ?speaker$/iu.test(label));
}
