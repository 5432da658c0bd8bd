import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OPTION_HELP } from "#cli/help/optionHelp.ts";
import { COMMAND_USAGE, type CliCommandName } from "#cli/help/commandUsage.ts";
import { runCommand } from "#test/support/runCommand.ts";

const NAMES = Object.keys(COMMAND_USAGE) as CliCommandName[];
const README = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8");
const helpOf = (name: CliCommandName) => runCommand("/nowhere", name, "--help");

/** Returns the options that are listed in a command's help. */
const listedIn = (help: string) => [...help.matchAll(/^ {2}--([a-z-]+) {2,}\S/gm)].map(([, name]) => name!);

describe("The command line's help", () => {
  it.each(NAMES)("explains the usage of %s, with each of its options and no other", async (name) => {
    const { code, out, err } = await helpOf(name);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`Usage: clausemark ${name} `);
    const called = COMMAND_USAGE[name].forms.join(" ").match(/--[a-z-]+/g) ?? [];
    expect([...new Set(called.map((each) => each.slice(2)))].sort()).toEqual(listedIn(out).sort());
  });

  it("describes no option that no command takes", async () => {
    const taken = new Set<string>();
    for (const name of NAMES) {
      for (const option of listedIn((await helpOf(name)).out)) {
        taken.add(Object.hasOwn(OPTION_HELP, `${name} ${option}`) ? `${name} ${option}` : option);
      }
    }
    expect(Object.keys(OPTION_HELP).filter((option) => !taken.has(option))).toEqual([]);
  });

  it("lists every command on standard output, or on standard error if no command was named", async () => {
    const { code, out } = await runCommand("/nowhere", "help");
    expect(code).toBe(0);
    for (const name of NAMES) expect(out).toContain(`\n  ${name} `);
    expect(await runCommand("/nowhere")).toEqual({ code: 2, out: "", err: out });
  });

  it("has every command in the README", () => {
    expect(NAMES.filter((name) => !new RegExp(`^\\|.*\`${name}[ \`].*\\|`, "m").test(README))).toEqual([]);
  });
});
