import { parseArgs } from "node:util";
import { commitNow, writeSoaked } from "#scripts/soaked.ts";
import { apart } from "./apart/index.ts";
import { killCommands } from "./commands/kills.ts";
import { together } from "./commands/together.ts";
import type { Fault } from "./fault.ts";
import { files } from "./files.ts";
import { forged } from "./forged/index.ts";
import { held } from "./held.ts";
import { journals } from "./journals.ts";
import { killApp } from "./kills/app.ts";
import { killBrowser } from "./kills/browser.ts";
import { killHub } from "./kills/hub.ts";
import { outages } from "./outages.ts";
import { packets } from "./packets.ts";
import { requests } from "./requests/index.ts";
import { schedules } from "./schedules/index.ts";
import { syncs } from "./syncs.ts";

/** Every line of the reliability table that is a run of faults. */
const FAULTS: readonly Fault[] = [
  schedules,
  killApp,
  killBrowser,
  killHub,
  held,
  outages,
  syncs,
  journals,
  files,
  packets,
  forged,
  requests,
  apart,
  together,
  killCommands,
];

const USAGE = `npm run test:faults                           every line, at its full count
npm run test:faults -- list                   the lines
npm run test:faults -- NAME [COUNT] [--seed N]  one line, alone
--write                                         puts what was seen into docs/reliability.md`;

const commit = commitNow();

async function runOne(fault: Fault, count: number, seed: number): Promise<boolean> {
  const missing = (await fault.missing?.()) ?? null;
  if (missing !== null) {
    console.log(`skipped: ${fault.name}: ${missing}`);
    return process.env["CI"] !== "true";
  }
  const began = Date.now();
  const { figure, faults } = await fault.run(count, seed);
  for (const each of faults.slice(0, 20)) console.log(`FAULT ${fault.name}: ${each}`);
  console.log(`${faults.length === 0 ? "ok" : "FAILED"} ${fault.name}: ${figure}`);
  if (values.write) await write(fault, { count, seed, figure, faults: faults.length, began });
  return faults.length === 0;
}

interface Ran {
  readonly count: number;
  readonly seed: number;
  readonly figure: string;
  readonly faults: number;
  readonly began: number;
}

async function write({ name, unit }: Fault, { began, ...ran }: Ran): Promise<void> {
  const date = new Date(began).toISOString().slice(0, 10);
  await writeSoaked([{ name, unit, ...ran, seconds: (Date.now() - began) / 1000, date, commit }]);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "1" }, write: { type: "boolean", default: false } },
});
const [name, count] = positionals;
const chosen = name === undefined ? FAULTS : FAULTS.filter((fault) => fault.name === name);
if (name === "list")
  for (const { name, says, count, unit } of FAULTS) console.log(`${name}: ${says} (${count} ${unit})`);
else if (chosen.length === 0) console.log(USAGE);
let good = name === "list" || chosen.length > 0;
for (const fault of name === "list" ? [] : chosen) {
  good = (await runOne(fault, Number(count ?? fault.count), Number(values.seed))) && good;
}
process.exit(good ? 0 : 1);
