import type { Stance } from "#shared/records/kinds/position.ts";
import type { Random } from "../random.ts";
import { MADE_UP_SPEAKERS, type MadeSpeaker } from "./madeUpSpeakers.ts";

/** A position as it was really said. */
export interface SpokenPosition {
  readonly address: string;
  /** Each with the group that it speaks for (`CODE for CODE`) or whom it aligns with (`CODE with CODE`). */
  readonly parties: readonly string[];
  readonly stance: Stance | null;
}

interface MadePosition {
  readonly words: string;
  readonly position: SpokenPosition;
}

type MakePosition = (speaker: MadeSpeaker, article: number, random: Random) => MadePosition;

const STATES = MADE_UP_SPEAKERS.filter(({ code }) => /^[A-Z]{3}$/.test(code));
const self = ({ code, behalf }: MadeSpeaker) => (behalf ? `${code} for ${behalf.code}` : code);

function twoOthers(speaker: MadeSpeaker, random: Random): readonly [MadeSpeaker, MadeSpeaker] {
  const first = random.pick(STATES.filter(({ code }) => code !== speaker.code));
  return [first, random.pick(STATES.filter(({ code }) => code !== speaker.code && code !== first.code))];
}

/** Sentences that say a position, with what they say. */
export const POSITION_SENTENCES: readonly MakePosition[] = [
  (speaker, article) => ({
    words: `We support article ${article} as drafted.`,
    position: { address: `${article}`, parties: [self(speaker)], stance: "supports" },
  }),
  (speaker, article, random) => {
    const paragraph = 1 + random.below(4);
    return {
      words: `On article ${article}, paragraph ${paragraph}, we cannot accept this wording.`,
      position: { address: `${article}(${paragraph})`, parties: [self(speaker)], stance: "opposes" },
    };
  },
  (speaker, article, random) => {
    const paragraph = 1 + random.below(4);
    return {
      words: `My delegation opposes paragraph ${paragraph} of article ${article}.`,
      position: { address: `${article}(${paragraph})`, parties: [self(speaker)], stance: "opposes" },
    };
  },
  (speaker, article) => ({
    words: `My delegation reserves its position on article ${article}.`,
    position: { address: `${article}`, parties: [self(speaker)], stance: "reserves" },
  }),
  (speaker, article) => ({
    words: `On article ${article} we are flexible.`,
    position: { address: `${article}`, parties: [self(speaker)], stance: "flexible" },
  }),
  (speaker, article, random) => {
    const paragraph = 1 + random.below(4);
    return {
      words: `We propose to delete paragraph ${paragraph} of article ${article}.`,
      position: { address: `${article}(${paragraph})`, parties: [self(speaker)], stance: "proposes" },
    };
  },
  (speaker, article, random) => {
    const [lead, other] = twoOthers(speaker, random);
    return {
      words: `${capital(lead.name)}, supported by ${other.name}, proposed to add a sentence to article ${article}.`,
      position: { address: `${article}`, parties: [lead.code, `${other.code} with ${lead.code}`], stance: "proposes" },
    };
  },
  (speaker, article) => ({
    words: `We join those who would like to keep article ${article}.`,
    position: { address: `${article}`, parties: [self(speaker)], stance: "supports" },
  }),
  (speaker, article) => ({
    words: `${capital(speaker.name)} can support article ${article} in its present form.`,
    position: { address: `${article}`, parties: [speaker.code], stance: "supports" },
  }),
  (speaker, article, random) => {
    const [lead] = twoOthers(speaker, random);
    return {
      words: `We support the proposal of ${lead.name} on article ${article}.`,
      position: { address: `${article}`, parties: [`${self(speaker)} with ${lead.code}`], stance: null },
    };
  },
];

type MakeDecoy = (article: number, random: Random) => string;

/** Sentences that say no position, or none that a line may be offered for. */
export const SENTENCES_WITHOUT_POSITION: readonly MakeDecoy[] = [
  (article) => `We do not oppose article ${article}.`,
  (article) => `If paragraph 2 were deleted, we could support article ${article}.`,
  (article) => `Could the Chair explain why some delegations oppose article ${article}?`,
  (article) => `Last session we supported article ${article}, and much has changed since.`,
  (article) => `We support the deletion of article ${article}.`,
  () => "We recall that article 17 of the Covenant protects privacy, and we support it.",
  (article) => `Article ${article} refers to article ${article + 1}, which many have questioned.`,
  (article, random) => `We heard that ${random.pick(STATES).name} opposes article ${article}.`,
  (article) => `It is not that we reject article ${article}.`,
  (article) => `We support the amendment to article ${article}.`,
  (article, random) => `On article ${article}, paragraph ${1 + random.below(4)}, we cannot accept the word shall.`,
  (article) => `On article ${article} we support the Chair.`,
  (article) => `We propose to come back to article ${article} at three.`,
  (article, random) => `We support ${random.pick(STATES).name} in opposing article ${article}.`,
  (article) => `We supported article ${article} in the working group.`,
  (article, random) =>
    `${capital(random.pick(STATES).name)} and those who support article ${article} will meet at three.`,
  (article, random) => `Does ${random.pick(STATES).name} support article ${article}?`,
  (article) => `Nobody here supports article ${article} without paragraph 3.`,
];

/** Sentences that say nothing of a provision. */
export const FILLER_SENTENCES: readonly string[] = [
  "We thank the Chair and the secretariat for the work before this session of the committee.",
  "Our delegation attaches great importance to the safety of harbours and of those who work there.",
  "We look forward to the discussions in the plenary and with all colleagues.",
  "The rights of the people who keep the lamps are at the heart of this convention.",
  "There is much that we can learn from each other in this room.",
  "We will send our views in writing to the secretariat.",
  "The lighthouse keepers of our coast have waited for this for many years.",
  "This is a matter of principle for our delegation.",
];

function capital(name: string): string {
  return name.replace(/^the/, "The");
}
