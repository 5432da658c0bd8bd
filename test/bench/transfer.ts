import type { CDPSession } from "@playwright/test";
import path from "node:path";
import { launchBrowser } from "../support/window/launchApp.ts";
import { FigureCollector } from "./support/figures.ts";
import { spreadOf } from "./support/spread.ts";
import { BenchWindows } from "./support/benchWindows.ts";

/**
 * `npm run bench -- transfer [ROUNDS]`: opens the web edition for the first time, in a browser with an empty profile.
 * It measures the compressed bytes received until the window is ready and until the network is quiet, and how long that
 * takes at 1.6 Mbit/s and 150 ms latency.
 */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** The network counts as quiet after this long without traffic, in ms. */
const REST_MS = 5000;

const figures = new FigureCollector("transfer");
const windows = await BenchWindows.start();
try {
  const fast = await opened(0, null);
  figures.add({ what: "until the window is ready", value: fast.ready / 1024, unit: "KB" }, { goal: 400 });
  figures.add({ what: "until nothing more comes", value: fast.rest / 1024, unit: "KB" }, { goal: 1500 });
  figures.add({ what: "requests until nothing more comes", value: fast.requests, unit: "" });
  const times: number[] = [];
  for (let round = 1; round <= Number(process.argv[2] ?? 3); round++) times.push((await opened(round, SLOW)).ms);
  const slow = spreadOf(times);
  figures.add(
    { what: "at 1.6 Mbit/s and 150 ms, until the window is ready", value: slow.median, unit: "ms" },
    { goal: 3000 },
  );
} finally {
  await windows.end();
}
figures.finish();

async function opened(round: number, network: typeof SLOW | null) {
  const context = await launchBrowser({ userData: path.join(windows.folder, `empty-${round}`) });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const cdp = await context.newCDPSession(page);
    const came = await counted(cdp);
    if (network) await cdp.send("Network.emulateNetworkConditions", network);
    const began = performance.now();
    await page.goto(windows.hub.url, { waitUntil: "commit" });
    await page.waitForSelector("body[data-ready]", { timeout: 120_000 });
    const [ms, ready] = [performance.now() - began, came.bytes];
    if (!network) while (performance.now() < came.last + REST_MS) await page.waitForTimeout(200);
    return { ms, ready, rest: came.bytes, requests: came.requests };
  } finally {
    await context.close();
  }
}

/** Counts what is received over the network, including workers' files. */
async function counted(cdp: CDPSession): Promise<{ bytes: number; requests: number; last: number }> {
  const came = { bytes: 0, requests: 0, last: performance.now() };
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    came.bytes += encodedDataLength;
    came.requests++;
    came.last = performance.now();
  });
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: false });
  return came;
}
