import { readdirSync } from "node:fs";
import { expect } from "@playwright/test";
import { IPC_REQUEST_SCHEMAS, IPC_NOTICE_SCHEMAS } from "#shared/host/ipcSchemas.ts";
import { launchElectron } from "#test/support/window/launchApp.ts";
import { Random } from "#test/support/random.ts";
import "./bridge.ts";
import { test } from "./profile.ts";

/** Electron's internal IPC, which a compromised page would use to bypass the bridge. */
interface Raw {
  readonly _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>;
  emit(channel: string, event: unknown, ...args: unknown[]): void;
}

const CHANNELS = Object.keys(IPC_REQUEST_SCHEMAS) as (keyof typeof IPC_REQUEST_SCHEMAS)[];
const ROUNDS = 40;
const HASH = "ab".repeat(32);

test("The desktop app answers no forged sender, on any channel", async ({ userData }) => {
  const { app } = await launchElectron({ userData });
  const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }, channels) => {
    const { _invokeHandlers } = ipcMain as unknown as Raw;
    const own = BrowserWindow.getAllWindows()[0]!.webContents;
    const other = new BrowserWindow({ show: false });
    const home = own.mainFrame.url;
    const forged: Record<string, unknown> = {
      "another window": { sender: other.webContents, senderFrame: other.webContents.mainFrame },
      "another window that says it is ours": { sender: other.webContents, senderFrame: { url: home } },
      "a frame inside the page": { sender: own, senderFrame: { url: home, parent: own.mainFrame } },
      "a frame that is gone": { sender: own, senderFrame: null },
      nobody: {},
    };
    const answers: string[] = [];
    for (const channel of channels)
      for (const [who, event] of Object.entries(forged)) {
        const answer = (await _invokeHandlers.get(channel)!(event)) as { code?: string };
        if (answer?.code !== "shell.refused") answers.push(`${channel}: ${who} got ${JSON.stringify(answer)}`);
      }
    other.destroy();
    return answers;
  }, CHANNELS);
  expect(answers).toEqual([]);
  await app.close();
});

test("The desktop app accepts no invalid arguments on any channel, and continues to run", async ({ userData }) => {
  const { app, page } = await launchElectron({ userData });
  const before = readdirSync(userData, { recursive: true }).length;
  const random = new Random(20261126);
  const asks = CHANNELS.flatMap((channel) =>
    Array.from({ length: ROUNDS }, () => ({
      channel,
      args: Array.from({ length: random.below(4) }, () => junk(random)),
    })),
  ).filter(({ channel, args }) => !IPC_REQUEST_SCHEMAS[channel].safeParse(args).success);
  const wrong = await app.evaluate(async ({ BrowserWindow, ipcMain }, asks) => {
    const { _invokeHandlers } = ipcMain as unknown as Raw;
    const sender = BrowserWindow.getAllWindows()[0]!.webContents;
    const event = { sender, senderFrame: sender.mainFrame };
    // Values that a page can send but a test's JSON cannot. They are created here and appended to the arguments.
    const odd = [new Map([["a", 1]]), new Set([1]), new ArrayBuffer(8), new Uint8Array(9), 10n, /x/, new Error("x")];
    const wrong: string[] = [];
    for (const [at, { channel, args }] of asks.entries())
      for (const given of [args, [...args, odd[at % odd.length]]]) {
        // A channel without arguments gets at least one here: without any, the call would be valid.
        if (given.length === 0) continue;
        const answer = await _invokeHandlers.get(channel)!(event, ...given).catch(
          (error: Error) => `threw ${error.message}`,
        );
        const { code } = answer as { code?: string };
        if (given === args && code !== "shell.refused") wrong.push(`${channel} ${at}: ${JSON.stringify(answer)}`);
        if (typeof answer === "string" && answer.startsWith("threw")) wrong.push(`${channel} ${at}: ${answer}`);
      }
    return wrong;
  }, asks);
  expect(wrong).toEqual([]);
  expect(new Set(asks.map(({ channel }) => channel)).size).toBe(CHANNELS.length);
  expect(asks.length).toBeGreaterThan(CHANNELS.length * ROUNDS * 0.6);
  await app.evaluate(
    ({ BrowserWindow, ipcMain }, notices) => {
      const sender = BrowserWindow.getAllWindows()[0]!.webContents;
      for (const notice of notices)
        for (const given of [[], [7], ["xx"], [{}], ["en", "en"], [null]])
          (ipcMain as unknown as Raw).emit(notice, { sender, senderFrame: sender.mainFrame }, ...given);
    },
    Object.keys(IPC_NOTICE_SCHEMAS).filter((notice) => notice !== "files:listening"),
  );
  expect(await page.evaluate(() => window.clausemark.dossiers.list())).toEqual([]);
  expect(await page.evaluate(() => "polluted" in {})).toBe(false);
  expect(await app.evaluate(() => "polluted" in {})).toBe(false);
  const after = readdirSync(userData, { recursive: true }) as string[];
  expect(after.length - before, after.join("\n")).toBeLessThan(40);
  await app.close();
});

/** Returns a value that might fool the check of an argument. */
function junk(random: Random): unknown {
  const kinds: readonly (() => unknown)[] = [
    () => null,
    () => undefined,
    () => Number.NaN,
    () => -1,
    () => 2 ** 53,
    () => true,
    () => "",
    () => "../../../etc/passwd",
    () => "__proto__",
    () => "a".repeat(1 + random.below(5000)),
    () => HASH.toUpperCase(),
    () => HASH,
    () => "draft\0",
    () => [],
    () => [HASH, HASH],
    () => ({}),
    () => JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}') as unknown,
    () => ({ name: "../../x", bytes: "text" }),
    () => ({ layout: "annotated", data: 7 }),
    () => ({ type: "reply", body: null, seq: 1, device: HASH }),
    () => ({ toString: "x", valueOf: 1, then: "no" }),
    () => new Date(0),
    () => Array.from({ length: 1000 }, () => "x"),
  ];
  return kinds[random.below(kinds.length)]!();
}
