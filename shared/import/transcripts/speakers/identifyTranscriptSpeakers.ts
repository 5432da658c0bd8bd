import { delegationKeyOf, type Delegation, type DelegationDirectory } from "#shared/states/delegations.ts";
import type { TranscriptCue } from "../transcript.ts";
import { parseSpeakerLabel } from "./parseSpeakerLabel.ts";
import {
  delegationGivenFloorIn,
  groupSpokenForIn,
  delegationNamingItselfIn,
  delegationThankedIn,
} from "./spokenEvidence.ts";
import { hasSoundAlike, type SpokenName } from "./spokenNames.ts";
import type {
  IdentifiedSpeakers,
  SpeakerCorrection,
  SpeakerCorrections,
  SpokenTurn,
  TranscriptSpeaker,
} from "./transcriptSpeaker.ts";
import { isInventedSpeakerLabel, splitCuesIntoTurns, type TurnWithText } from "./splitCuesIntoTurns.ts";

/** Votes for a delegation. */
interface Vote {
  readonly delegation: Delegation;
  weight: number;
  /** How often its name was said in full. */
  exact: number;
}

/** A name that was said in full counts more than one that is only like it. */
const EXACT = 2;
const SIMILAR = 1;
/** One name alone may be misheard, or its bearer absent. */
const SURE = 3;
/** A name like another has to be heard twice in full. */
const SURE_OF_SOUND_ALIKE = 4;
/** Votes for another delegation are a mistake if there are so many times as many; more if the names are alike. */
const MAJORITY = 2;
const MAJORITY_OF_SOUND_ALIKE = 3;

/**
 * Finds the delegation behind each label of a transcript: by the label itself, by whom the Chair gives the floor before
 * and thanks after, and by what a speaker calls himself. What is not sure is said to be so; nothing is guessed between
 * names that are alike.
 */
export function identifyTranscriptSpeakers(
  cues: readonly TranscriptCue[],
  directory: DelegationDirectory,
  corrections: SpeakerCorrections = {},
): IdentifiedSpeakers {
  const turns = splitCuesIntoTurns(cues, directory);
  const chairs = findChairs(turns, corrections, directory);
  const votes = turns.map((_, i) => votesOf(turns, i, chairs, directory));
  const labels = [...new Set(turns.map(({ label }) => label))];
  const speakers = labels.map((label) => {
    const own = turns.flatMap((turn, i) => (turn.label === label ? [votes[i]!] : []));
    return speakerOf(label, corrections[label], chairs, own, directory);
  });
  const byLabel = new Map(speakers.map((speaker) => [speaker.label, speaker]));
  return {
    speakers,
    turns: turns.map((turn, i) => {
      const speaker = byLabel.get(turn.label)!;
      return spokenTurn(turns, i, speaker, corrections[turn.label] === undefined ? votes[i]! : [], directory);
    }),
  };
}

/** The labels of those who give the floor, at least three times and more often than not as the next label changes. */
function findChairs(
  turns: readonly TurnWithText[],
  corrections: SpeakerCorrections,
  directory: DelegationDirectory,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { label, text } of turns) {
    if (!delegationGivenFloorIn(text, directory)) continue;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const isChair = (label: string) => {
    const said = corrections[label];
    if (said !== undefined) return said === "chair";
    const read = parseSpeakerLabel(label, directory);
    if (read.role !== "unknown") return read.role === "chair";
    const count = counts.get(label) ?? 0;
    return count >= FEWEST_ANNOUNCEMENTS && count * 4 >= most;
  };
  return new Set(turns.map(({ label }) => label).filter(isChair));
}

const FEWEST_ANNOUNCEMENTS = 3;

interface Said {
  readonly name: SpokenName;
  readonly weight: number;
}

/** What is said of who speaks in a turn. */
function votesOf(
  turns: readonly TurnWithText[],
  i: number,
  chairs: ReadonlySet<string>,
  directory: DelegationDirectory,
): readonly Said[] {
  const turn = turns[i]!;
  if (chairs.has(turn.label)) return [];
  const [before, after] = [turns[i - 1], turns[i + 1]];
  const announced = before && chairs.has(before.label) ? delegationGivenFloorIn(before.text, directory) : null;
  const thanked = after && chairs.has(after.label) ? delegationThankedIn(after.text, directory) : null;
  const own = delegationNamingItselfIn(turn.text, directory);
  return [
    ...[announced, thanked].flatMap((name) => (name ? [{ name, weight: name.isExact ? EXACT : SIMILAR }] : [])),
    ...(own ? [{ name: own, weight: SIMILAR }] : []),
  ];
}

function countVotes(said: readonly Said[]): { readonly votes: readonly Vote[]; readonly candidates: Delegation[] } {
  const votes = new Map<string, Vote>();
  const candidates: Delegation[] = [];
  for (const { name, weight } of said) {
    const [delegation, another] = name.delegations;
    candidates.push(...name.delegations);
    if (!delegation || another) continue;
    const id = delegationKeyOf(delegation);
    const vote = votes.get(id) ?? { delegation, weight: 0, exact: 0 };
    vote.weight += weight;
    vote.exact += weight === EXACT ? 1 : 0;
    votes.set(id, vote);
  }
  return { votes: [...votes.values()].sort((a, b) => b.weight - a.weight), candidates };
}

function speakerOf(
  label: string,
  corrected: SpeakerCorrection | undefined,
  chairs: ReadonlySet<string>,
  said: readonly (readonly Said[])[],
  directory: DelegationDirectory,
): TranscriptSpeaker {
  const of = { label, candidates: [] };
  if (corrected === "nobody") return { ...of, role: "unknown", delegation: null, isSure: true };
  if (corrected !== undefined && corrected !== "chair")
    return { ...of, role: "delegation", delegation: corrected, isSure: true };
  // Who speaks in a file without speakers follows from the Chair's words alone, and where a turn ends is not known.
  const isLabelled = !isInventedSpeakerLabel(label);
  if (chairs.has(label)) return { ...of, role: "chair", delegation: null, isSure: isLabelled };
  const read = parseSpeakerLabel(label, directory);
  if (read.delegation) return { ...of, role: "delegation", delegation: read.delegation, isSure: true };
  const { votes, candidates } = countVotes(said.flat());
  const [best] = votes;
  const others = distinctExcept([...read.candidates, ...candidates], best?.delegation);
  if (!best) return { label, role: "unknown", delegation: null, isSure: false, candidates: others };
  return {
    label,
    role: "delegation",
    delegation: best.delegation,
    isSure: isLabelled && read.candidates.length === 0 && isSure(votes, said, directory),
    candidates: others,
  };
}

/**
 * Whether the first of the votes has enough weight, the others too little to matter, and it is said in half of the turns
 * at least: one turn with another's label is no evidence for somebody whose name is not listed.
 */
function isSure(
  [best, second]: readonly Vote[],
  turns: readonly (readonly Said[])[],
  directory: DelegationDirectory,
): boolean {
  if (!best || best.exact === 0) return false;
  const isAlike = hasSoundAlike(best.delegation, directory);
  const majority = isAlike ? MAJORITY_OF_SOUND_ALIKE : MAJORITY;
  if (second && best.weight < second.weight * majority) return false;
  const id = delegationKeyOf(best.delegation);
  const heard = turns.filter((said) =>
    said.some(({ name }) => name.delegations.some((each) => delegationKeyOf(each) === id)),
  );
  if (heard.length * 2 < turns.length) return false;
  return isAlike ? best.exact >= 2 && best.weight >= SURE_OF_SOUND_ALIKE : best.weight >= SURE;
}

function distinctExcept(delegations: readonly Delegation[], but: Delegation | undefined): readonly Delegation[] {
  const seen = new Set(but ? [delegationKeyOf(but)] : []);
  return delegations.filter((each) => !seen.has(delegationKeyOf(each)) && seen.add(delegationKeyOf(each)));
}

/** The turn of a speaker; if what is said around it names another delegation, that one is not sure either. */
function spokenTurn(
  turns: readonly TurnWithText[],
  i: number,
  { label, role, delegation, isSure: sure }: TranscriptSpeaker,
  said: readonly Said[],
  directory: DelegationDirectory,
): SpokenTurn {
  const { from, to, text } = turns[i]!;
  const of = { from, to, label, role, delegation, isSure: sure };
  if (role === "chair") return of;
  const { votes } = countVotes(said);
  const [heard] = votes;
  const isAnother = heard && delegation && delegationKeyOf(heard.delegation) !== delegationKeyOf(delegation);
  const behalf = groupSpokenForIn(text, turns[i - 1]?.text ?? "", directory);
  const group = behalf && delegation && delegationKeyOf(behalf) !== delegationKeyOf(delegation) ? behalf : null;
  if (isAnother && heard.weight >= SURE) return { ...of, delegation: heard.delegation, isSure: false };
  return { ...of, ...(isAnother && { isSure: false }), ...(group && { behalf: group }) };
}
