import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { message } from "../../shared/messages/messages.ts";
import { typed } from "./typed.ts";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("REDIS_URL", "");
});
afterEach(() => vi.unstubAllEnvs());

describe("an option that cannot be is named, with its value", () => {
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
    [["--prot", "1"], "hub.no-option", { option: "--prot" }],
    [["--constructor", "1"], "hub.no-option", { option: "--constructor" }],
    [["--web"], "hub.option-value", { option: "--web" }],
    [["--web", "--open"], "hub.option-value", { option: "--web" }],
    [["--open=yes"], "hub.option-alone", { option: "--open" }],
    [["bakcup"], "hub.unexpected", { value: "bakcup" }],
    [["--tls-cert", "only"], "hub.needs", { option: "--tls-cert", other: "--tls-key" }],
    [["--tls-key", "only"], "hub.needs", { option: "--tls-key", other: "--tls-cert" }],
  ] as const)("%j", async (args, code, params) => {
    expect(await typed(...data, ...args)).toEqual({ code: 2, said: "", complained: `${message(code, params)}\n` });
  });
});

describe("where everything is kept", () => {
  const complains = async (args: readonly string[], code: Parameters<typeof message>[0], params?: object) =>
    expect(await typed(...args)).toEqual({ code: 2, said: "", complained: `${message(code, { ...params })}\n` });

  it("is said once: a folder or a database, and neither is passed over", async () => {
    await complains([], "hub.no-place");
    await complains(["verify"], "hub.no-place");
    vi.stubEnv("DATABASE_URL", "postgres://somebody:secret@localhost/hub");
    for (const command of [[], ["backup", "saved"], ["restore", "saved"], ["compact"], ["verify"]])
      await complains([...command, "--data", "somewhere"], "hub.two-places");
  });

  it("is no place by a URL of another kind, whose password is not repeated", async () => {
    vi.stubEnv("DATABASE_URL", "mysql://somebody:secret@localhost/hub");
    await complains([], "hub.wrong-variable", { variable: "DATABASE_URL", form: "postgres://…" });
    vi.stubEnv("DATABASE_URL", "postgres://localhost/hub");
    vi.stubEnv("REDIS_URL", "localhost:6379");
    await complains([], "hub.wrong-variable", { variable: "REDIS_URL", form: "redis://…" });
  });

  it("is a database where Redis is to be used", async () => {
    vi.stubEnv("REDIS_URL", "redis://localhost");
    await complains(["--data", "somewhere"], "hub.needs", { option: "REDIS_URL", other: "DATABASE_URL" });
  });

  it("is named beside the backup’s folder", async () => {
    await complains(["backup", "--data", "somewhere"], "hub.no-folder", { command: "backup" });
    await complains(["restore", "--data", "somewhere"], "hub.no-folder", { command: "restore" });
    await complains(["restore", "one", "two", "--data", "somewhere"], "hub.unexpected", { value: "two" });
  });
});
