import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { isRefusal } from "#shared/base/result.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { findChainFaults } from "#shared/members/chainFaults.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { clearBodyOf } from "#shared/records/validator.ts";
import { createTempFolder, removeTempFolder } from "#test/support/tempFolder.ts";

const ROOT = path.join(import.meta.dirname, "../../..");
const MAIN = path.join(ROOT, "cli/main.ts");
const SAMPLE = path.join(ROOT, "test/fixtures/sample/draft-v1.txt");

/** The result of a command in its own process. */
export interface EndedCommand {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with one dossier file, and users whose commands run in their own processes. */
export class CommandFixture {
  readonly folder = createTempFolder("commands");
  readonly dossier = this.path("team.clausemark");
  pace = { whole: 1000, locked: 200 };

  static async make(): Promise<CommandFixture> {
    const desk = new CommandFixture();
    await desk.runOk("ada", "new", desk.dossier, "--draft", SAMPLE, "--as", "Ada");
    return desk;
  }

  path(...names: readonly string[]): string {
    return path.join(this.folder, ...names);
  }

  start(
    who: string,
    ...argv: readonly string[]
  ): { readonly process: ChildProcess; readonly ended: Promise<EndedCommand> } {
    const env = { ...process.env, CLAUSEMARK_HOME: this.path(who), LC_ALL: "en_GB.UTF-8" };
    const child = spawn(process.execPath, [MAIN, ...argv], { env, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.on("data", (data: Buffer) => void (out += String(data)));
    child.stderr.on("data", (data: Buffer) => void (err += String(data)));
    const ended = new Promise<EndedCommand>((resolve) => child.once("close", (code) => resolve({ code, out, err })));
    return { process: child, ended };
  }

  run(who: string, ...argv: readonly string[]): Promise<EndedCommand> {
    return this.start(who, ...argv).ended;
  }

  async runOk(who: string, ...argv: readonly string[]): Promise<string> {
    const { code, out, err } = await this.run(who, ...argv);
    if (code !== 0) throw new Error(`${argv[0]} ended with ${code}: ${err}`);
    return out.trim();
  }

  note(who: string, comment: string): Promise<EndedCommand> {
    return this.run(who, ...this.noteArguments(who, comment));
  }

  noteArguments(who: string, comment: string): readonly string[] {
    return ["annotate", this.dossier, "--as", who, "--at", "5(2)", "--comment", comment];
  }

  async inviteAndJoin(who: string): Promise<void> {
    const invitation = this.path(`${who}.json`);
    await this.runOk("ada", "invite", this.dossier, "--as", "Ada", "--role", "observer", "--out", invitation);
    await this.runOk(who, "join", this.dossier, "--invitation", invitation, "--as", who);
    await this.runOk("ada", ...this.noteArguments("ada", `${who} is in`));
  }

  /** Reads the records and the words of a dossier file, and what is wrong with it. */
  async read(file = this.dossier): Promise<{ keys: Set<string>; words: string; faults: readonly string[] }> {
    const read = await readDossierFile(new Uint8Array(await readFile(file)));
    if (isRefusal(read)) return { keys: new Set(), words: "", faults: [read.code] };
    const { gaps, forks } = findChainFaults(new RecordSet(read.dossier, read.records));
    const faults = [
      ...read.refused.map(({ line }) => `line ${line} does not hold`),
      ...forks.map(({ seq }) => `number ${seq} was given twice`),
      ...gaps.map(({ from }) => `number ${from} is missing`),
    ];
    const words = read.records.map((each) => clearBodyOf(each)?.text ?? "").join("\n");
    return { keys: new Set(read.records.map(({ key }) => key)), words, faults };
  }

  /** Returns true if a command holds the dossier's lock. A killed command may have left its own. */
  isLockedBy({ pid }: ChildProcess): boolean {
    try {
      return readFileSync(`${this.dossier}.lock`, "utf8").includes(`"pid":${pid},`);
    } catch {
      return false;
    }
  }

  /** Measures how long a command takes now, and how long of that it holds the dossier's lock, in ms. */
  async measure(): Promise<void> {
    const begun = performance.now();
    const { process, ended } = this.start("ada", ...this.noteArguments("ada", "To see how long it takes"));
    let locked: number | null = null;
    const watch = setInterval(() => {
      if (this.isLockedBy(process)) locked ??= performance.now();
    }, 1);
    await ended;
    clearInterval(watch);
    const over = performance.now();
    this.pace = { whole: Math.ceil(over - begun), locked: Math.ceil(over - (locked ?? over)) + 1 };
  }

  clear(): void {
    removeTempFolder(this.folder);
  }
}
