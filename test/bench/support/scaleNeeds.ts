import { LOAD_MODEL, loadOf } from "./loadModel.ts";

/**
 * What the load of `LOAD_MODEL` takes, as measured: by `npm run bench -- scale` at a hundredth of the teams, and the
 * memory by `npm run bench -- hubSize`. `docs/scale.md` is computed from these.
 */
export const MEASURED_COSTS = {
  /** For this many teams in the busiest minute: processor time in ms a second, and KB a second to all devices. */
  teams: 100,
  hubProcessor: 27,
  postgresProcessor: 14,
  otherProcessor: 6,
  sentKb: 39,
  /**
   * Memory of a hub that has been at work, without its dossiers; of one more connected device with a small dossier; and of
   * a note of an open dossier.
   */
  hubMb: 200,
  deviceKb: 100,
  noteKb: 7,
  /** What a dossier without notes and a record take in PostgreSQL. */
  dossierKb: 78,
  recordKb: 2.15,
} as const;

/** How hubs are sized. */
export const HUB_SIZE = {
  memoryGb: 8,
  /** The most that a hub gets, as a multiple of its share: `hash-balance-factor` in `hub/deploy/haproxy.cfg`. */
  mostOfShare: 1.5,
  /** The share of a core that a hub uses at most in the busiest minute. */
  cores: 0.5,
} as const;

/** What a number of teams needs. Processor times are in cores, sizes in GB (10^9 bytes), rates in MB a second. */
export interface ScaleNeeds {
  readonly teamsInMeeting: number;
  readonly devices: number;
  readonly openDossiers: number;
  readonly recordsPerSecond: number;
  readonly hubCores: number;
  readonly dossierMemoryGb: number;
  readonly hubs: number;
  readonly postgresCores: number;
  readonly storedGbAYear: number;
  readonly otherCores: number;
  readonly sentMb: number;
}

/** Returns what a number of teams needs in the busiest minute, with the notes of one year in every open dossier. */
export function needsOf(teams: number): ScaleNeeds {
  const load = loadOf(teams);
  const costs = MEASURED_COSTS;
  const each = teams / costs.teams;
  const devices = load.devicesInMeeting + load.devicesElsewhere;
  // Nobody else of a team is connected where one device is.
  const openDossiers = load.teamsInMeeting + load.devicesElsewhere;
  const { notesAYear, recordsPerNote } = LOAD_MODEL;
  const hubCores = (each * costs.hubProcessor) / 1000;
  const dossierMemoryGb = (openDossiers * notesAYear * costs.noteKb + devices * costs.deviceKb) / 1e6;
  const free = HUB_SIZE.memoryGb - costs.hubMb / 1000;
  const needed = HUB_SIZE.mostOfShare * Math.max(dossierMemoryGb / free, hubCores / HUB_SIZE.cores);
  return {
    teamsInMeeting: load.teamsInMeeting,
    devices,
    openDossiers,
    recordsPerSecond: load.recordsPerSecond,
    hubCores,
    dossierMemoryGb,
    // One more, so that any of them may be missing.
    hubs: needed <= 1 ? 1 : Math.ceil(needed) + 1,
    postgresCores: (each * costs.postgresProcessor) / 1000,
    storedGbAYear: (teams * (costs.dossierKb + notesAYear * recordsPerNote * costs.recordKb)) / 1e6,
    otherCores: (each * costs.otherProcessor) / 1000,
    sentMb: (each * costs.sentKb) / 1000,
  };
}

const ROWS: readonly (readonly [what: string, of: (needs: ScaleNeeds) => string])[] = [
  ["teams in a meeting at the same time", (needs) => whole(needs.teamsInMeeting)],
  ["connected devices", (needs) => whole(needs.devices)],
  ["open dossiers", (needs) => whole(needs.openDossiers)],
  ["records written in a second", (needs) => whole(needs.recordsPerSecond)],
  ["memory for the open dossiers and devices", (needs) => `${twoDigits(needs.dossierMemoryGb)} GB`],
  [`hubs of ${HUB_SIZE.memoryGb} GB`, (needs) => whole(needs.hubs)],
  ["processor of all hubs", (needs) => `${twoDigits(needs.hubCores)} cores`],
  ["processor of PostgreSQL", (needs) => `${twoDigits(needs.postgresCores)} cores`],
  ["stored in PostgreSQL in a year", (needs) => `${twoDigits(needs.storedGbAYear)} GB`],
  ["processor of HAProxy and Redis", (needs) => `${twoDigits(needs.otherCores)} cores`],
  ["sent to all devices in a second", (needs) => `${twoDigits(needs.sentMb)} MB`],
];

/** Returns the rows of the table of `docs/scale.md`: what is needed, for each number of teams. */
export function renderNeeds(teams: readonly number[]): readonly (readonly string[])[] {
  return ROWS.map(([what, of]) => [what, ...teams.map((each) => of(needsOf(each)))]);
}

const whole = (value: number): string => Math.ceil(value).toLocaleString("en");
const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en");
