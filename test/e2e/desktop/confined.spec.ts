import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createSocket } from "node:dgram";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { IPC_REQUEST_SCHEMAS } from "#shared/host/ipcSchemas.ts";
import { buildBriefingData } from "#shared/publish/layouts/data/briefingData.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { input, NOTES } from "#test/unit/publish/briefing/sample.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { type LaunchedDesktop, launchElectron } from "#test/support/window/launchApp.ts";
import "./bridge.ts";
import { test } from "./profile.ts";

test.describe("The confined window", () => {
  let profile: string;
  let desktop: LaunchedDesktop;
  let page: Page;
  let server: Server;
  let requests: string[];
  let url: string;

  test.beforeAll(async () => {
    profile = createTempFolder("profile");
    desktop = await launchElectron({ userData: profile });
    page = desktop.page;
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.url ?? "");
      response.writeHead(200, { "access-control-allow-origin": "*" }).end("reached");
    });
    server.on("upgrade", (request, socket) => {
      requests.push(`socket ${request.url}`);
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  test.afterAll(async () => {
    await desktop.app.close();
    server.closeAllConnections();
    server.close();
  });

  test("runs no inline script and evaluates no text", async () => {
    const ran = await page.evaluate(async () => {
      const blocked: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        blocked.push(effectiveDirective),
      );
      const script = document.createElement("script");
      script.textContent = "window.inlineRan = true";
      document.body.append(script);
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.attributeRan = true");
      document.body.append(button);
      button.click();
      const remote = document.createElement("script");
      remote.src = "https://example.org/x.js";
      document.body.append(remote);
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const each of [script, button, remote]) each.remove();
      return { blocked, inline: "inlineRan" in window, attribute: "attributeRan" in window };
    });
    expect(ran).toMatchObject({ inline: false, attribute: false });
    expect(ran.blocked).toEqual(["script-src-elem", "script-src-attr", "script-src-elem"]);
  });

  test("gives the page neither Node nor Electron, and no channel by its name", async () => {
    const seen = await page.evaluate(() => ({
      globals: ["require", "process", "module", "ipcRenderer", "Buffer", "global"].filter((name) => name in window),
      bridge: Object.keys(window.clausemark).sort(),
      frozen: Object.isFrozen(window.clausemark),
    }));
    expect(seen.globals).toEqual([]);
    expect(seen.bridge).not.toContain("invoke");
    expect(seen.bridge).not.toContain("send");
    expect(seen.frozen).toBe(true);
  });

  test("serves the channels of the list, and no others", async () => {
    const handled = await desktop.app.evaluate(({ ipcMain }) => [
      ...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys(),
    ]);
    expect(handled.sort()).toEqual(Object.keys(IPC_REQUEST_SCHEMAS).sort());
  });

  test("refuses invalid arguments of a channel", async () => {
    const outcomes = await page.evaluate(async () => {
      const { journal, signer, files } = window.clausemark;
      const bytes = new Uint8Array([1]);
      return [
        await journal.append("../../../etc/cron.d/x", bytes),
        await journal.append("AB".repeat(32), bytes),
        await journal.append("ab".repeat(32), "text" as never),
        await signer.record("ab".repeat(32), "clausemark/1 challenge", { type: "reply", body: null }),
        await signer.record("ab".repeat(32), "ab".repeat(32), { type: "reply", body: null, seq: 9 } as never),
        await files.open("/etc/passwd" as never),
      ];
    });
    for (const outcome of outcomes) expect(outcome).toMatchObject({ refused: true, code: "shell.refused" });
  });

  test("answers only the window's own page", async () => {
    const other = await desktop.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/bridge.cjs`;
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      await window.loadURL("app://clausemark/index.html");
      const ask = "window.clausemark.signer.create()";
      const outcome = (await window.webContents.executeJavaScript(ask)) as unknown;
      window.destroy();
      return outcome;
    });
    expect(other).toEqual({ refused: true, code: "shell.refused", params: { channel: "signer:create" } });
  });

  test("opens no window and navigates nowhere", async () => {
    const before = page.url();
    const opened = await page.evaluate(() => window.open("https://example.org/") === null);
    expect(opened).toBe(true);
    for (const address of [
      "https://example.org/",
      "file:///etc/passwd",
      `${url}/away`,
      "data:text/html,x",
      "app://other/",
    ]) {
      await page.evaluate((to) => {
        const link = Object.assign(document.createElement("a"), { href: to, textContent: "away" });
        document.body.append(link);
        link.click();
        link.remove();
        location.assign(to);
      }, address);
      await page.waitForTimeout(50);
      expect(page.url()).toBe(before);
    }
    expect(desktop.app.windows()).toHaveLength(1);
    expect(requests).toEqual([]);
  });

  test("embeds nothing and posts nothing", async () => {
    const frames = await page.evaluate(async (to) => {
      const frame = Object.assign(document.createElement("iframe"), { src: to });
      const form = Object.assign(document.createElement("form"), { action: to, method: "post" });
      document.body.append(frame, form);
      form.submit();
      const image = Object.assign(new Image(), { src: `${to}/image` });
      navigator.sendBeacon(`${to}/beacon`, "x");
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { length } = window;
      for (const each of [frame, form, image]) each.remove();
      return length;
    }, url);
    expect(frames).toBeLessThanOrEqual(1);
    expect(requests).toEqual([]);
  });

  test("reads no file and reaches no address, until a hub is named", async () => {
    const reach = (address: string) =>
      page.evaluate(
        (to) =>
          fetch(to).then(
            (answer) => answer.text(),
            () => "stopped",
          ),
        address,
      );
    const connect = (address: string) =>
      page.evaluate((to) => new Promise<void>((resolve) => (new WebSocket(to).onerror = () => resolve())), address);
    const socket = `${url.replace("http", "ws")}/sync`;
    for (const address of ["file:///etc/passwd", `${url}/challenge`, "https://example.org/"])
      expect(await reach(address)).toBe("stopped");
    await connect(socket);
    expect(requests).toEqual([]);
    const allow = (hub: string) => page.evaluate((to) => window.clausemark.network!.allow(to, ""), hub);
    expect(await allow("http://example.org")).toMatchObject({ code: "network.plain" });
    expect(await allow(url)).toBe(true);
    expect(await reach(`${url}/challenge`)).toBe("reached");
    await connect(socket);
    expect(requests).toEqual(["/challenge", "socket /sync"]);
    expect(await reach("https://example.org/")).toBe("stopped");
  });

  test("sends nothing by WebRTC, which bypasses the list of addresses", async () => {
    const reached: string[] = [];
    const tcp = createTcpServer((socket) => {
      reached.push("tcp");
      socket.destroy();
    });
    await new Promise<void>((resolve) => tcp.listen(0, () => resolve()));
    const udp = createSocket("udp4", () => reached.push("udp"));
    await new Promise<void>((resolve) => udp.bind(0, resolve));
    const address = ownAddress();
    const ports = { tcp: (tcp.address() as AddressInfo).port, udp: udp.address().port };
    const candidates = await page.evaluate(
      async ({ address, ports }) => {
        const login = { username: "a", credential: "b" };
        const connection = new RTCPeerConnection({
          iceServers: [
            { urls: `stun:${address}:${ports.udp}` },
            { urls: `turn:${address}:${ports.udp}?transport=udp`, ...login },
            { urls: `turn:${address}:${ports.tcp}?transport=tcp`, ...login },
          ],
        });
        const found: string[] = [];
        connection.onicecandidate = ({ candidate }) => candidate && found.push(candidate.candidate);
        connection.createDataChannel("out");
        await connection.setLocalDescription(await connection.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 2000));
        connection.close();
        return found;
      },
      { address, ports },
    );
    tcp.close();
    udp.close();
    expect({ reached, candidates }).toEqual({ reached: [], candidates: [] });
  });

  test("serves its own folder and nothing outside it", async () => {
    const status = (address: string) =>
      page.evaluate(
        (to) =>
          fetch(to).then(
            (answer) => answer.status,
            () => 0,
          ),
        address,
      );
    expect(await status("app://clausemark/index.html")).toBe(200);
    const guarded = [
      "..%2fweb/index.html",
      "..%2F..%2fpackage.json",
      "%2e%2e%2fpackage.json",
      "..%5c..%5cpackage.json",
    ];
    for (const name of guarded) expect(await status(`app://clausemark/${name}`)).toBe(403);
    for (const name of ["../../package.json", "%2e%2e/%2e%2e/package.json", "nothing.js"])
      expect(await status(`app://clausemark/${name}`)).toBe(404);
    expect(await status("app://other/index.html")).toBe(0);
    const headers = await page.evaluate(async () =>
      Object.fromEntries((await fetch("app://clausemark/index.html")).headers),
    );
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  });

  test("is granted no permission", async () => {
    const states = await page.evaluate(async () => {
      const query = async (name: string) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return state;
      };
      return {
        states: await Promise.all(
          ["geolocation", "notifications", "camera", "microphone", "clipboard-read", "midi"].map(query),
        ),
        camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
          () => "given",
          () => "denied",
        ),
        notify: await Notification.requestPermission(),
        place: await new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve("given"),
            () => resolve("denied"),
          ),
        ),
      };
    });
    expect(states).toEqual({
      states: Array<string>(6).fill("denied"),
      camera: "denied",
      notify: "denied",
      place: "denied",
    });
  });

  test("says how keys are stored, and never shows a private one", async () => {
    const { publicKeys, made, keyStore } = await page.evaluate(async () => {
      const { signer, keyStore } = window.clausemark;
      const publicKeys = await signer.create();
      if ("refused" in publicKeys) throw new Error(publicKeys.code);
      const dossier = "cd".repeat(32);
      await signer.adopt(publicKeys.device, dossier, { ["0".repeat(32)]: "ef".repeat(32) });
      return { publicKeys, made: await window.clausemark.keys(dossier), keyStore };
    });
    expect(["keychain", "unprotected"]).toContain(keyStore);
    expect(Object.keys(publicKeys).sort()).toEqual(["device", "recipient"]);
    const atRest = [expect.stringMatching(/^[0-9a-f]{64}$/)];
    expect(made).toEqual({ publicKeys, keys: { ["0".repeat(32)]: "ef".repeat(32) }, atRest });
  });

  test("opens and saves by the system's dialogs, by base name and atomically", async () => {
    const folder = createTempFolder("files");
    writeFileSync(path.join(folder, "draft.txt"), "Article 1");
    await desktop.app.evaluate(({ dialog }, at) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [`${at}/draft.txt`] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: `${at}/out.clausemark` }) as never;
    }, folder);
    const opened = await page.evaluate(() => window.clausemark.files.open("draft"));
    expect(opened).toEqual({ name: "draft.txt", bytes: new Uint8Array(Buffer.from("Article 1")) });
    const save = () =>
      page.evaluate(() => window.clausemark.files.save("dossier", { name: "x", bytes: new Uint8Array([1, 2, 3]) }));
    expect(await save()).toBe("out.clausemark");
    expect(readdirSync(folder).sort()).toEqual(["draft.txt", "out.clausemark"]);
    expect([...readFileSync(path.join(folder, "out.clausemark"))]).toEqual([1, 2, 3]);
    rmSync(folder, { recursive: true });
    expect(await save()).toMatchObject({
      code: "file.not-written",
      params: { name: "out.clausemark", code: "ENOENT" },
    });
    await desktop.app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    });
    expect(await page.evaluate(() => window.clausemark.files.open("draft"))).toBeNull();
  });

  test("stops the typesetter when it is told to, and survives its failure", async () => {
    const outcomes = await page.evaluate(async () => {
      const { typeset } = window.clausemark;
      const [job, other] = ["00000000-aaaa", "00000000-bbbb"];
      const running = typeset.run(job, '{"layout":"annotated","data":{}}', () => undefined);
      await typeset.cancel(job);
      return [await running, await typeset.run(other, "not JSON", () => undefined)];
    });
    expect(outcomes).toMatchObject([{ code: "briefing.cancelled" }, { refused: true }]);
  });

  test("saves a PDF that it typesets where the dialog says, whatever name the page proposes", async () => {
    const folder = createTempFolder("typeset");
    const proposed = path.join(folder, "proposed");
    await desktop.app.evaluate(
      ({ dialog }, at) => {
        const shown: unknown[] = [];
        Object.assign(globalThis, { proposals: shown });
        dialog.showSaveDialog = (...asked: unknown[]) => {
          shown.push((asked.at(-1) as { defaultPath: string }).defaultPath);
          return Promise.resolve(
            shown.length === 1 ? { canceled: true, filePath: "" } : { canceled: false, filePath: at },
          );
        };
      },
      path.join(folder, "chosen.pdf"),
    );
    const pages = serialiseBriefingPages({ layout: "annotated", data: buildBriefingData("annotated", input(NOTES)) });
    const save = (name: string) =>
      page.evaluate(([pages, as]) => window.clausemark.typeset.save("00000000-cccc", pages, as, () => undefined), [
        pages,
        name,
      ] as const);
    expect(await save(proposed)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    expect(await save(`../../${proposed}`)).toBe("chosen.pdf");
    expect(readdirSync(folder)).toEqual(["chosen.pdf"]);
    expect(readFileSync(path.join(folder, "chosen.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    const proposals = await desktop.app.evaluate(
      ({ app }) => [app.getPath("documents"), (globalThis as unknown as { proposals: string[] }).proposals] as const,
    );
    for (const each of proposals[1]) expect(path.dirname(each)).toBe(proposals[0]);
  });
});

test("The desktop app makes no network request that the user did not ask for", async ({ userData }) => {
  const log = path.join(userData, "net-log.json");
  const { app, page } = await launchElectron({ userData, args: [`--log-net-log=${log}`] });
  await page.waitForTimeout(5000);
  await app.close();
  const { constants, events } = JSON.parse(readFileSync(log, "utf8")) as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number; params?: { url?: string; host?: string } }[];
  };
  const started = events.filter(({ type }) => type === constants.logEventTypes["URL_REQUEST_START_JOB"]);
  const resolved = events.filter(({ type }) => type === constants.logEventTypes["HOST_RESOLVER_MANAGER_REQUEST"]);
  expect(events.length).toBeGreaterThan(0);
  expect(started.map(({ params }) => params?.url).filter((url) => !url?.startsWith("app://"))).toEqual([]);
  expect(resolved.map(({ params }) => params?.host)).toEqual([]);
});

/** Returns this machine's address in a network, or the loopback address, for which no proxy is used. */
function ownAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1";
}
