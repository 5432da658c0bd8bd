import { HocuspocusProvider, WebSocketStatus } from "@hocuspocus/provider";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { replaceLibraryTimers } from "#renderer/workspace/hub/silentLine.ts";

const HOUR = 3_600_000;

// The library keeps the real clock, so the pretended one stays behind it.
beforeEach(() => void vi.useFakeTimers({ now: Date.now() - HOUR }));
afterEach(() => void vi.useRealTimers());

/** A connection as the provider makes it, that never leaves this machine. */
function openLine() {
  const provider = new HocuspocusProvider({
    url: "ws://hub.invalid",
    name: "dossier",
    document: new Y.Doc(),
    autoConnect: false,
    messageReconnectTimeout: 0,
  } as never);
  const line = provider.configuration.websocketProvider;
  replaceLibraryTimers(provider);
  line.status = WebSocketStatus.Connected;
  line.lastMessageReceived = Date.now();
  const closed = vi.fn(() => void (line.status = WebSocketStatus.Disconnected));
  line.onClose = closed;
  line.closeTries = 2;
  let renewed = 0;
  provider.awareness!.on("update", () => renewed++);
  return { provider, line, closed, renewed: () => renewed };
}

describe("A connection to a hub", () => {
  it("wakes the window twice a minute to renew presence, and has no other timer", () => {
    const { provider, renewed } = openLine();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(30_000);
    expect(renewed()).toBe(1);
    provider.destroy();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("stays open while every renewal is echoed", () => {
    const { provider, line, closed } = openLine();
    provider.awareness!.on("update", () => setTimeout(() => (line.lastMessageReceived = Date.now()), 50));
    vi.advanceTimersByTime(10 * 60_000);
    expect(closed).not.toHaveBeenCalled();
  });

  it("is closed within a minute if nothing comes any more", () => {
    const { closed } = openLine();
    vi.advanceTimersByTime(59_000);
    expect(closed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it("is closed again every three seconds while the browser leaves it open", () => {
    const { line, closed } = openLine();
    line.closeTries = 0;
    vi.advanceTimersByTime(65_000);
    expect(closed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
