import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type DependencyReport, checkDependencies, listDependencyRuleNames } from "#scripts/checkDependencies.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const ROOT = path.join(import.meta.dirname, "../../..");

/** The rooms that each room may import besides itself. All other imports must be refused. */
const MAY_IMPORT: Record<string, string[]> = {
  shared: [],
  node: ["shared"],
  renderer: ["shared"],
  electron: ["shared", "node", "hub"],
  hub: ["shared", "node"],
  cli: ["shared", "node", "hub"],
  scripts: ["shared", "node", "hub", "cli"],
};
const ROOMS = [...Object.keys(MAY_IMPORT), "test"];

/** The floors of `shared/`, lowest first. Each may import lower ones, but no sibling. */
const FLOORS = [
  ["base"],
  ["draft", "rights", "states", "messages"],
  ["anchor", "import", "votes"],
  ["revise"],
  ["records", "watch"],
  ["members"],
  ["ledger"],
  ["acts"],
  ["publish", "exchange"],
  ["host"],
];

/** The floors of the workspace, lowest first. */
const WORKSPACE_FLOORS = [
  ["base"],
  ["labels", "shortcuts", "persistence"],
  ["textModel"],
  ["session"],
  ["hub"],
  ["dossier"],
  ["incoming", "comparison"],
  ["queries"],
  ["actions"],
];

/** A file with one import, and the rule that refuses it (null: it is permitted). */
interface Plant {
  readonly rule: string | null;
  readonly from: string;
  readonly imports: string;
}

/** The file that others may import from a room: for most a planted file, for the hub only its start. */
const target = (room: string) => (room === "hub" ? "hub/startHub.ts" : `${room}/planted-target.ts`);

const roomPlants: Plant[] = Object.entries(MAY_IMPORT).flatMap(([room, allowed]) =>
  ROOMS.filter((other) => other !== room).map((other) => ({
    rule: allowed.includes(other) ? null : `${room}-not-${other}`,
    from: `${room === "electron" ? "electron/main" : room}/planted-${other}.ts`,
    imports: target(other),
  })),
);

function plantsOnFloors(house: string, prefix: string, floors: readonly (readonly string[])[]): Plant[] {
  const height = (room: string) => floors.findIndex((floor) => floor.includes(room));
  const rooms = floors.flat();
  return rooms.flatMap((room) =>
    rooms
      .filter((other) => other !== room)
      .map((other) => ({
        rule: height(other) < height(room) ? null : `${prefix}-${room}-not-${other}`,
        from: `${house}/${room}/planted-${other}.ts`,
        imports: `${house}/${other}/planted-target.ts`,
      })),
  );
}

const refused = (rule: string, from: string, imports: string): Plant => ({ rule, from, imports });
const allowed = (from: string, imports: string): Plant => ({ rule: null, from, imports });

const otherPlants: Plant[] = [
  allowed("shared/base/planted-pure.ts", "zod"),
  refused("shared-is-pure", "shared/base/planted-lib-react.ts", "react"),
  refused("shared-is-pure", "shared/base/planted-lib-fs.ts", "node:fs"),
  allowed("renderer/planted-lib-react.ts", "react"),
  refused("renderer-not-builtin", "renderer/planted-lib-fs.ts", "node:fs"),
  refused("renderer-not-server", "renderer/planted-lib-electron.ts", "electron"),
  refused("only-electron-uses-electron", "hub/planted-lib-electron.ts", "electron"),
  refused("only-electron-uses-electron", "node/planted-lib-electron.ts", "electron"),
  refused("only-electron-uses-electron", "cli/planted-lib-electron.ts", "electron"),
  allowed("electron/main/planted-lib-electron.ts", "electron"),
  refused("no-unresolved", "hub/planted-nowhere.ts", "./planted-not-there.ts"),
  refused("no-circular", "node/planted-round.ts", "node/planted-about.ts"),
  refused("no-circular", "node/planted-about.ts", "node/planted-round.ts"),
  refused("preload-is-a-bridge", "electron/preload/planted-main.ts", "electron/main/planted-target.ts"),
  refused("preload-is-a-bridge", "electron/preload/planted-hub.ts", "hub/startHub.ts"),
  allowed("electron/preload/planted-host.ts", "shared/host/planted-target.ts"),
  refused("main-not-preload", "electron/main/planted-preload.ts", "electron/preload/planted-target.ts"),
  refused("electron-starts-the-hub", "electron/main/planted-guard.ts", "hub/planted-target.ts"),
  refused("features-apart", "renderer/features/planted-a/one.ts", "renderer/features/planted-b/index.ts"),
  refused("features-by-their-door", "renderer/features.planted.ts", "renderer/features/planted-b/inside.ts"),
  refused("features-wired-once", "renderer/frame/planted-feature.ts", "renderer/features/planted-b/index.ts"),
  allowed("renderer/features/planted-b/workspace.ts", "renderer/workspace/planted-target.ts"),
  refused("parts-know-nothing", "renderer/parts/planted-workspace.ts", "renderer/workspace/planted-target.ts"),
  refused(
    "workspace-upwards",
    "renderer/workspace/dossier/planted-workspace.ts",
    "renderer/workspace/planted-target.ts",
  ),
  allowed("renderer/workspace/queries/planted-workspace.ts", "renderer/workspace/planted-target.ts"),
  refused(
    "workspace-not-actions",
    "renderer/workspace/planted-queries.ts",
    "renderer/workspace/queries/planted-target.ts",
  ),
  refused("workspace-below-the-window", "renderer/workspace/planted-frame.ts", "renderer/frame/planted-target.ts"),
];

const plants = [
  ...roomPlants,
  ...plantsOnFloors("shared", "floor", FLOORS),
  ...plantsOnFloors("renderer/workspace", "workspace", WORKSPACE_FLOORS),
  ...otherPlants,
];

/** Writes the planted files and their targets into the copy of the repository at `root`. */
function plant(root: string) {
  const write = (file: string, text: string, flag: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { flag });
  };
  for (const { from, imports } of plants) {
    const inHouse = /^\w+\/.*\.ts$/.test(imports);
    const specifier = inHouse ? path.relative(path.dirname(from), imports).replace(/^(?!\.)/, "./") : imports;
    write(from, `import type * as planted from "${specifier}";\nexport type Planted = typeof planted;\n`, "w");
  }
  for (const { imports } of plants.filter((each) => /^\w+\/.*\.ts$/.test(each.imports)))
    if (!plants.some(({ from }) => from === imports)) write(imports, "export const planted = 1;\n", "a");
}

describe("The check of the dependency rules", () => {
  let found: DependencyReport;

  beforeAll(async () => {
    const copy = createTempFolder("arrows");
    for (const room of ROOMS)
      cpSync(path.join(ROOT, room), path.join(copy, room), {
        recursive: true,
        filter: (file) => !file.includes("fixtures"),
      });
    symlinkSync(path.join(ROOT, "node_modules"), path.join(copy, "node_modules"), "junction");
    plant(copy);
    found = await checkDependencies(copy);
  }, 60_000);

  test("finds nothing in the repository as it is", { timeout: 60_000 }, async () => {
    const { broken, unseen, seen } = await checkDependencies(ROOT);
    expect(broken).toEqual([]);
    expect(unseen).toEqual([]);
    expect(seen).toBeGreaterThan(10);
  });

  test("refuses each planted violation by its name", () => {
    // A cycle is reported once, from either end.
    const isRefused = ({ rule, from }: Plant) =>
      found.broken.some((each) => each.rule === rule && (each.from === from || each.to === from));
    const violations = plants.filter(({ rule }) => rule !== null);
    expect(violations.length).toBeGreaterThan(100);
    expect(violations.filter((each) => !isRefused(each))).toEqual([]);
  });

  test("accepts each planted import that a rule allows", () => {
    const lawful = plants.filter(({ rule }) => rule === null).map(({ from }) => from);
    expect(lawful.length).toBeGreaterThan(50);
    expect(found.broken.filter(({ from }) => lawful.includes(from))).toEqual([]);
    expect(found.unseen).toEqual([]);
  });

  test("has refused something by every rule", async () => {
    const planted = new Set(plants.map(({ rule }) => rule));
    expect((await listDependencyRuleNames()).filter((rule) => !planted.has(rule))).toEqual([]);
  });

  test("does not take a tool that sees no files for one that found no violation", async () => {
    const empty = createTempFolder("arrows");
    for (const room of ROOMS) mkdirSync(path.join(empty, room));
    await expect(checkDependencies(empty)).rejects.toThrow();
  });
});
