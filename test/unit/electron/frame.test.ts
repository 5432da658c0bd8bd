import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { chooseOpeningBounds, readSavedWindowBounds, writeWindowBounds } from "#electron/main/window/windowBounds.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

describe("chooseOpeningBounds", () => {
  it("opens the window where it was", () => {
    expect(chooseOpeningBounds(at(100, 50), [screen])).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
  });

  it("keeps only the size if the screen is gone", () => {
    expect(chooseOpeningBounds(at(2500, 50), [screen])).toEqual({ width: 1200, height: 800 });
    expect(chooseOpeningBounds(at(1880, 50), [screen])).toEqual({ width: 1200, height: 800 });
    expect(chooseOpeningBounds(at(2500, 50), [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 2500 });
  });

  it("never returns a frame that is too small to be used", () => {
    expect(chooseOpeningBounds(at(0, 0, 90, 90), [screen])).toMatchObject({ width: 640, height: 480 });
  });
});

describe("The file with the frame", () => {
  let folder = "";
  beforeAll(() => void (folder = createTempFolder("frame")));

  it("returns what was written, and null for anything else", async () => {
    const file = path.join(folder, "desktop/window.json");
    expect(readSavedWindowBounds(file)).toBeNull();
    writeWindowBounds(file, at(1, 2));
    expect(readSavedWindowBounds(file)).toEqual(at(1, 2));
    await writeFile(file, '{"bounds":{"x":"1"}}');
    expect(readSavedWindowBounds(file)).toBeNull();
  });
});
