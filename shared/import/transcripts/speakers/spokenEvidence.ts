import type { Delegation, DelegationDirectory } from "#shared/states/delegations.ts";
import {
  GIVES_FLOOR_TO_PATTERN,
  HAS_FLOOR_PATTERN,
  SPEAKS_ON_BEHALF_PATTERN,
  SPEAKS_OF_ITSELF_PATTERN,
  THANKS_SPEAKER_PATTERN,
} from "./speakerPatterns.ts";
import { findSpokenNames, readSpokenName, readSpokenNameAtEnd, type SpokenName } from "./spokenNames.ts";

/** How many characters at the end of a turn may give the floor, and at its beginning may thank or name the speaker. */
const END = 600;
const BEGINNING = 220;

/** Returns the delegation to which the end of a turn gives the floor: the last that it names so; null if none. */
export function delegationGivenFloorIn(text: string, directory: DelegationDirectory): SpokenName | null {
  const end = text.slice(-END);
  const found = [
    ...[...end.matchAll(GIVES_FLOOR_TO_PATTERN)].map((match) => ({
      at: match.index,
      name: readSpokenName(end.slice(match.index + match[0].length), directory),
    })),
    ...[...end.matchAll(HAS_FLOOR_PATTERN)].map((match) => ({
      at: match.index,
      name: readSpokenNameAtEnd(end.slice(0, match.index), directory),
    })),
  ].filter(({ name }) => name !== null);
  return found.sort((a, b) => a.at - b.at).at(-1)?.name ?? null;
}

/** Returns the delegation that the beginning of a turn thanks; null if none. */
export function delegationThankedIn(text: string, directory: DelegationDirectory): SpokenName | null {
  const beginning = text.slice(0, BEGINNING);
  for (const match of beginning.matchAll(THANKS_SPEAKER_PATTERN)) {
    const name = readSpokenName(beginning.slice(match.index + match[0].length), directory);
    if (name) return name;
  }
  return null;
}

/** Returns the delegation that the beginning of a turn speaks of as its own: "Canada thanks the Chair". */
export function delegationNamingItselfIn(text: string, directory: DelegationDirectory): SpokenName | null {
  const beginning = text.slice(0, BEGINNING);
  return (
    findSpokenNames(beginning, directory).find(
      ({ start, end }) =>
        /(?:^|[.!?,]\s+)(?:The\s+)?$/u.test(beginning.slice(0, start)) &&
        SPEAKS_OF_ITSELF_PATTERN.test(beginning.slice(end)),
    ) ?? null
  );
}

/** Returns the group for which a turn says that it speaks, or the Chair before it; null if none, or if it is not clear. */
export function groupSpokenForIn(text: string, before: string, directory: DelegationDirectory): Delegation | null {
  for (const part of [text.slice(0, BEGINNING * 2), before.slice(-BEGINNING)]) {
    for (const match of part.matchAll(SPEAKS_ON_BEHALF_PATTERN)) {
      const name = readSpokenName(part.slice(match.index + match[0].length), directory);
      const [group, another] = name?.delegations ?? [];
      if (name?.isExact && group?.kind === "group" && !another) return group;
    }
  }
  return null;
}
