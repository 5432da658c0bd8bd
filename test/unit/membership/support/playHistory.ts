import { judgeMembership } from "#shared/members/membership/membership.ts";
import { handOver } from "./handoverMoves.ts";
import { KnownRecords } from "./knownRecords.ts";
import { addAMachine, changeTheList } from "./listMoves.ts";
import { checkMachine } from "./machineChecks.ts";
import { writeNote } from "./noteApp.ts";
import { checkOrders } from "./orderChecks.ts";
import { recover } from "./recovery.ts";
import { syncMachines } from "./syncMachines.ts";
import { Team } from "./team.ts";
import { checkThieves } from "./thiefChecks.ts";
import { createThief, type Thief, type ThiefKind } from "./thieves.ts";
import { finishUpdate, updateFormat } from "./updateMoves.ts";
import { World } from "./world.ts";

/** What goes on in a history, beside what people do in all of them. */
interface Plot {
  readonly name: string;
  readonly thieves: readonly ThiefKind[];
  /** Whether the administrator goes on with copies of his machine. */
  readonly hasCopies: boolean;
}

/** The histories of every so many seeds begin in format 1, and are updated in the middle. */
const FORMAT_1_EVERY = 4;

const plotOf = (name: string, ...thieves: readonly ThiefKind[]): Plot => ({ name, thieves, hasCopies: false });
const HONEST = plotOf("honest");
const COPIES: Plot = { name: "copies of the administrator's machine", thieves: [], hasCopies: true };
const ADMINISTRATOR = plotOf("administrator's key", "administrator's key");
const SHEET = plotOf("sheet", "sheet");
const FORMER_SHEET = plotOf("former sheet", "former sheet");
const MEMBER = plotOf("member's key", "member's key");
const FORMER_ADMINISTRATOR = plotOf("former administrator's key", "former administrator's key");

/** One of these is picked for each history; some are likelier. */
const PLOTS: readonly Plot[] = [
  ...[HONEST, HONEST, COPIES, COPIES, ADMINISTRATOR, ADMINISTRATOR, SHEET, SHEET],
  ...[FORMER_SHEET, MEMBER, FORMER_ADMINISTRATOR],
  plotOf("administrator's and member's key", "administrator's key", "member's key"),
  plotOf("sheet and member's key", "sheet", "member's key"),
  plotOf("former sheet and former administrator's key", "former sheet", "former administrator's key"),
  plotOf("former sheet and member's key", "former sheet", "member's key"),
  plotOf("former administrator's and member's key", "former administrator's key", "member's key"),
];

/** What a history has seen, and what of it must not be. */
export interface HistoryOutcome {
  readonly seed: number;
  readonly plot: string;
  readonly failures: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly records: number;
  readonly log: readonly string[];
}

/** Plays the history of a seed: the same seed, the same history. */
export function playHistory(seed: number): HistoryOutcome {
  const world = new World(seed);
  const { failures, counts, log, random } = world;
  const plot = random.pick(PLOTS);
  const history = new History(world, plot, seed % FORMAT_1_EVERY === 0 ? 1 : 2);
  history.play();
  return { seed, plot: plot.name, failures, counts, records: world.records.size, log };
}

class History {
  readonly #world: World;
  readonly #plot: Plot;
  readonly #team: Team;
  readonly #thieves: Thief[] = [];

  constructor(world: World, plot: Plot, format: 1 | 2) {
    this.#world = world;
    this.#plot = plot;
    this.#team = new Team(world, format);
  }

  play(): void {
    const { random } = this.#world;
    this.#team.gather(random.below(5));
    const steps = random.between(20, 50);
    const thefts = this.#plot.thieves.map((kind) => ({ kind, step: random.between(5, steps - 3) }));
    const copying = random.between(5, steps - 3);
    for (let step = 0; step < steps; step++) {
      for (const theft of thefts) if (theft.step === step) this.#steal(theft.kind);
      if (this.#plot.hasCopies && step === copying) this.#copyTheAdministrator();
      this.#move();
    }
    this.#checkTheEnd();
  }

  /** One step: people meet, write, keep the list, hand over, confirm; and thieves act. */
  #move(): void {
    const world = this.#world;
    const { random } = world;
    const machine = random.pick(world.honestMachines);
    if (!machine.membership.hasFormat2 && random.happens(0.1)) return updateFormat(this.#team, machine);
    const dice = random.below(100);
    if (dice < 29) this.#meet();
    else if (dice < 47) this.#write();
    else if (dice < 50) addAMachine(this.#team);
    else if (dice < 70) changeTheList(this.#team);
    else if (dice < 76 && this.#mayHandOver) handOver(this.#team);
    else if (dice < 80) {
      for (const key of world.truth.approved) if (random.happens(0.5)) this.#team.confirm(machine, key);
      checkMachine(world, machine);
    } else if (dice < 84 && this.#plot.hasCopies && this.#team.otherKeepers.length < 2) this.#copyTheAdministrator();
    else if (this.#thieves.length > 0) random.pick(this.#thieves).act();
    else this.#write();
  }

  /** Against a stolen administrator's key one hands over at the end, as a recovery. */
  get #mayHandOver(): boolean {
    return !this.#plot.thieves.includes("administrator's key");
  }

  #meet(): void {
    const { random, honestMachines } = this.#world;
    const [one, other] = [random.pick(honestMachines), random.pick(honestMachines)];
    const share = random.happens(0.6) ? 1 : 0.3 + random.next() * 0.7;
    if (one !== other) syncMachines(this.#world, one, other, share);
  }

  #write(): void {
    const machine = this.#world.random.pick(this.#world.honestMachines);
    writeNote(this.#world, machine);
    checkMachine(this.#world, machine);
  }

  #copyTheAdministrator(): void {
    this.#team.otherKeepers.push(this.#world.copyMachine(this.#team.administrator, "honest"));
  }

  #steal(kind: ThiefKind): void {
    const thief = createThief(kind, this.#team);
    if (thief) this.#thieves.push(thief);
  }

  #checkTheEnd(): void {
    const world = this.#world;
    checkOrders(world);
    if (!finishUpdate(this.#team)) return;
    const before = judgeMembership(new KnownRecords(world.records.values()))!;
    checkThieves(world, this.#thieves, before);
    recover(this.#team, before);
    const after = judgeMembership(new KnownRecords(world.records.values()))!;
    for (const fault of world.madeKeys.findFaults(world.records, after)) world.fail("P2", fault);
  }
}
