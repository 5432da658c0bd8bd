import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { message } from "#shared/messages/messages.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { spawnHub, Stage, statusFor } from "./support.ts";
import { typed } from "./runHubCommand.ts";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("REDIS_URL", "");
});
afterEach(() => vi.unstubAllEnvs());

describe("An impossible option", () => {
  const data = ["--data", "somewhere"];
  const wrong = (option: string, value: string) => ({ option, value });
  it.each([
    [["--port", "99999"], "hub.wrong-port", wrong("--port", "99999")],
    [["--port=-1"], "hub.wrong-port", wrong("--port", "-1")],
    [["--metrics", "elsewhere"], "hub.wrong-port", wrong("--metrics", "elsewhere")],
    [["--metrics", "0.0.0.0:http"], "hub.wrong-port", wrong("--metrics", "0.0.0.0:http")],
    [["--origin", "hub.example.org"], "hub.wrong-origin", wrong("--origin", "hub.example.org")],
    [["--origin", "https://a.example", "--origin", "b:80"], "hub.wrong-origin", wrong("--origin", "b:80")],
    [["--proxy", "127.0.0.1", "--proxy", "caddy"], "hub.wrong-proxy", wrong("--proxy", "caddy")],
    [["--proxy", "10.0.0.0/99"], "hub.wrong-proxy", wrong("--proxy", "10.0.0.0/99")],
    [["--prot", "1"], "hub.no-option", { option: "--prot", near: "--port" }],
    [["--constructor", "1"], "hub.no-option", { option: "--constructor", near: "none" }],
    [["--dossier-quota", "much"], "hub.wrong-size", wrong("--dossier-quota", "much")],
    [["--hub-quota", "1 PB"], "hub.wrong-size", wrong("--hub-quota", "1 PB")],
    [["--keep-free=-1"], "hub.wrong-size", wrong("--keep-free", "-1")],
    [["--drain", "100"], "hub.wrong-seconds", wrong("--drain", "100")],
    [["--log", "loud"], "hub.wrong-level", wrong("--log", "loud")],
    [["--web"], "hub.option-value", { option: "--web" }],
    [["--web", "--open"], "hub.option-value", { option: "--web" }],
    [["--open=yes"], "hub.option-alone", { option: "--open" }],
    [["bakcup"], "hub.unexpected", { value: "bakcup", near: "backup" }],
    [["--tls-cert", "only"], "hub.needs", { option: "--tls-cert", other: "--tls-key" }],
    [["--tls-key", "only"], "hub.needs", { option: "--tls-key", other: "--tls-cert" }],
  ] as const)("is named, with its value: %j", async (args, code, params) => {
    expect(await typed(...data, ...args)).toEqual({ code: 2, said: "", complained: `${message(code, params)}\n` });
  });
});

describe("The place where everything is stored", () => {
  const complains = async (args: readonly string[], code: Parameters<typeof message>[0], params?: object) =>
    expect(await typed(...args)).toEqual({ code: 2, said: "", complained: `${message(code, { ...params })}\n` });

  it("is given once: a folder or a database, and neither is ignored", async () => {
    await complains([], "hub.no-place");
    await complains(["verify"], "hub.no-place");
    vi.stubEnv("DATABASE_URL", "postgres://somebody:secret@localhost/hub");
    for (const command of [[], ["backup", "saved"], ["restore", "saved"], ["compact"], ["verify"]])
      await complains([...command, "--data", "somewhere"], "hub.two-places");
  });

  it("is not a URL of another kind, whose password is not repeated", async () => {
    vi.stubEnv("DATABASE_URL", "mysql://somebody:secret@localhost/hub");
    await complains([], "hub.wrong-variable", { variable: "DATABASE_URL", form: "postgres://…" });
    vi.stubEnv("DATABASE_URL", "postgres://localhost/hub");
    vi.stubEnv("REDIS_URL", "localhost:6379");
    await complains([], "hub.wrong-variable", { variable: "REDIS_URL", form: "redis://…" });
  });

  it("is a database if Redis is to be used", async () => {
    vi.stubEnv("REDIS_URL", "redis://localhost");
    await complains(["--data", "somewhere"], "hub.needs", { option: "REDIS_URL", other: "DATABASE_URL" });
  });

  it("is named beside the backup’s folder", async () => {
    await complains(["backup", "--data", "somewhere"], "hub.no-folder", { command: "backup" });
    await complains(["restore", "--data", "somewhere"], "hub.no-folder", { command: "restore" });
    await complains(["restore", "one", "two", "--data", "somewhere"], "hub.unexpected", { value: "two", near: "none" });
  });
});

/** Writes a file with lines of `NAME=value`. */
function fileWith(...lines: readonly string[]): string {
  const file = path.join(createTempFolder("config"), "hub.env");
  writeFileSync(file, lines.join("\n"));
  return file;
}

describe("An option in the environment or in a file", () => {
  let stage: Stage;
  beforeEach(() => (stage = new Stage()));
  afterEach(() => stage.end());
  const originsOf = async (url: string, ...hosts: readonly string[]) => {
    const target = `/challenge?dossier=${"0".repeat(64)}`;
    const asked = hosts.map(async (host) => ((await statusFor(url, target, host)) === 200 ? [host] : []));
    return (await Promise.all(asked)).flat();
  };

  it("has the same effect, with the command line before the environment before the file", async () => {
    const config = fileWith(
      "# The hub of the north",
      `CLAUSEMARK_HUB_DATA=${createTempFolder("hub")}`,
      "CLAUSEMARK_HUB_PORT=no port: the command line says another",
      "",
      "CLAUSEMARK_HUB_ORIGIN=https://file.example",
      "CLAUSEMARK_HUB_HOST='127.0.0.1'",
    );
    const hub = await spawnHub(stage, null, "--config", config, { CLAUSEMARK_HUB_OPEN: "false" });
    expect(await originsOf(hub.url, "file.example", "environment.example")).toEqual(["file.example"]);
    expect(hub.events()[0]).toMatchObject({ event: "started", mayCreate: false });
    const environment = {
      CLAUSEMARK_HUB_CONFIG: config,
      CLAUSEMARK_HUB_DATA: createTempFolder("hub"),
      CLAUSEMARK_HUB_ORIGIN: "https://environment.example, https://second.example",
      CLAUSEMARK_HUB_OPEN: "true",
    };
    const other = await spawnHub(stage, null, environment, "--origin", "https://typed.example");
    const all = ["file.example", "environment.example", "second.example", "typed.example"] as const;
    expect(await originsOf(other.url, ...all)).toEqual(["typed.example"]);
    expect(other.events()[0]).toMatchObject({ mayCreate: true });
    const third = await spawnHub(stage, null, { ...environment, CLAUSEMARK_HUB_DATA: createTempFolder("hub") });
    expect(await originsOf(third.url, ...all)).toEqual(["environment.example", "second.example"]);
  });

  it("gives a command the hub’s folder", async () => {
    const data = createTempFolder("hub");
    const config = fileWith(`CLAUSEMARK_HUB_DATA=${data}`);
    const complained = `${message("hub.no-data", { folder: data })}\n`;
    expect(await typed("verify", "--config", config)).toEqual({ code: 1, said: "", complained });
  });

  it.each([
    ["CLAUSEMARK_HUB_PORT=99999", "hub.wrong-port", { option: "CLAUSEMARK_HUB_PORT (hub.env:2)", value: "99999" }],
    ["CLAUSEMARK_HUB_OPEN=yes", "hub.wrong-flag", { option: "CLAUSEMARK_HUB_OPEN (hub.env:2)", value: "yes" }],
    [
      "CLAUSEMARK_HUB_PROT=1",
      "hub.no-option",
      { option: "CLAUSEMARK_HUB_PROT (hub.env:2)", near: "CLAUSEMARK_HUB_PORT" },
    ],
    ["CLAUSEMARK_HUB_COLOUR=1", "hub.no-option", { option: "CLAUSEMARK_HUB_COLOUR (hub.env:2)", near: "none" }],
    ["PASSWORD=secret", "hub.no-option", { option: "PASSWORD (hub.env:2)", near: "none" }],
    ["DATABASE_URL=mysql://one", "hub.wrong-variable", { variable: "DATABASE_URL (hub.env:2)", form: "postgres://…" }],
  ] as const)("is named with its line where it is wrong: %s", async (line, code, params) => {
    delete process.env["DATABASE_URL"];
    const place = line.startsWith("DATABASE_URL") ? [] : ["--data", "somewhere"];
    expect(await typed("--config", fileWith("# One", line), ...place)).toEqual({
      code: 2,
      said: "",
      complained: `${message(code, params)}\n`,
    });
  });

  it("is named if a variable is wrong, a line is invalid or the file cannot be read", async () => {
    const complains = async (args: readonly string[], said: string) =>
      expect(await typed(...args, "--data", "somewhere")).toEqual({ code: 2, said: "", complained: `${said}\n` });
    const file = fileWith("CLAUSEMARK_HUB_PORT=1", "port 8460");
    await complains(["--config", file], message("hub.config-line", { file, line: 2 }));
    await complains(["--config", "none"], message("hub.file", { file: path.resolve("none"), cause: "ENOENT" }));
    await complains(["--config"], message("hub.option-value", { option: "--config" }));
    vi.stubEnv("CLAUSEMARK_HUB_METRICS", "elsewhere");
    await complains([], message("hub.wrong-port", { option: "CLAUSEMARK_HUB_METRICS", value: "elsewhere" }));
    vi.stubEnv("CLAUSEMARK_HUB_PROT", "1");
    await complains([], message("hub.no-option", { option: "CLAUSEMARK_HUB_PROT", near: "CLAUSEMARK_HUB_PORT" }));
  });
});
