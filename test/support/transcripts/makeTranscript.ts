import type { Random } from "../random.ts";
import {
  SENTENCES_WITHOUT_POSITION,
  FILLER_SENTENCES,
  POSITION_SENTENCES,
  type SpokenPosition,
} from "./spokenSentences.ts";
import { MADE_UP_SPEAKERS, type MadeSpeaker } from "./madeUpSpeakers.ts";
import { mishearSentence, mishearName, mishearNumbers } from "./mishearSentence.ts";

/** A cue as it was made; `label` is what the service calls the speaker. */
export interface MadeCue {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly words: string;
}

/** What was really said: whose label each is, and what each position was. */
export interface TranscriptTruth {
  /** The code of the delegation behind each label, "chair", or "" for somebody who is no delegation. */
  readonly speakers: ReadonlyMap<string, string>;
  /** The positions, each with the time at which its sentence begins. */
  readonly positions: readonly (SpokenPosition & { readonly at: number })[];
}

export interface MadeTranscript {
  readonly cues: readonly MadeCue[];
  readonly truth: TranscriptTruth;
}

/** Of a hundred names of delegations, sentences, and numbers that are like others, so many are misheard. */
export const MISHEARD_NAMES = 8;
export const MISHEARD_SENTENCES = 15;
export const MISHEARD_NUMBERS = 10;
/** Of a hundred turns, so many have the label of another speaker. */
const WRONG_LABELS = 1;

const DURATION_MS = 3 * 60 * 60 * 1000;

/**
 * Makes the transcript of a sitting of three hours as a machine would write it: 80 speakers with numbered labels, and at
 * least `count` cues, with errors of recognition. What was really said is returned beside it.
 */
export function makeTranscript(random: Random, count = 1500): MadeTranscript {
  const turns: { label: string; sentences: (string | SpokenSentenceOfTruth)[] }[] = [];
  const labels = new Map(MADE_UP_SPEAKERS.map((speaker, i) => [speaker, `Speaker ${i + 1}`]));
  const [chair, ...others] = MADE_UP_SPEAKERS;
  let queue: MadeSpeaker[] = [];
  let article = 1;
  let cues = 0;
  let thanks = "";
  while (cues < count) {
    if (queue.length === 0) queue = random.shuffle(others);
    const speaker = queue.pop()!;
    const opening = random.below(7) === 0 ? `We now turn to article ${(article = 1 + random.below(60))}.` : "";
    const said = announce(speaker, random);
    const chairs = [thanks, opening, said].filter((each) => each !== "");
    const wrong = random.below(100) < WRONG_LABELS ? random.pick(others) : speaker;
    const sentences = statementOf(speaker, article, random);
    turns.push({ label: labels.get(chair!)!, sentences: [chairs.join(" ")] });
    turns.push({ label: labels.get(wrong)!, sentences });
    cues += 1 + sentences.length;
    thanks = thank(speaker, random);
  }
  turns.push({ label: labels.get(chair!)!, sentences: [`${thanks} The meeting is adjourned.`] });
  return timed(turns, cues + 1, new Map([...labels].map(([speaker, label]) => [label, speaker.code])), random);
}

interface SpokenSentenceOfTruth {
  readonly words: string;
  readonly position: SpokenPosition;
}

function timed(
  turns: readonly { readonly label: string; readonly sentences: readonly (string | SpokenSentenceOfTruth)[] }[],
  count: number,
  speakers: ReadonlyMap<string, string>,
  random: Random,
): MadeTranscript {
  const step = Math.floor(DURATION_MS / count);
  const cues: MadeCue[] = [];
  const positions: (SpokenPosition & { at: number })[] = [];
  for (const { label, sentences } of turns)
    for (const sentence of sentences) {
      const from = cues.length * step + random.below(400);
      const words = typeof sentence === "string" ? sentence : sentence.words;
      if (typeof sentence !== "string") positions.push({ ...sentence.position, at: from });
      cues.push({ from, to: from + step - 500, label, words });
    }
  return { cues, truth: { speakers, positions } };
}

function announce({ name }: MadeSpeaker, random: Random): string {
  const heard = mishearName(name, MISHEARD_NAMES, random);
  return random.pick([
    `I now give the floor to the distinguished delegate of ${heard}.`,
    `I give the floor to ${heard}. You have the floor.`,
    `The next speaker on my list is the representative of ${heard}.`,
    `I call on the distinguished representative of ${heard}.`,
    `${heard}, you have the floor.`,
    `The floor is yours, ${heard}. I give the floor to ${heard}, please.`,
  ]);
}

function thank({ name }: MadeSpeaker, random: Random): string {
  const heard = mishearName(name, MISHEARD_NAMES, random);
  return random.pick([
    `Thank you, ${heard}.`,
    `I thank the distinguished delegate of ${heard} for the statement.`,
    `Thank you very much to ${heard}.`,
    `I thank ${heard}.`,
  ]);
}

function statementOf(speaker: MadeSpeaker, article: number, random: Random): (string | SpokenSentenceOfTruth)[] {
  const greeting = random.pick([
    "Thank you, Madam Chair.",
    "Thank you, Chair.",
    "Good morning, colleagues.",
    "Thank you for giving us the floor.",
  ]);
  const behalf = speaker.behalf ? ` I have the honour to speak on behalf of ${speaker.behalf.name}.` : "";
  const sentences: (string | SpokenSentenceOfTruth)[] = [`${greeting}${behalf}`];
  const count = 2 + random.below(6);
  for (let i = 0; i < count; i++) {
    const kind = random.below(10);
    if (kind < 3 && speaker.code !== "") {
      const made = random.pick(POSITION_SENTENCES)(speaker, article, random);
      const words = mishearSentence(mishearNumbers(made.words, MISHEARD_NUMBERS, random), MISHEARD_SENTENCES, random);
      sentences.push({ words, position: made.position });
    } else if (kind < 5)
      sentences.push(
        mishearSentence(random.pick(SENTENCES_WITHOUT_POSITION)(article, random), MISHEARD_SENTENCES, random),
      );
    else sentences.push(mishearSentence(random.pick(FILLER_SENTENCES), MISHEARD_SENTENCES, random));
  }
  return sentences;
}

/** Writes the cues as a service exports them. */
export function writeVttTranscript({ cues }: MadeTranscript): string {
  return `WEBVTT\n\nNOTE made by a script\n\n${cues
    .map(({ from, to, label, words }, i) => `${i + 1}\n${stamp(from)} --> ${stamp(to)}\n<v ${label}>${words}</v>\n`)
    .join("\n")}`;
}

export function writeSrtTranscript({ cues }: MadeTranscript): string {
  return cues
    .map(
      ({ from, to, label, words }, i) =>
        `${i + 1}\n${stamp(from).replace(".", ",")} --> ${stamp(to).replace(".", ",")}\n${label}: ${words}\n`,
    )
    .join("\n");
}

export function writeTextTranscript({ cues }: MadeTranscript): string {
  return `Plenary, morning\n\n${cues.map(({ from, label, words }) => `${label}  ${stamp(from).slice(0, 8)}\n${words}\n`).join("\n")}`;
}

export function writeHtmlTranscript({ cues }: MadeTranscript): string {
  const rows = cues.map(
    ({ from, label, words }) => `<tr><td>${stamp(from).slice(0, 8)}</td><td>${label}</td><td>${words}</td></tr>`,
  );
  return `<!doctype html><title>Plenary</title><script>alert(1)</script><table>${rows.join("\n")}</table>`;
}

/** "01:02:10.480". */
function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23);
}
