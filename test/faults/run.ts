import { parseArgs } from "node:util";
import { findCurrentCommit, writeSoakReport } from "#scripts/soakReport.ts";
import { networkCuts } from "./apart/index.ts";
import { killCommands } from "./commands/killCommands.ts";
import { killBackups } from "./commands/killBackups.ts";
import { concurrentCommands } from "./commands/concurrentCommands.ts";
import { damagedDrafts } from "./damagedDrafts.ts";
import type { FaultRun } from "./faultRun.ts";
import { mutatedFiles } from "./mutatedFiles.ts";
import { forgedRecords } from "./forged/index.ts";
import { folderHold } from "./folderHold.ts";
import { damagedJournals } from "./damagedJournals.ts";
import { killApp } from "./kills/killApp.ts";
import { killBrowser } from "./kills/killBrowser.ts";
import { killHub } from "./kills/killHub.ts";
import { deployedOutages, hubOutages, rollingUpgrade } from "./hubOutages.ts";
import { membershipHistories, membershipRules, membershipUpdates } from "./membershipHistories.ts";
import { mutatedPackets } from "./mutatedPackets.ts";
import { mutatedRequests } from "./requests/index.ts";
import { seededSchedules } from "./schedules/index.ts";
import { cutSyncs } from "./cutSyncs.ts";
import { junk } from "./junk.ts";

/** Every fault run of the reliability table. */
const FAULTS: readonly FaultRun[] = [
  seededSchedules,
  membershipHistories,
  membershipRules,
  membershipUpdates,
  killApp,
  killBrowser,
  killHub,
  folderHold,
  hubOutages,
  deployedOutages,
  rollingUpgrade,
  cutSyncs,
  damagedJournals,
  damagedDrafts,
  mutatedFiles,
  mutatedPackets,
  forgedRecords,
  mutatedRequests,
  junk,
  networkCuts,
  concurrentCommands,
  killCommands,
  killBackups,
];

const USAGE = `npm run test:faults                           every line, at its full count
npm run test:faults -- list                   the lines
npm run test:faults -- NAME [COUNT] [--seed N]  one line, alone
--write                                         puts what was seen into docs/reliability.md`;

const commit = findCurrentCommit();

async function runOne(fault: FaultRun, count: number, seed: number): Promise<boolean> {
  const missing = (await fault.whyUnavailable?.()) ?? null;
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

async function write({ name, unit }: FaultRun, { began, ...ran }: Ran): Promise<void> {
  const date = new Date(began).toISOString().slice(0, 10);
  await writeSoakReport([{ name, unit, ...ran, seconds: (Date.now() - began) / 1000, date, commit }]);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "1" }, write: { type: "boolean", default: false } },
});
const [name, count] = positionals;
const chosen = name === undefined ? FAULTS : FAULTS.filter((fault) => fault.name === name);
if (name === "list")
  for (const { name, claim, count, unit } of FAULTS) console.log(`${name}: ${claim} (${count} ${unit})`);
else if (chosen.length === 0) console.log(USAGE);
let good = name === "list" || chosen.length > 0;
for (const fault of name === "list" ? [] : chosen) {
  good = (await runOne(fault, Number(count ?? fault.count), Number(values.seed))) && good;
}
process.exit(good ? 0 : 1);
