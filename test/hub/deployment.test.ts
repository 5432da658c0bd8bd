import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { EVENT_LEVELS } from "#hub/serve/eventLevels.ts";
import { createHubMetrics } from "#hub/serve/hubMetrics.ts";
import { readHubOptionSources, readHubSettings } from "#hub/options/hubServerSettings.ts";
import { findHaproxy, localHaproxyConfig, DEPLOYED_SETTINGS } from "../support/network/startHaproxy.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { unwrapOutcome } from "../support/team/team.ts";

const DEPLOY = path.join(import.meta.dirname, "../../hub/deploy");
const read = (name: string) => readFileSync(path.join(DEPLOY, name), "utf8");
const found = (pattern: RegExp, text: string) =>
  [...new Set([...text.matchAll(pattern)].map(([, word]) => word!))].sort();

/** Returns what a hub with a disk, a database and Redis serves at `/metrics`. */
function metricsOfHub(): Promise<string> {
  const yes = () => Promise.resolve(true);
  return createHubMetrics({
    sockets: () => ({ proven: 1, strangers: 1 }),
    dossiers: () => 1,
    stored: () => 1,
    free: () => 1,
    isWell: yes,
    reaches: { database: yes, redis: yes },
    savedAt: () => Promise.resolve(1),
  }).text();
}

describe("What is deployed", () => {
  it.each(["alerts.yml", "board.json"])("asks in %s for figures and labels that a hub has", async (name) => {
    const served = await metricsOfHub();
    const figures = found(/^((?:clausemark|process)_\w+)/gm, served);
    const asked = found(/\b((?:clausemark|process)_[a-z_]+)\b(?!-)/g, read(name)).filter(
      (each) => each !== "clausemark_hubs",
    );
    expect(asked.length).toBeGreaterThan(7);
    expect(asked.filter((figure) => !figures.includes(figure))).toEqual([]);
    const labels = read(name)
      .replaceAll('\\"', '"')
      .matchAll(/\{(\w+)=~?"([^"]+)"\}/g);
    for (const [, label, values] of labels)
      for (const value of values!.split("|"))
        if (label === "event") expect(Object.keys(EVENT_LEVELS)).toContain(value);
        else if (label !== "job") expect(served).toContain(`${label}="${value}"`);
  });

  it("is the same hubs for the balancer, for Prometheus and in the compose file", () => {
    const hubs = ["hub1", "hub2", "hub3"];
    expect(found(/^ {2}(hub\d): \*hub$/gm, read("compose.yml"))).toEqual(hubs);
    expect(found(/ server (hub\d) /g, read("haproxy.cfg"))).toEqual(hubs);
    expect(found(/"(hub\d):9460"/g, read("prometheus.yml"))).toEqual(hubs);
  });

  it("is settings that a hub accepts, at the port and the address of figures that others ask", () => {
    const env = { CLAUSEMARK_HUB_CONFIG: DEPLOYED_SETTINGS, DATABASE_URL: "postgres://postgres/clausemark" };
    const settings = unwrapOutcome(readHubSettings(unwrapOutcome(readHubOptionSources([], env))));
    expect(settings).toMatchObject({ port: 8460, metrics: { host: "0.0.0.0", port: 9460 }, mayCreate: false });
  });

  it.skipIf(!findHaproxy())("is a configuration that HAProxy accepts", () => {
    const file = path.join(createTempFolder("haproxy"), "haproxy.cfg");
    writeFileSync(file, localHaproxyConfig(8459, [{ port: 8461 }, { port: 8462 }, { port: 8463 }]));
    expect(spawnSync(findHaproxy()!, ["-c", "-f", file]).status).toBe(0);
  });

  it.skipIf(!findProgramOnPath("promtool"))("is rules that Prometheus accepts", () => {
    expect(spawnSync("promtool", ["check", "rules", path.join(DEPLOY, "alerts.yml")]).status).toBe(0);
  });
});
