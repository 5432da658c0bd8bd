import { expect } from "@playwright/test";
import { launchElectron } from "../../support/launch.ts";
import "./bridge.ts";
import { test } from "./profile.ts";

/** What an address answers, or 0 where nobody is there. */
const status = (url: string) =>
  fetch(url).then(
    (answer) => answer.status,
    () => 0,
  );

test("starts the team's hub for the room, once, and ends it with the app", async ({ userData }) => {
  const { app, page } = await launchElectron({ userData });
  const start = () => page.evaluate(() => window.clausemark.hub!.start());
  const [started, again] = [await start(), await start()];
  if ("refused" in started) throw new Error(started.code);
  expect(again).toEqual(started);
  const { url } = started;
  expect(await status(`${url}/healthz`)).toBe(200);
  expect(await status(`${url}/`)).toBe(200);

  const challenge = () =>
    page.evaluate(async (hub) => {
      const asked = fetch(`${hub}/challenge?dossier=${"ab".repeat(32)}`);
      return asked.then((answer) => answer.json() as Promise<{ hub: string }>).catch(() => null);
    }, url);
  expect(await challenge()).toBeNull();
  expect(await page.evaluate((hub) => window.clausemark.network!.allow(hub), url)).toBe(true);
  expect(await challenge()).toMatchObject({ hub: url });

  expect(await page.evaluate(() => window.clausemark.hub!.stop())).toBe(true);
  expect(await status(`${url}/healthz`)).toBe(0);
  expect(await start()).toEqual(started);
  expect(await status(`${url}/healthz`)).toBe(200);
  await app.close();
  expect(await status(`${url}/healthz`)).toBe(0);
});
