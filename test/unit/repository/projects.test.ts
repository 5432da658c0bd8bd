import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createTempFolder } from "#test/support/tempFolder.ts";

const ROOT = path.join(import.meta.dirname, "../../..");
const TSC = path.join(ROOT, "node_modules/typescript/bin/tsc");

/** A small repository with the real projects' settings. Each file uses something unknown to its room. */
const FILES: Record<string, string> = {
  "shared/document.ts": "export const title = document.title;\n",
  "shared/timer.ts": "export const timer = setTimeout(() => undefined, 1);\n",
  "shared/process.ts": "export const home = process.env;\n",
  "shared/fs.ts": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
  "shared/upwards.ts": 'export { desk } from "../renderer/good.ts";\n',
  "shared/good.ts": "export const bytes = crypto.getRandomValues(new TextEncoder().encode('at random'));\n",
  "renderer/fs.ts": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
  "renderer/process.ts": "export const home = process.env;\n",
  "renderer/shell.ts": 'export { shell } from "../electron/good.ts";\n',
  "renderer/good.ts":
    'import { bytes } from "../shared/good.ts";\nexport const desk = document.title + bytes.length;\n',
  "electron/good.ts": "export const shell = 1;\n",
  "hub/document.ts": "export const title = document.title;\n",
};

test("The TypeScript projects refuse imports that their room may not have", { timeout: 60_000 }, () => {
  const house = createTempFolder("projects");
  const rooms = ["shared", "renderer", "hub", "node"];
  for (const file of [
    "package.json",
    "tsconfig.base.json",
    "shared/globals.d.ts",
    ...rooms.map((room) => `${room}/tsconfig.json`),
  ]) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    cpSync(path.join(ROOT, file), path.join(house, file));
  }
  symlinkSync(path.join(ROOT, "node_modules"), path.join(house, "node_modules"), "junction");
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), text);
  }
  const lines = ["shared", "renderer", "hub"].flatMap((room) => {
    const { stdout } = spawnSync(process.execPath, [TSC, "--project", room, "--pretty", "false"], {
      cwd: house,
      encoding: "utf8",
    });
    return stdout.split("\n").filter((line) => line.startsWith(`${room}/`));
  });
  const refused = new Set(lines.map((line) => line.slice(0, line.indexOf("("))));
  expect([...refused].sort()).toEqual(
    Object.keys(FILES)
      .filter((file) => !file.endsWith("good.ts"))
      .sort(),
  );
});

test.each(["shared", "renderer"])("No library brings Node's globals into %s", { timeout: 60_000 }, (room) => {
  const { stdout, status } = spawnSync(process.execPath, [TSC, "--project", room, "--listFilesOnly"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stdout).toContain(`/${room}/`);
  expect(stdout.split("\n").filter((file) => file.includes("/@types/node/"))).toEqual([]);
});
