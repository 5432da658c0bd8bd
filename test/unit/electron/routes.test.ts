import type { Session } from "electron";
import { describe, expect, it } from "vitest";
import { ProxyRoutes, proxyRulesForRoutes } from "#electron/main/network/proxyRoutes.ts";

const NOWHERE = "http://127.0.0.1:9";

describe("proxyRulesForRoutes", () => {
  it("blocks every address, this machine's own included, before a hub is named", () => {
    expect(proxyRulesForRoutes(new Map())).toEqual({ proxyRules: NOWHERE, proxyBypassRules: "<-loopback>" });
  });

  it("allows hubs that the system would reach directly", () => {
    const ways = new Map([
      ["hub.example.org", "DIRECT"],
      ["[fd12::1]", "DIRECT"],
    ]);
    expect(proxyRulesForRoutes(ways)).toEqual({
      proxyRules: NOWHERE,
      proxyBypassRules: "<-loopback>,hub.example.org,[fd12::1]",
    });
  });

  it("uses the system's proxies if it has some, each once and in their order", () => {
    const ways = new Map([
      ["a.example.org", "PROXY proxy:8080; DIRECT"],
      ["b.example.org", "SOCKS5 tor:9050"],
      ["c.example.org", "PROXY proxy:8080; DIRECT"],
      ["d.example.org", "HTTPS secure:443; SOCKS old:1080"],
      ["e.example.org", "DIRECT"],
    ]);
    expect(proxyRulesForRoutes(ways)).toEqual({
      proxyRules: "http://proxy:8080,direct://,socks5://tor:9050,https://secure:443,socks4://old:1080",
      proxyBypassRules: "<-loopback>,e.example.org",
    });
  });
});

describe("The proxy routes", () => {
  it("are asked of the system once for each hub, not before it has its settings, and are all closed again", async () => {
    const laid: unknown[] = [];
    const asked: string[] = [];
    const session = { setProxy: async (rules: unknown) => void laid.push(rules) };
    let hasSettings = false;
    const system = {
      forceReloadProxyConfig: async () => void (hasSettings = true),
      resolveProxy: async (url: string) => {
        asked.push(url);
        return hasSettings ? "SOCKS5 tor:9050" : "DIRECT";
      },
    };
    const routes = new ProxyRoutes(session as Session, system as Session);
    await routes.open("wss://hub.example.org/sync");
    await routes.open("https://hub.example.org");
    await routes.close();
    expect(asked).toEqual(["https://hub.example.org/sync"]);
    expect(laid).toMatchObject([{ proxyRules: "socks5://tor:9050" }, { proxyRules: NOWHERE }]);
  });
});
