/**
 * What many teams do in the busiest minute of a year, and what they keep. The rates are assumptions that an operator can
 * replace; `docs/scale.md` says what follows from them, and the bench `scale` checks it at a hundredth of the size.
 */
export const LOAD_MODEL = {
  teams: 10_000,
  members: 8,
  /** The share of the teams that sit in a meeting at the same time, each with all of its members connected. */
  shareInMeeting: 0.05,
  /** The devices that are connected in each other team, on average. */
  connectedElsewhere: 0.5,
  /** The time between two records of a member in a meeting, in seconds. */
  secondsPerRecord: 20,
  /** The time between two signs of life of a member in a meeting, such as a moved caret, in seconds. */
  secondsPerPresence: 10,
  /** The notes that a team writes in a year, and the records that belong to a note (replies, ratings, states). */
  notesAYear: 2_000,
  recordsPerNote: 1.9,
} as const;

/** A load on hubs: connected devices, and what they send in a second altogether. */
export interface HubLoad {
  readonly teamsInMeeting: number;
  readonly devicesInMeeting: number;
  readonly devicesElsewhere: number;
  readonly recordsPerSecond: number;
  readonly presencesPerSecond: number;
}

/** Returns the load of a number of teams in the busiest minute. */
export function loadOf(teams: number): HubLoad {
  const { members, shareInMeeting, connectedElsewhere, secondsPerRecord, secondsPerPresence } = LOAD_MODEL;
  const teamsInMeeting = teams * shareInMeeting;
  const devicesInMeeting = teamsInMeeting * members;
  return {
    teamsInMeeting,
    devicesInMeeting,
    devicesElsewhere: (teams - teamsInMeeting) * connectedElsewhere,
    recordsPerSecond: devicesInMeeting / secondsPerRecord,
    presencesPerSecond: devicesInMeeting / secondsPerPresence,
  };
}
