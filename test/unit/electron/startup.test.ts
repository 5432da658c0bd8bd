import { describe, expect, it } from "vitest";
import { findPortableFolder, type ProgramStartConditions } from "#electron/main/startup/portableFolder.ts";
import { findRefusedCommandLineSwitch } from "#electron/main/startup/refusedSwitch.ts";

describe("findRefusedCommandLineSwitch", () => {
  it.each([
    "--remote-debugging-port=9222",
    "--remote-debugging-pipe",
    "--remote-allow-origins=*",
    "-remote-debugging-port=0",
    "--Remote-Debugging-Port=1",
    "--inspect=9229",
    "--inspect-brk",
    "--js-flags=--expose-gc",
    "--load-extension=/tmp/x",
    "--disable-web-security",
    "--ignore-certificate-errors",
    "--ssl-key-log-file=/tmp/keys",
    "--renderer-cmd-prefix=xterm -e",
    "--gpu-launcher=gdb",
  ])("refuses %s, and names it without its value", (given) => {
    expect(findRefusedCommandLineSwitch(["/home/me/draft.docx", given], "linux")).toBe(given.split("=")[0]);
  });

  it("refuses a slash on Windows, where it begins a switch, and nowhere else", () => {
    expect(findRefusedCommandLineSwitch(["/inspect=1"], "win32")).toBe("/inspect");
    expect(findRefusedCommandLineSwitch(["/inspect"], "linux")).toBeNull();
  });

  it.each([
    [["--portable", "--lang=fr", "--user-data-dir=/x", "--no-sandbox", "--ozone-platform=wayland"]],
    [["draft --inspect.docx", "inspect", "clausemark://open/abc"]],
    [["--", "--inspect"]],
  ])("starts with %j", (args) => expect(findRefusedCommandLineSwitch(args, "linux")).toBeNull());
});

describe("findPortableFolder", () => {
  const start = (given: Partial<ProgramStartConditions>): ProgramStartConditions => ({
    program: "/media/stick/clausemark/clausemark",
    args: [],
    platform: "linux",
    appImage: undefined,
    isFolder: () => false,
    ...given,
  });
  const beside = "/media/stick/clausemark/clausemark-data";

  it("is none unless the copy was asked to be portable, now or before", () => {
    expect(findPortableFolder(start({}))).toBeNull();
    expect(findPortableFolder(start({ args: ["clausemark", "--portable"] }))).toBe(beside);
    expect(findPortableFolder(start({ isFolder: (folder) => folder === beside }))).toBe(beside);
  });

  it("is where a user sees the program", () => {
    const args = ["--portable"];
    expect(
      findPortableFolder(start({ args, appImage: "/media/stick/c.AppImage", program: "/tmp/.mount_x/clausemark" })),
    ).toBe("/media/stick/clausemark-data");
    const program = "/Volumes/Stick/Clausemark.app/Contents/MacOS/Clausemark";
    expect(findPortableFolder(start({ args, platform: "darwin", program }))).toBe("/Volumes/Stick/clausemark-data");
  });
});
