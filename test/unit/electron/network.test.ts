import { describe, expect, it } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { isNearbyHost, NetworkAllowlist } from "#electron/main/network/networkAllowlist.ts";

describe("The allowlist of hubs", () => {
  it("lets only the window's own files through before a hub is named", () => {
    const network = new NetworkAllowlist();
    for (const address of ["app://clausemark/index.html", "blob:app://clausemark/1", "data:image/png;base64,AA"])
      expect(network.allows(address)).toBe(true);
    for (const address of [
      "https://hub.example.org/",
      "wss://hub.example.org/",
      "file:///etc/passwd",
      "app://evil/",
      "x",
    ])
      expect(network.allows(address)).toBe(false);
  });

  it("lets a named hub through by HTTP and by WebSocket, on its own port only", () => {
    const network = new NetworkAllowlist();
    expect(network.allow("https://hub.example.org/")).toBe(true);
    expect(network.allows("https://hub.example.org/challenge?dossier=1")).toBe(true);
    expect(network.allows("wss://hub.example.org/sync")).toBe(true);
    expect(network.allows("ws://hub.example.org/sync")).toBe(false);
    expect(network.allows("https://hub.example.org:8443/")).toBe(false);
    expect(network.allows("https://other.example.org/")).toBe(false);
    expect(network.allows("https://hub.example.org.evil.org/")).toBe(false);
    expect(network.allows("https://a@hub.example.org/")).toBe(false);
  });

  it("accepts plain HTTP only in the local network", () => {
    const network = new NetworkAllowlist(() => []);
    expect(network.allow("http://192.168.1.5:8461")).toBe(true);
    expect(network.allows("ws://192.168.1.5:8461/sync")).toBe(true);
    expect(network.allow("http://hub.example.org")).toMatchObject({ code: "network.plain" });
    expect(network.allow("ws://8.8.8.8")).toMatchObject({ code: "network.plain" });
  });

  it("counts the networks that this machine is in as local", () => {
    const network = new NetworkAllowlist(() => ["203.0.113.7/24", "2001:db8:1::7/64", "0.0.0.0/0"]);
    expect(network.allow("http://203.0.113.80:8461")).toBe(true);
    expect(network.allow("http://[2001:db8:1::80]:8461")).toBe(true);
    expect(network.allow("http://203.0.114.80:8461")).toMatchObject({ code: "network.plain" });
    expect(network.allow("http://8.8.8.8")).toMatchObject({ code: "network.plain" });
  });

  it.each(["", "hub", "ftp://hub.example.org", "file:///etc/passwd", "javascript:1", "https://a:b@hub.example.org"])(
    "refuses %j as a hub's address",
    (address) => {
      expect(new NetworkAllowlist().allow(address)).toMatchObject({ code: "network.address" });
    },
  );

  it("accepts a limited number of hubs", () => {
    const network = new NetworkAllowlist();
    const outcomes = Array.from({ length: 100 }, (_, i) => network.allow(`https://hub${i}.example.org`));
    expect(outcomes.filter(isRefusal)).toHaveLength(36);
  });
});

describe("isNearbyHost", () => {
  const near = ["localhost", "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.9.9", "192.168.0.1"];
  it.each([...near, "169.254.1.1", "printer.local", "[::1]", "[fd12::1]", "[fe80::1]"])("accepts %s", (host) => {
    expect(isNearbyHost(host)).toBe(true);
  });

  it.each([
    "172.32.0.1",
    "172.15.0.1",
    "11.0.0.1",
    "192.169.0.1",
    "8.8.8.8",
    "local",
    "127.0.0.1.evil.org",
    "[2001:db8::1]",
  ])("refuses %s", (host) => {
    expect(isNearbyHost(host)).toBe(false);
  });
});
