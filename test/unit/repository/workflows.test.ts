import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.join(import.meta.dirname, "../../..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");
const WORKFLOWS = globSync(".github/workflows/*.yml", { cwd: ROOT });

/** What runs before anybody could look at it: actions, and programs that `npm ci` installs. */
describe("What builds and tests Clausemark", () => {
  it.each(WORKFLOWS)("names every action in %s by its commit, and its version beside it", (name) => {
    const used = [...read(name).matchAll(/uses: (.+)$/gm)].map(([, action]) => action!);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/.test(action))).toEqual([]);
  });

  it.each(WORKFLOWS)("gives no job in %s more than it says", (name) => {
    expect(read(name)).toMatch(/^permissions: \{\}$/m);
  });

  it.each(["", "site/"])(
    "says the integrity of every package in %spackage-lock.json, and runs no package's script but those that are allowed",
    (folder) => {
      interface Locked {
        readonly integrity?: string;
        readonly hasInstallScript?: boolean;
      }
      const { packages } = JSON.parse(read(`${folder}package-lock.json`)) as { packages: Record<string, Locked> };
      const { allowScripts } = JSON.parse(read(`${folder}package.json`)) as { allowScripts: Record<string, boolean> };
      const installed = Object.entries(packages).filter(([place]) => place !== "");
      expect(installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
      const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
      expect(scripted.map((place) => place.replace(/^.*node_modules\//, "")).sort()).toEqual(
        Object.keys(allowScripts).sort(),
      );
    },
  );
});
