import * as Y from "yjs";
import { acceptUpdate } from "#hub/guard/acceptUpdate.ts";
import { openJournal } from "#node/disk/journal.ts";
import { FolderDossierLog } from "#hub/log/folderStore.ts";
import { HubDossier } from "#hub/log/hubDossier.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { MemoryDisk, type SimulatedDiskOutcome } from "#test/support/memoryDisk.ts";
import type { Random } from "#test/support/random.ts";
import type { ScheduleMachine, ScheduleWorld } from "./scheduleMachine.ts";
import { UNLIMITED_QUOTA } from "#test/support/network/unlimitedQuota.ts";

/** How often a machine retries in one meeting with what is left after a refusal. */
const TRIES = 12;

/** The team's hub in a schedule: its guard, and its log on a disk that may fail, without sockets. */
export class ScheduleHub {
  disk: MemoryDisk;
  /** Acknowledged records, and whether their bodies were included. */
  readonly acknowledged = new Map<RecordKey, boolean>();
  /** Bodies that an erase removed while it counted. */
  readonly erased = new Set<RecordKey>();
  readonly #dossier: DossierId;
  readonly #world: Pick<ScheduleWorld, "tally" | "reportFault">;
  readonly #fate: (operation: string) => SimulatedDiskOutcome;
  #up: { readonly dossier: HubDossier; readonly doc: DossierDoc } | null = null;

  constructor(
    dossier: DossierId,
    random: Random,
    world: Pick<ScheduleWorld, "tally" | "reportFault">,
    fate: (op: string) => SimulatedDiskOutcome,
  ) {
    this.#dossier = dossier;
    this.#world = world;
    this.#fate = fate;
    this.disk = this.#governed(new MemoryDisk(random));
  }

  get doc(): DossierDoc {
    if (!this.#up) throw new RangeError("The hub is down");
    return this.#up.doc;
  }

  async ensureRunning(): Promise<this> {
    if (this.disk.isDead) this.#end();
    for (let tries = 0; !this.#up; tries++) {
      if (this.disk.isDead) this.#crashed();
      if (tries > 50) throw new Error("The hub never comes up");
      await this.#start();
    }
    return this;
  }

  async crash(): Promise<void> {
    this.#end();
    this.#crashed();
    await this.ensureRunning();
  }

  /** Connects a machine: it sends what the hub lacks, and gets what it lacks. A machine without access does neither. */
  async syncWith(machine: ScheduleMachine): Promise<void> {
    for (let i = 0; i < TRIES; i++) {
      await this.ensureRunning();
      if ((await this.#push(machine)) === "done") break;
      await machine.ensureRunning();
    }
    if (!this.#up || this.disk.isDead) return;
    await machine.merge(Y.encodeStateAsUpdate(this.doc.doc, Y.encodeStateVector(machine.doc)));
  }

  /** The bodies that erases remove, as far as the hub has the records now. */
  erasedNow(): ReadonlySet<RecordKey> {
    return this.#up!.dossier.records.erasedBodies();
  }

  bytes(): Buffer {
    return Buffer.concat(this.disk.everything());
  }

  async #push(machine: ScheduleMachine): Promise<"done" | "again"> {
    const { dossier, doc } = this.#up!;
    const { judgement } = dossier.isPublished ? dossier.records : machine.ledger;
    const authority = judgement.authorityOf(machine.key);
    if (!authority) return "done";
    if (!(await machine.canSend())) return "done";
    const update = Y.encodeStateAsUpdate(machine.doc, Y.encodeStateVector(doc.doc));
    const outcome = await acceptUpdate(
      dossier,
      { device: machine.key, member: authority.member },
      update,
      UNLIMITED_QUOTA,
    );
    if ("type" in outcome) {
      if (outcome.type !== "refused" && outcome.type !== "resync") return "done";
      this.#world.tally.hubRefusals++;
      // Updates that wait for one that will never come continue in a new document, too.
      await machine.setAside(outcome.type === "refused" ? outcome.keys : []);
      return "again";
    }
    if (outcome.isNews) Y.applyUpdate(doc.doc, update);
    for (const key of outcome.records.keys()) this.acknowledged.set(key, outcome.bodies.has(key));
    for (const key of outcome.bodies.keys()) this.acknowledged.set(key, true);
    dossier.markApplied(update, [...outcome.bodies.keys(), ...outcome.deletedBodies]);
    await dossier.sweep().catch(() => undefined);
    for (const key of dossier.records.erasedBodies()) this.erased.add(key);
    return "done";
  }

  async #start(): Promise<void> {
    try {
      const dossier = await HubDossier.open(this.#dossier, new FolderDossierLog(await openJournal("/hub", this.disk)));
      const doc = new DossierDoc();
      await dossier.load(doc.doc);
      this.#up = { dossier, doc };
      for (const key of dossier.records.erasedBodies()) this.erased.add(key);
      for (const [key, whole] of this.acknowledged) {
        if (!doc.has(key)) this.#world.reportFault(`The hub has lost ${key}, which it had acknowledged`);
        else if (whole && !doc.hasBody(key) && !this.erased.has(key))
          this.#world.reportFault(`The hub has lost the body of ${key}`);
      }
    } catch (error) {
      if (!(error as { code?: unknown }).code) throw error;
    }
  }

  #end(): void {
    const up = this.#up;
    this.#up = null;
    up?.doc.doc.destroy();
    void up?.dossier.close().catch(() => undefined);
  }

  #crashed(): void {
    this.#world.tally.hubCrashes++;
    this.disk = this.#governed(this.disk.crash());
  }

  #governed(disk: MemoryDisk): MemoryDisk {
    disk.outcome = this.#fate;
    return disk;
  }
}
