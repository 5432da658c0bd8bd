import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { LOAD_MODEL } from "#test/bench/support/loadModel.ts";
import { HUB_SIZE, MEASURED_COSTS, needsOf, renderNeeds } from "#test/bench/support/scaleNeeds.ts";

const ROOT = path.join(import.meta.dirname, "../../..");
const page = readFileSync(path.join(ROOT, "docs/scale.md"), "utf8");
/** The cells of every row of a table. */
const rows = [...page.matchAll(/^\|(.+)\|$/gm)].map(([, row]) => row!.split("|").map((cell) => cell.trim()));
const valueIn = (what: string) => rows.find(([first]) => first === what)?.[1];

it("The page on many teams has the figures of the model", () => {
  for (const row of renderNeeds([100, 1_000, 10_000])) expect(rows).toContainEqual(row);
});

it("The page on many teams lists what the model assumes", () => {
  const assumed = {
    "members of a team": `${LOAD_MODEL.members}`,
    "teams in a meeting at the same time, all members connected": `${100 * LOAD_MODEL.shareInMeeting} %`,
    "connected devices of any other team, on average": `${LOAD_MODEL.connectedElsewhere}`,
    "time between two records of a member in a meeting": `${LOAD_MODEL.secondsPerRecord} s`,
    "time between two signs of life of a member in a meeting": `${LOAD_MODEL.secondsPerPresence} s`,
    "notes of a team in a year": LOAD_MODEL.notesAYear.toLocaleString("en"),
    "records of a note, with its replies, ratings and states": `${LOAD_MODEL.recordsPerNote}`,
  };
  for (const [what, value] of Object.entries(assumed)) expect(valueIn(what), what).toBe(value);
});

it("The page on many teams has what was measured", () => {
  const { teams, ...costs } = MEASURED_COSTS;
  const measured = {
    [`processor of the hubs, ${teams} teams in the busiest minute`]: `${costs.hubProcessor} ms a second`,
    [`processor of PostgreSQL, ${teams} teams`]: `${costs.postgresProcessor} ms a second`,
    [`processor of HAProxy and Redis, ${teams} teams`]: `${costs.otherProcessor} ms a second`,
    [`sent to all devices, ${teams} teams`]: `${costs.sentKb} KB a second`,
    "memory of a hub at work, without dossiers": `${costs.hubMb} MB`,
    "memory of a connected device": `${costs.deviceKb} KB`,
    "memory of a note of an open dossier": `${costs.noteKb} KB`,
    "a dossier without notes in PostgreSQL": `${costs.dossierKb} KB`,
    "a record in PostgreSQL": `${costs.recordKb} KB`,
  };
  for (const [what, value] of Object.entries(measured)) expect(valueIn(what), what).toBe(value);
});

it("The balancer gives no hub more than the page assumes", () => {
  const haproxy = readFileSync(path.join(ROOT, "hub/deploy/haproxy.cfg"), "utf8");
  expect(haproxy).toContain(`hash-balance-factor ${100 * HUB_SIZE.mostOfShare}`);
});

it("A hub of the page’s size has no more sockets than it accepts", () => {
  const { devices, hubs } = needsOf(10_000);
  expect((HUB_SIZE.mostOfShare * devices) / (hubs - 1)).toBeLessThan(5_000);
});
