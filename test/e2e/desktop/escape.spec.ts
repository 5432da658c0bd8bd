import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { type LaunchedDesktop, launchElectron } from "#test/support/window/launchApp.ts";
import "./bridge.ts";
import { test } from "./profile.ts";

/**
 * Ways in which a compromised page may try to get out. `confined.spec.ts` tests requests that are refused by their
 * form.
 */
test.describe("A hijacked window", () => {
  let profile: string;
  let desktop: LaunchedDesktop;
  let page: Page;
  let server: Server;
  let url: string;
  const requests: string[] = [];

  test.beforeAll(async () => {
    profile = createTempFolder("profile");
    desktop = await launchElectron({ userData: profile });
    page = desktop.page;
    server = createServer((request, response) => {
      requests.push(request.url ?? "");
      response.writeHead(200, { "access-control-allow-origin": "*" }).end("reached");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  test.afterAll(async () => {
    await desktop.app.close();
    server.closeAllConnections();
    server.close();
  });

  /** Expects the page to be the only one, at its own address, and that no dialog was shown. */
  async function expectStillHere(home: string): Promise<void> {
    await page.waitForTimeout(150);
    expect(page.url()).toBe(home);
    expect(desktop.app.windows()).toHaveLength(1);
    expect(requests).toEqual([]);
  }

  test("cannot navigate by itself: no refresh, base, form, frame or opener leads away", async () => {
    const home = page.url();
    const ways: Record<string, (to: string) => void> = {
      refresh: (to) => {
        const meta = document.createElement("meta");
        meta.httpEquiv = "refresh";
        meta.content = `0; url=${to}`;
        document.head.append(meta);
      },
      form: (to) => {
        const form = Object.assign(document.createElement("form"), { action: to, method: "get", target: "_top" });
        document.body.append(form);
        form.submit();
      },
      targeted: (to) => {
        for (const target of ["_blank", "_top", "elsewhere"]) {
          const link = Object.assign(document.createElement("a"), { href: to, target, ping: to, download: "" });
          document.body.append(link);
          link.dispatchEvent(new MouseEvent("click", { button: 1, ctrlKey: true, bubbles: true }));
          link.click();
        }
      },
      framed: (to) => {
        for (const source of [to, "app://clausemark/index.html", "data:text/html,x", "about:blank", "blob:x"]) {
          document.body.append(Object.assign(document.createElement("iframe"), { src: source }));
          document.body.append(Object.assign(document.createElement("object"), { data: source }));
          document.body.append(Object.assign(document.createElement("embed"), { src: source }));
        }
        document.body.append(Object.assign(document.createElement("webview"), { src: to }));
      },
      opened: (to) => {
        for (const features of ["", "popup", "noopener", "nodeIntegration=yes,contextIsolation=no,sandbox=no"])
          if (window.open(to, "_blank", features) !== null) throw new Error(`A window was opened with "${features}"`);
      },
      replaced: (to) => {
        location.replace(to);
        location.href = to;
        document.location = to;
      },
      based: (to) => {
        document.head.append(Object.assign(document.createElement("base"), { href: to }));
        const link = Object.assign(document.createElement("a"), { href: "away" });
        document.body.append(link);
        link.click();
      },
    };
    for (const way of Object.values(ways)) {
      await page.evaluate(way as (to: string) => void, `${url}/away`);
      await expectStillHere(home);
    }
    // A refused frame shows an error page, which has its own origin.
    const within = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(
      within.map((frame) => frame.url()).filter((address) => !/^(about:blank|chrome-error:.*)?$/.test(address)),
    ).toEqual([]);
    await page.reload();
    await page.waitForSelector("body[data-ready]");
  });

  test("gets no service worker, no worker from elsewhere and no module of a blob", async () => {
    const outcomes = await page.evaluate(async (to) => {
      const blob = URL.createObjectURL(new Blob(["postMessage('ran')"], { type: "text/javascript" }));
      const started = (source: string) =>
        new Promise<string>((resolve) => {
          try {
            const worker = new Worker(source);
            worker.onmessage = () => resolve("ran");
            worker.onerror = () => resolve("stopped");
          } catch {
            resolve("stopped");
          }
        });
      const service = await navigator.serviceWorker.register("./sw.js").then(
        () => "registered",
        () => "stopped",
      );
      return [service, await started(blob), await started(`${to}/worker.js`), await started("data:text/javascript,1")];
    }, url);
    expect(outcomes).toEqual(["stopped", "stopped", "stopped", "stopped"]);
    expect(requests).toEqual([]);
  });

  test("gets no device, no screen, no clipboard to read and no file system", async () => {
    const outcomes = await page.evaluate(async () => {
      const api = navigator as unknown as Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;
      const asks: [string, string, unknown?][] = [
        ["usb", "requestDevice", { filters: [] }],
        ["hid", "requestDevice", { filters: [] }],
        ["serial", "requestPort"],
        ["bluetooth", "requestDevice", { acceptAllDevices: true }],
        ["mediaDevices", "getDisplayMedia", { video: true }],
        ["mediaDevices", "getUserMedia", { audio: true, video: true }],
        ["clipboard", "read"],
        ["clipboard", "readText"],
        ["wakeLock", "request", "screen"],
        ["credentials", "create", { publicKey: {} }],
      ];
      const answers: string[] = [];
      for (const [on, what, how] of asks) {
        const given = api[on]?.[what]?.(...(how === undefined ? [] : [how]));
        const late = new Promise<string>((resolve) => setTimeout(() => resolve("no answer"), 1500));
        const answer = Promise.resolve(given).then(
          (value) => (given === undefined || (Array.isArray(value) && value.length === 0) ? "none" : "given"),
          () => "none",
        );
        answers.push(`${on}.${what}: ${await Promise.race([answer, late])}`);
      }
      const midi = await navigator.requestMIDIAccess({ sysex: true }).then(
        () => "given",
        () => "none",
      );
      return [...answers, `midi: ${midi}`, `persisted: ${await navigator.storage.persisted()}`];
    });
    expect(outcomes.filter((outcome) => /: (given|no answer)$/.test(outcome))).toEqual([]);
  });

  test("loads no other page that is dropped on it, and reports that a folder is not a file", async () => {
    const home = page.url();
    const folder = path.join(profile, "a folder");
    mkdirSync(folder);
    const devtools = await page.context().newCDPSession(page);
    const drop = async (data: { items: { mimeType: string; data: string }[]; files?: string[] }) => {
      for (const type of ["dragEnter", "dragOver", "drop"] as const)
        await devtools.send("Input.dispatchDragEvent", {
          type,
          x: 300,
          y: 300,
          data: { dragOperationsMask: 1, ...data },
        });
    };
    for (const link of [`${url}/dropped`, "file:///etc/passwd", "javascript:document.title='taken'"]) {
      await drop({ items: ["text/uri-list", "text/plain"].map((mimeType) => ({ mimeType, data: link })) });
      await drop({ items: [{ mimeType: "text/html", data: `<meta http-equiv="refresh" content="0; url=${link}">` }] });
      await expectStillHere(home);
    }
    expect(await page.title()).not.toBe("taken");
    await drop({ items: [], files: [folder] });
    await expect(page.getByRole("log", { name: "Messages" })).toContainText("“a folder” is a folder");
    await expectStillHere(home);
  });

  test("cannot be navigated from outside: a link on the command line is a missing file", async () => {
    const shownMessages = await desktop.app.evaluate(async ({ app, dialog }) => {
      const shownMessages: string[] = [];
      dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
        shownMessages.push(options.message);
        return Promise.resolve({ response: 0 });
      }) as never;
      const files = ["clausemark://join/#x", "https://example.org/a.docx", "file:///etc/passwd", "/etc", "\0"];
      app.emit("second-instance", {}, [], "", { files });
      for (let waited = 0; shownMessages.length < files.length && waited < 5000; waited += 50)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return shownMessages;
    });
    expect(shownMessages).toHaveLength(5);
    for (const sentence of shownMessages)
      expect(sentence).toMatch(/could not be read|is not a file that can be opened/);
    expect(await desktop.app.evaluate(({ app }) => app.isDefaultProtocolClient("clausemark"))).toBe(false);
  });
});
