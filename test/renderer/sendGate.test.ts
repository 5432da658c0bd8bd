import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SendGate } from "#renderer/workspace/persistence/sendGate.ts";
import { createGatedSocketClass } from "#renderer/workspace/hub/gatedSocket.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [ME, RECOVERY] = ["a1", "b2"];
const record = (seq: number, device = ME) =>
  ({ text: JSON.stringify({ seq, device }), record: { seq, device } }) as unknown as OpenedRecord;
const FULL = refusal("journal.not-appended", { code: "ENOSPC" });

/** Creates a send gate whose disk and key keeper answer when the test says so. */
function stage() {
  const log: string[] = [];
  const answers: ((outcome: Outcome<true>) => void)[] = [];
  const asked = (what: string) => (log.push(what), new Promise<Outcome<true>>((resolve) => answers.push(resolve)));
  const sendGate = new SendGate({
    device: ME,
    whenSaved: () => asked("down"),
    spend: ({ seq }) => asked(`spend ${seq}`),
  });
  const answer = async (outcome: Outcome<true> = true) => {
    answers.shift()!(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { log, outlet: sendGate, answer };
}

/** Holds signed records as a dossier does. The disk here accepts them at once. */
function keep(sendGate: SendGate, records: readonly OpenedRecord[]): void {
  sendGate.hold(records);
  sendGate.retry();
}

describe("A send gate", () => {
  test("opens once signed records are saved, and then spent: in this order", async () => {
    const { log, outlet: sendGate, answer } = stage();
    expect(sendGate.isOpen).toBe(true);
    sendGate.hold([record(4), record(5)]);
    expect(sendGate.isOpen).toBe(false);
    log.push("stored");
    sendGate.retry();
    expect(log).toEqual(["stored", "down"]);
    await answer();
    expect(log).toEqual(["stored", "down", "spend 5"]);
    expect(sendGate.isOpen).toBe(false);
    await answer();
    expect(sendGate.isOpen).toBe(true);
  });

  test("counts only this device's own numbers, since a handover is signed with the recovery key", async () => {
    const { log, outlet: sendGate } = stage();
    keep(sendGate, [record(0, RECOVERY)]);
    expect(sendGate.isOpen).toBe(true);
    expect(log).toEqual([]);
  });

  test("stays closed for records that were signed while the last was being spent", async () => {
    const { log, outlet: sendGate, answer } = stage();
    keep(sendGate, [record(1)]);
    keep(sendGate, [record(2)]);
    await answer();
    await answer();
    expect(sendGate.isOpen).toBe(false);
    await answer();
    await answer();
    expect(sendGate.isOpen).toBe(true);
    expect(log).toEqual(["down", "spend 1", "down", "spend 2"]);
  });

  test("does not open if the disk is full, reports that it is closed, and tries again by itself and on request", async () => {
    const { log, outlet: sendGate, answer } = stage();
    const rested = vi.fn();
    keep(sendGate, [record(1)]);
    void sendGate.whenIdle().then(rested);
    await answer(FULL);
    expect(rested).toHaveBeenCalled();
    expect(sendGate.isOpen).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    await answer();
    await answer(refusal("keys.not-written", { code: "ENOSPC" }));
    sendGate.retry();
    await answer();
    await answer();
    expect(sendGate.isOpen).toBe(true);
    expect(log).toEqual(["down", "down", "spend 1", "down", "spend 1"]);
  });
});

/** A socket that records what it should send. */
class Wire {
  readonly OPEN = 1;
  readyState = 1;
  readonly sent: Uint8Array[] = [];
  send(message: Uint8Array): void {
    this.sent.push(message);
  }
}

const name = "ab".repeat(100);
/** Encodes a message to a hub as Hocuspocus does: the dossier's name, a type, and the kind of sync message. */
const message = (...bytes: number[]) =>
  Uint8Array.from([name.length - 128 + 0x80, 1, ...new TextEncoder().encode(name), ...bytes]);
const [AWARENESS, AUTH, STEP_1, STEP_2, UPDATE] = [
  message(1, 0),
  message(2, 0),
  message(0, 0),
  message(0, 1),
  message(0, 2),
];

describe("A gated socket", () => {
  test("holds back only messages with records, in order", async () => {
    const { outlet: sendGate, answer } = stage();
    const socket = new (createGatedSocketClass(sendGate, Wire as never))("") as unknown as Wire;
    socket.send(UPDATE);
    expect(socket.sent).toEqual([UPDATE]);
    keep(sendGate, [record(1)]);
    const later = message(0, 2, 7);
    for (const each of [AUTH, STEP_2, STEP_1, later, AWARENESS]) socket.send(each);
    expect(socket.sent).toEqual([UPDATE, AUTH, STEP_1, AWARENESS]);
    await answer();
    await answer();
    expect(socket.sent).toEqual([UPDATE, AUTH, STEP_1, AWARENESS, STEP_2, later]);
    socket.send(UPDATE);
    expect(socket.sent.at(-1)).toBe(UPDATE);
  });

  test("drops what a closed connection cannot take, since the next one compares what both have", async () => {
    const { outlet: sendGate, answer } = stage();
    const socket = new (createGatedSocketClass(sendGate, Wire as never))("") as unknown as Wire;
    keep(sendGate, [record(1)]);
    socket.send(UPDATE);
    socket.readyState = 3;
    await answer();
    await answer();
    expect(socket.sent).toEqual([]);
  });
});
