import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decodeUtf8, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";

/** The interface under contract: a journal, and a hub's log in any storage. */
interface Log {
  readonly damage: readonly { readonly kind: string; readonly bytes: number }[];
  readonly size: number;
  read(): Promise<readonly Bytes[]>;
  append(bytes: Uint8Array): Promise<unknown>;
  compact(snapshot: () => Uint8Array): Promise<void>;
  erase(snapshot: () => Uint8Array): Promise<unknown>;
  close(): Promise<void>;
}

/** The storage of one dossier's log. Every `open` finds what earlier ones left. */
export interface LogHome {
  open(): Promise<Log>;
  /** Changes a byte in the last entry, or else in the last snapshot. The log must be closed. */
  spoil(): Promise<void>;
  /** Returns every stored byte, to verify that something is gone. */
  bytes(): Promise<Bytes>;
  remove(): Promise<void>;
}

/**
 * Registers the tests that every durable log must pass in any storage. `subject` begins the sentence of each title: "A
 * log in files".
 */
export function registerLogContract(subject: string, newHome: () => Promise<LogHome>): void {
  describe(subject, () => {
    let home: LogHome;
    let log: Log;
    beforeEach(async () => {
      home = await newHome();
      log = await home.open();
    });
    afterEach(async () => {
      await log.close();
      await home.remove();
    });

    const contents = async () => (await log.read()).map(decodeUtf8);
    const reopen = async () => {
      await log.close();
      log = await home.open();
    };
    const say = (...texts: string[]) => Promise.all(texts.map((text) => log.append(encodeUtf8(text))));

    it("is empty at first", async () => {
      expect(await contents()).toEqual([]);
      await reopen();
      expect(await contents()).toEqual([]);
      expect(log.damage).toEqual([]);
      expect(log.size).toBe(0);
    });

    it("keeps what was appended, in order, over a reopening", async () => {
      await say("one", "two");
      await say("", "four");
      expect(await contents()).toEqual(["one", "two", "", "four"]);
      await reopen();
      await say("five");
      expect(await contents()).toEqual(["one", "two", "", "four", "five"]);
    });

    it("keeps the order of appends that overlap", async () => {
      const texts = Array.from({ length: 200 }, (_, i) => `text ${i}`);
      await say(...texts);
      await reopen();
      expect(await contents()).toEqual(texts);
    });

    it("puts a snapshot in the place of all that came before", async () => {
      await say("one", "two");
      await log.compact(() => encodeUtf8("one+two"));
      expect(await contents()).toEqual(["one+two"]);
      await say("three");
      await reopen();
      expect(await contents()).toEqual(["one+two", "three"]);
      await log.compact(() => encodeUtf8("all"));
      await log.compact(() => encodeUtf8("all again"));
      await reopen();
      expect(await contents()).toEqual(["all again"]);
    });

    it("asks for a snapshot when the appends before it are on the disk", async () => {
      const settled: string[] = [];
      const appends = ["one", "two"].map((text) => log.append(encodeUtf8(text)).then(() => settled.push(text)));
      await log.compact(() => encodeUtf8(settled.join("+")));
      await Promise.all(appends);
      expect(await contents()).toEqual(["one+two"]);
    });

    it("grows with what is appended and shrinks with a snapshot", async () => {
      await say("some text");
      expect(log.size).toBeGreaterThanOrEqual(9);
      await log.compact(() => encodeUtf8("s"));
      expect(log.size).toBe(0);
    });

    it("leaves no byte of what was erased", async () => {
      await say("a secret source", "a public note");
      await log.compact(() => encodeUtf8("a secret source, a public note"));
      await say("a secret source again");
      expect(Buffer.from(await home.bytes()).includes("secret")).toBe(true);
      await log.erase(() => encodeUtf8("a public note"));
      expect(Buffer.from(await home.bytes()).includes("secret")).toBe(false);
      await reopen();
      expect(await contents()).toEqual(["a public note"]);
      expect(Buffer.from(await home.bytes()).includes("secret")).toBe(false);
    });

    it("gives back everything before a damaged entry, and says what is damaged", async () => {
      await say("one", "two");
      await say("three");
      await log.close();
      await home.spoil();
      log = await home.open();
      expect(await contents()).toEqual(["one", "two"]);
      expect(log.damage).toMatchObject([{ kind: "checksum" }]);
      expect(log.damage[0]!.bytes).toBeGreaterThanOrEqual(5);
      await say("four");
      await reopen();
      expect(await contents()).toEqual(["one", "two", "four"]);
      expect(log.damage).toEqual([]);
    });

    it("goes back to the generation before where a snapshot is damaged", async () => {
      await say("one");
      await log.compact(() => encodeUtf8("one"));
      await say("two");
      await log.compact(() => encodeUtf8("one+two"));
      await log.close();
      await home.spoil();
      log = await home.open();
      expect(await contents()).toEqual(["one", "two"]);
      expect(log.damage).toMatchObject([{ kind: "checksum" }]);
    });

    it("takes nothing after it was closed, and closes twice", async () => {
      await log.close();
      await log.close();
      await expect(log.append(encodeUtf8("late"))).rejects.toThrow(RangeError);
      log = await home.open();
      expect(await contents()).toEqual([]);
    });

    it("finishes what is under way before it closes", async () => {
      const appends = say("one", "two");
      const closed = log.close();
      await appends;
      await closed;
      log = await home.open();
      expect(await contents()).toEqual(["one", "two"]);
    });
  });
}
