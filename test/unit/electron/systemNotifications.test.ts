import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { AddressedCounts } from "#shared/host/systemNotifications.ts";

/** A notification as Electron makes it, with what the system would show. */
class ShownNotification extends EventEmitter {
  static isSupported = () => electron.isSupported;
  readonly options: object;

  constructor(options: object) {
    super();
    this.options = options;
  }

  show(): void {
    electron.shown.push(this);
  }

  close(): void {
    electron.shown = electron.shown.filter((each) => each !== this);
  }
}

const electron = vi.hoisted(() => ({ isSupported: true, shown: [] as unknown[] }));
vi.mock("electron", () => ({ Notification: ShownNotification }));

const { serveSystemNotifications } = await import("#electron/main/serve/serveSystemNotifications.ts");

let window: EventEmitter & { hasFocus: boolean; focused: number };
let sent: string[];
let allow: () => unknown;
let show: (counts: AddressedCounts) => void;
let close: () => void;

beforeEach(() => {
  Object.assign(electron, { isSupported: true, shown: [] });
  sent = [];
  window = Object.assign(new EventEmitter(), {
    hasFocus: false,
    focused: 0,
    isFocused: () => window.hasFocus,
    isMinimized: () => false,
    show: () => undefined,
    focus: () => void window.focused++,
  });
  const takers = new Map<string, unknown>();
  const keep = (channel: string, taker: unknown) => void takers.set(channel, taker);
  const line = { handle: keep, on: keep, send: (channel: string) => void sent.push(channel) };
  serveSystemNotifications(line as never, window as unknown as BrowserWindow);
  allow = takers.get("notification:allow") as typeof allow;
  show = takers.get("notification:show") as typeof show;
  close = takers.get("notification:close") as typeof close;
});

const REPLY = { reply: 1, mention: 0, assignment: 0 };
const shownOptions = () => electron.shown.map((each) => (each as ShownNotification).options);

describe("A notification of the desktop app", () => {
  test("has the app's name and counts, makes no sound, and replaces the one before it", () => {
    show(REPLY);
    show({ reply: 2, mention: 1, assignment: 0 });
    const body = "2 replies to notes of yours\nA mention of you";
    expect(shownOptions()).toEqual([{ title: "Clausemark", body, silent: true }]);
    close();
    expect(electron.shown).toEqual([]);
  });

  test("is not shown while the window has the focus, nor for nothing, and goes when the focus comes", () => {
    show({ reply: 0, mention: 0, assignment: 0 });
    window.hasFocus = true;
    show(REPLY);
    expect(electron.shown).toEqual([]);
    window.hasFocus = false;
    show(REPLY);
    expect(electron.shown).toHaveLength(1);
    window.emit("focus");
    expect(electron.shown).toEqual([]);
  });

  test("brings the window to the front and tells the page when it is clicked", () => {
    show(REPLY);
    (electron.shown[0] as ShownNotification).emit("click");
    expect([window.focused, sent]).toEqual([1, ["notification:clicked"]]);
  });

  test("is refused where the system has none", () => {
    expect(allow()).toBe(true);
    electron.isSupported = false;
    expect(allow()).toMatchObject({ code: "notification.unsupported" });
  });
});
