import { describe, expect, test } from "vitest";
import { chooseElectronRuntime } from "#scripts/electronRuntime.ts";

const runtime = { binary: "/cache/electron", from: "the test runtime" };

describe("The Electron of the desktop tests", () => {
  test("is first the one that the environment names", () => {
    const found = { override: { folder: "/mine", binary: "/mine/electron" }, downloaded: "/modules/electron" };
    expect(chooseElectronRuntime({ ...found, test: runtime })).toEqual({
      binary: "/mine/electron",
      from: "ELECTRON_OVERRIDE_DIST_PATH",
    });
  });

  test("is otherwise the packaged app's if one is named; if that does not exist, this is reported", () => {
    const found = { downloaded: "/modules/electron", test: runtime };
    expect(chooseElectronRuntime({ ...found, packaged: { binary: "/dist/clausemark", isThere: true } })).toMatchObject({
      binary: "/dist/clausemark",
      holdsApp: true,
    });
    expect(chooseElectronRuntime({ ...found, packaged: { binary: "/dist/clausemark", isThere: false } })).toEqual({
      missing: expect.stringContaining("/dist/clausemark"),
    });
  });

  test("is missing if the environment names a folder without one, and the reason names the folder", () => {
    const chosen = chooseElectronRuntime({
      override: { folder: "/mine" },
      downloaded: "/modules/electron",
      test: runtime,
    });
    expect(chosen).toEqual({ missing: expect.stringContaining("/mine") });
  });

  test("is otherwise the downloaded one, else the test runtime, else missing for the given reason", () => {
    expect(chooseElectronRuntime({ downloaded: "/modules/electron", test: runtime })).toMatchObject({
      binary: "/modules/electron",
    });
    expect(chooseElectronRuntime({ test: runtime })).toBe(runtime);
    expect(chooseElectronRuntime({ test: { missing: "no network" } })).toEqual({ missing: "no network" });
  });
});
