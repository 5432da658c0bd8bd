import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";

const LOG = path.join(import.meta.dirname, "../fixtures/meeting/log.txt");
/** The keys that select around the caret. */
const UNITS = { word: "Shift+Digit1", sentence: "Shift+Digit2", point: "Shift+Digit3" } as const;
const ACT = /^(meeting|jump|capture|mark|rate|reply|floor) (.+)$/;
const ADDRESS = /^(\d+(?: bis)?(?:\([^)]+\))*) (.+)$/;

type Kind = "meeting" | "jump" | "capture" | "mark" | "rate" | "reply" | "floor";

/** One act of the log: the address and the words; for a meeting its name, for a capture the whole line. */
export interface ScriptedAct {
  readonly kind: Kind;
  readonly address: string;
  readonly words: string;
}

/** Reads the meeting's log, act by act. Throws on an invalid line. */
export function readMeetingScript(): readonly ScriptedAct[] {
  const lines = readFileSync(LOG, "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map(readLoggedAct);
}

function readLoggedAct(line: string): ScriptedAct {
  const [, kind, rest] = ACT.exec(line) ?? [];
  if (kind === "meeting" || kind === "capture") return { kind, address: "", words: rest! };
  if (kind === "jump") return { kind, address: rest!, words: "" };
  const [, address, words] = ADDRESS.exec(rest ?? "") ?? [];
  if (!address) throw new Error(`This is no act of a meeting: ${line}`);
  return { kind: kind as Kind, address, words: words! };
}

/** How many keys an act took without moving to its place, and how many of them were letters of its words. */
interface Count {
  readonly kind: Kind;
  readonly keys: number;
  readonly letters: number;
}

/** A user who records a meeting by keyboard, with the keys counted. */
export class MeetingTypist {
  readonly counts: Count[] = [];
  readonly #app: App;
  /** The pause between two keys, in ms. */
  readonly #pause: number;
  #keys = 0;
  #letters = 0;

  constructor(app: App, pause: number) {
    this.#app = app;
    this.#pause = pause;
  }

  /** Performs one act and returns to the text. */
  async play(act: ScriptedAct): Promise<void> {
    const { kind, address, words } = act;
    if (address && kind !== "jump") await this.#go(address);
    [this.#keys, this.#letters] = [0, 0];
    await this.#act(kind, address, words);
    await expect(this.#app.text).toBeFocused();
    this.counts.push({ kind, keys: this.#keys, letters: this.#letters });
  }

  #act(kind: Kind, address: string, words: string): Promise<void> {
    if (kind === "meeting") return this.#meet(words);
    if (kind === "jump") return this.#go(address);
    if (kind === "capture") return this.#capture(words);
    if (kind === "mark") return this.#mark(words);
    if (kind === "rate") return this.#rate(words);
    if (kind === "reply") return this.#reply(words);
    return this.#takeDown(words);
  }

  async #meet(name: string): Promise<void> {
    await this.#press("Shift+M");
    await expect(this.#app.page.getByRole("dialog").getByRole("textbox").first()).toBeFocused();
    await this.#write(name);
    await this.#press("Enter");
    await expect(this.#app.page.getByRole("dialog")).toBeHidden();
  }

  async #go(address: string): Promise<void> {
    await this.#press("Control+k");
    await this.#write(address);
    await this.#press("Enter");
    await expect(this.#app.text).toBeFocused();
  }

  async #capture(line: string): Promise<void> {
    await this.#press("Control+k");
    await this.#write(line);
    await this.#press("Enter");
    await expect(this.#app.page.locator(".capture input")).toHaveValue("");
    await this.#press("Escape");
  }

  async #mark(said: string): Promise<void> {
    const [, unit, key, words] = /^(word|sentence|point) (\w) (.+)$/.exec(said)!;
    await this.#press(UNITS[unit as keyof typeof UNITS], key!);
    await expect(this.#app.commentField).toBeFocused();
    await this.#write(words!);
    await this.#press("Enter");
    await expect(this.#app.form).toBeHidden();
    await expect(this.#app.attended).toContainText(words!);
  }

  async #rate(levels: string): Promise<void> {
    await this.#attend();
    await this.#press("a", ...levels.split(" "), "Enter");
    await expect(this.#app.page.getByRole("group", { name: "Your rating" })).toBeHidden();
  }

  async #reply(words: string): Promise<void> {
    await this.#attend();
    await this.#press("r");
    await expect(this.#app.page.getByRole("textbox", { name: "Your reply" })).toBeFocused();
    await this.#write(words);
    await this.#press("Enter");
    await expect(this.#app.attended).toContainText(words);
  }

  async #takeDown(words: string): Promise<void> {
    await this.#press("f");
    await expect(this.#app.page.getByRole("textbox", { name: "Text as read out or shown" })).toBeFocused();
    await this.#press("Space");
    await this.#write(words);
    await this.#press("Control+Enter");
  }

  /** Moves into the marked words, so that their note is selected. */
  async #attend(): Promise<void> {
    await this.#press("ArrowRight");
    await expect(this.#app.attended.first()).toBeVisible();
  }

  async #press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#app.page.keyboard.press(key);
      this.#keys++;
      if (this.#pause > 0) await this.#app.page.waitForTimeout(this.#pause);
    }
  }

  async #write(words: string): Promise<void> {
    await this.#app.page.keyboard.type(words, { delay: this.#pause });
    this.#keys += words.length;
    this.#letters += words.length;
  }
}

/** Formats the counts, one line for each kind of act. */
export function formatKeyCounts(counts: readonly Count[]): string {
  const kinds = [...new Set(counts.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const these = counts.filter((count) => count.kind === kind);
    const keys = these.reduce((sum, count) => sum + count.keys, 0);
    const beyond = these.map((count) => count.keys - count.letters);
    return [kind, these.length, keys, Math.round(keys / these.length), Math.max(...beyond)].map(String);
  });
  const head = ["act", "times", "keys", "keys each", "beyond the letters, at most"];
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]!.length)));
  return [head, ...rows].map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join("  ")).join("\n");
}
