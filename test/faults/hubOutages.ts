import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import * as Y from "yjs";
import { openHubLogStore } from "#hub/log/openHubLogStore.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { Stage, until, type Client, type HubProcess } from "../hub/support.ts";
import { findHaproxy, startHaproxy } from "../support/network/startHaproxy.ts";
import { spawnDeployedHub, type SharedServices } from "../support/network/spawnDeployedHub.ts";
import { findNginx, startNginx } from "../support/network/startNginx.ts";
import { Random } from "../support/random.ts";
import {
  findFreePort,
  missingServicesReason,
  startPostgres,
  startRedis,
  type TestService,
} from "../support/network/testServices.ts";
import { createTeam, joinTeam, unwrapOutcome, openInvitation, type Person } from "../support/team/team.ts";
import type { FaultRun, FaultResult } from "./faultRun.ts";

/** Three hubs behind nginx, their database and Redis, killed in turn while fifty members write. */
export const hubOutages: FaultRun = {
  name: "outages",
  claim:
    "kill -9 of three hubs behind nginx, of their database and of Redis, in turn, while 50 members of five teams write: whatever was shown as in step is in the database, and everybody goes on by himself",
  count: 20,
  unit: "kills",
  whyUnavailable: () =>
    Promise.resolve(missingServicesReason() ?? (findNginx() === null ? "nginx is not installed" : null)),
  run: (count, seed) => stopInTurn(count, seed, startNginxBefore, everyPart),
};

/** The same with HAProxy as in `hub/deploy`, which is killed, too. */
export const deployedOutages: FaultRun = {
  name: "deployed-outages",
  claim:
    "the same with the balancer and the settings of `hub/deploy`: kill -9 of each hub, PostgreSQL, Redis and HAProxy in turn",
  count: 24,
  unit: "kills",
  whyUnavailable: whyNotDeployed,
  run: (count, seed) => stopInTurn(count, seed, startHaproxyBefore, everyPart),
};

/** Names the checkout of an earlier version from which hubs are started the first time, so that they are upgraded to this one. */
const UPGRADED_FROM = "CLAUSEMARK_UPGRADED_FROM";

/** An upgrade as `docs/three-hubs.md` describes it: one hub after the other ends as systemd ends it, and starts again. */
export const rollingUpgrade: FaultRun = {
  name: "rolling-upgrade",
  claim:
    "three hubs as in `hub/deploy` restarted one after the other, as in an upgrade, while 50 members of five teams write: each hub ends by itself, whatever was shown as in step is in the database, and everybody writes again within 15 s",
  count: 12,
  unit: "restarts",
  whyUnavailable: whyNotDeployed,
  run: (count, seed) =>
    stopInTurn(count, seed, startHaproxyBefore, ({ hubs }) => hubs.map(asUpgraded), UPGRADE_PATIENCE),
};

function whyNotDeployed(): Promise<string | null> {
  return Promise.resolve(missingServicesReason() ?? (findHaproxy() === null ? "HAProxy is not installed" : null));
}

const TEAMS = 5;
const WRITERS = 10;
const HUBS = 3;
/** The delay before the app retries after a refusal, in ms. */
const AGAIN = 5_000;
/** A member who cannot write for this long, in ms, counts as not recovering. */
const PATIENCE = 120_000;
/** The same where a hub ends by itself, and sends its members to the others. */
const UPGRADE_PATIENCE = 15_000;

/** A process that can be stopped and started again. */
interface Victim {
  readonly name: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** What runs. */
interface Parts {
  readonly hubs: readonly HubVictim[];
  readonly postgres: Victim;
  /** Redis, and the balancer if it can be killed. */
  readonly others: readonly Victim[];
}

/** The victims of an outage, in their order: everything, the database after the first hub. */
function everyPart({ hubs: [first, ...hubs], postgres, others }: Parts): readonly Victim[] {
  return [first!, postgres, ...hubs, ...others];
}

/** A hub that is stopped by SIGTERM, and has to end by itself. */
function asUpgraded(hub: HubVictim): Victim {
  return { name: hub.name, stop: () => hub.terminate(), start: () => hub.start() };
}

/**
 * A browser's socket that is closed while connecting disappears silently. With `ws` it ends the process, unless an
 * error listener exists.
 */
class GivenUp extends WebSocket {
  constructor(url: string, protocols?: string | string[]) {
    super(url, protocols);
    this.on("error", () => undefined);
  }
}

/** A writing member, and the notes acknowledged so far. */
interface Writer {
  readonly person: Person;
  readonly client: Client;
  readonly acknowledged: string[];
  /** The longest wait for one note, in ms. */
  longest: number;
}

/** Starts the balancer before the hubs; returns it as a victim if it can be killed. */
type StartBalancer = (stage: Stage, port: number, hubs: readonly HubVictim[]) => Promise<Victim | null>;

async function startNginxBefore(stage: Stage, port: number, hubs: readonly HubVictim[]): Promise<null> {
  stage.add(await startNginx(port, hubs, "least_conn;"));
  return null;
}

async function startHaproxyBefore(stage: Stage, port: number, hubs: readonly HubVictim[]): Promise<Victim> {
  const haproxy = await startHaproxy(port, hubs);
  stage.add(() => haproxy.end());
  return victimOf("HAProxy", haproxy);
}

async function stopInTurn(
  count: number,
  seed: number,
  startBalancer: StartBalancer,
  victimsAmong: (parts: Parts) => readonly Victim[],
  patience = PATIENCE,
): Promise<FaultResult> {
  const random = new Random(seed);
  const stage = new Stage();
  const faults: string[] = [];
  const longest = new Map<string, number>();
  const said = console.error;
  // The sync library logs every broken connection to the console.
  console.error = () => undefined;
  try {
    const { url, parts, database } = await setUp(stage, startBalancer);
    const victims = victimsAmong(parts);
    const teams: Writer[][] = [];
    for (let i = 0; i < TEAMS; i++) teams.push(await teamAt(stage, url));
    const writers = teams.flat();
    let isOver = false;
    const writing = Promise.all(writers.map((writer) => writeOn(writer, random, () => isOver)));
    for (let round = 0; round < count; round++) {
      const victim = victims[round % victims.length]!;
      for (const writer of writers) writer.longest = 0;
      await victim.stop();
      await pause(500 + random.below(1_500));
      await victim.start();
      const counts = writers.map(({ acknowledged }) => acknowledged.length);
      const goOn = () => writers.every(({ acknowledged }, i) => acknowledged.length > counts[i]! + 1);
      await until("everybody writes again", goOn, patience).catch((error: Error) =>
        faults.push(`Round ${round}, ${victim.name}: ${error.message}`),
      );
      const gap = Math.max(...writers.map((writer) => writer.longest));
      longest.set(victim.name, Math.max(longest.get(victim.name) ?? 0, gap));
    }
    isOver = true;
    await Promise.race([writing, pause(PATIENCE)]);
    for (const team of teams) faults.push(...(await wrongIn(team, database)));
    const total = writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    const gaps = [...longest].map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)}`).join(", ");
    return {
      figure: `${count} stopped, ${faults.length === 0 ? 0 : "SOME"} of ${total} acknowledged notes of ${writers.length} writers missing; longest wait for one, in s: ${gaps}`,
      faults,
    };
  } finally {
    await stage.end();
    console.error = said;
  }
}

async function setUp(
  stage: Stage,
  startBalancer: StartBalancer,
): Promise<{ url: string; parts: Parts; database: string }> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  stage.add(() => Promise.all([postgres.end(), redis.end()]));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const hubs: HubVictim[] = [];
  for (let i = 0; i < HUBS; i++) hubs.push(await HubVictim.start(`hub ${i + 1}`, stage, url, { postgres, redis }));
  const balancer = await startBalancer(stage, port, hubs);
  const others = [victimOf("Redis", redis), ...(balancer ? [balancer] : [])];
  return { url, parts: { hubs, postgres: victimOf("PostgreSQL", postgres), others }, database: postgres.url };
}

function victimOf(name: string, service: Pick<TestService, "kill" | "start">): Victim {
  return { name, stop: () => service.kill(), start: () => service.start() };
}

class HubVictim implements Victim {
  readonly name: string;
  readonly port: number;
  readonly #spawn: () => Promise<HubProcess>;
  #process: HubProcess;

  static async start(name: string, stage: Stage, origin: string, services: SharedServices): Promise<HubVictim> {
    const port = await findFreePort();
    const begin = (checkout?: string) => spawnDeployedHub(stage, port, origin, services, checkout);
    return new HubVictim(name, port, begin, await begin(process.env[UPGRADED_FROM]));
  }

  private constructor(name: string, port: number, begin: () => Promise<HubProcess>, process: HubProcess) {
    this.name = name;
    this.port = port;
    this.#spawn = begin;
    this.#process = process;
  }

  stop(): Promise<void> {
    return this.#process.kill();
  }

  /** Ends the hub as systemd does. Throws if it does not end by itself. */
  async terminate(): Promise<void> {
    const code = await this.#process.terminate();
    if (code !== 0) throw new Error(`${this.name} ended with ${code}`);
  }

  async start(): Promise<void> {
    this.#process = await this.#spawn();
    if (this.#process.url === "") throw new Error(`${this.name} did not start again`);
  }
}

async function teamAt(stage: Stage, url: string): Promise<Writer[]> {
  const { admin } = await createTeam();
  const invitation = await openInvitation(admin, "observer", "many");
  const writers: Writer[] = [];
  for (let i = 0; i < WRITERS; i++) {
    const person = i === 0 ? admin : await joinTeam(admin, invitation, `Member ${i}`);
    const client = stage.client(person, { url }, { socket: GivenUp as typeof WebSocket, again: AGAIN });
    client.put();
    await client.inStep();
    writers.push({ person, client, acknowledged: [], longest: 0 });
  }
  return writers;
}

/** Writes notes one after the other, each once the last is in sync. */
async function writeOn(writer: Writer, random: Random, isOver: () => boolean): Promise<void> {
  const { person, client } = writer;
  while (!isOver()) {
    const key = await person.annotate({ comment: "Written while something was stopped." });
    client.put([person.held.get(key)!]);
    const began = performance.now();
    while (!isInStep(client)) {
      writer.longest = Math.max(writer.longest, performance.now() - began);
      await pause(5);
    }
    writer.acknowledged.push(key);
    await pause(random.below(300));
  }
}

const isInStep = ({ provider }: Client): boolean =>
  provider.isAuthenticated && provider.isSynced && !provider.hasUnsyncedChanges;

/** Returns the acknowledged records that the database lacks, and the members whom a hub refused. */
async function wrongIn(team: readonly Writer[], database: string): Promise<readonly string[]> {
  const dossier = team[0]!.person.ledger.dossier;
  const logs = unwrapOutcome(await openHubLogStore({ data: null, database }));
  const log = await logs.open(dossier);
  const doc = new Y.Doc();
  for (const update of await log.read()) Y.applyUpdate(doc, update);
  await log.close();
  await logs.close();
  const found = new DossierDoc(doc);
  const missing = team.flatMap(({ acknowledged }) => acknowledged.filter((key) => !found.hasBody(key)));
  const refused = team.flatMap(({ client }) =>
    client.notices.filter(({ type }) => type === "refused" || type === "out"),
  );
  return [
    ...(missing.length > 0 ? [`${missing.length} notes that were in step are not in the database`] : []),
    ...refused.map((notice) => `A member was told: ${JSON.stringify(notice)}`),
  ];
}
