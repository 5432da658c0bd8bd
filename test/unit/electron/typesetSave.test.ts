import { EventEmitter } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserWindow } from "electron";
import { beforeEach, expect, it, vi } from "vitest";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const PDF = new TextEncoder().encode("%PDF-1.7");
const electron = vi.hoisted(() => ({ chosen: "", proposed: [] as string[], outcome: null as unknown }));

vi.mock("electron", () => ({
  app: { getPath: () => "/home/ada/Documents" },
  dialog: {
    showSaveDialog: (_: unknown, { defaultPath }: { defaultPath: string }) => {
      electron.proposed.push(defaultPath);
      return Promise.resolve({ filePath: electron.chosen });
    },
  },
  utilityProcess: {
    fork: () => {
      const child = new EventEmitter();
      const postMessage = () => child.emit("message", { outcome: electron.outcome });
      return Object.assign(child, { postMessage, kill: () => true });
    },
  },
}));

const { serveTypeset } = await import("#electron/main/serve/serveTypeset.ts");

type Save = (job: string, source: object, name: string) => Promise<Outcome<string | null>>;
let save: Save;
let folder: string;

beforeEach(() => {
  const handlers = new Map<string, unknown>();
  const line = { handle: (channel: string, answers: unknown) => void handlers.set(channel, answers), send: vi.fn() };
  serveTypeset(line as never, {} as BrowserWindow, { program: "typeset.cjs", assets: { faces: "", templates: "" } });
  save = handlers.get("typeset:save") as Save;
  folder = createTempFolder("typeset-save");
  Object.assign(electron, { chosen: path.join(folder, "chosen.pdf"), proposed: [], outcome: PDF });
});

const SOURCE = { layout: "annotated", data: "{}" };

it("A typeset PDF is saved where the dialog says, whatever the page calls it", async () => {
  expect(await save("0000-aaaa", SOURCE, `../..${folder}/evil.pdf`)).toBe("chosen.pdf");
  expect(readdirSync(folder)).toEqual(["chosen.pdf"]);
  expect(new Uint8Array(readFileSync(electron.chosen))).toEqual(PDF);
  expect(electron.proposed.map((each) => path.dirname(each))).toEqual(["/home/ada/Documents"]);
});

it("A dialog that is cancelled saves nothing, and a briefing that could not be typeset shows none", async () => {
  electron.chosen = "";
  expect(await save("0000-bbbb", SOURCE, "briefing.pdf")).toBeNull();
  expect(electron.proposed).toHaveLength(1);
  electron.outcome = refusal("briefing.cancelled");
  expect(await save("0000-cccc", SOURCE, "briefing.pdf")).toMatchObject({ code: "briefing.cancelled" });
  expect(electron.proposed).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);
});
