import { expect, type Page } from "@playwright/test";
import type { App } from "./app.ts";
import { SOON } from "./teamSteps.ts";
import { test } from "./testEnvironment.ts";

interface ShownNotification {
  readonly title: string;
  readonly body: string;
  onclick: (() => void) | null;
}

/** What a page has of the stand-in for the system's notifications, which no test can see. */
interface Recorder {
  readonly shown: ShownNotification[];
  asked: number;
}

/** Puts a stand-in in the place of the browser's notifications. */
function recordNotifications(page: Page): Promise<void> {
  return page.evaluate(() => {
    const recorder: Recorder = { shown: [], asked: 0 };
    class Recorded implements ShownNotification {
      static permission = "default";
      static requestPermission() {
        recorder.asked++;
        Recorded.permission = "granted";
        return Promise.resolve("granted");
      }
      onclick = null;
      readonly body: string;
      readonly title: string;
      constructor(title: string, { body = "" }) {
        this.title = title;
        this.body = body;
        recorder.shown.push(this);
      }
      close() {
        recorder.shown.splice(recorder.shown.indexOf(this), 1);
      }
    }
    Object.assign(window, { Notification: Recorded, recorder });
  });
}

const recorderOf = (page: Page): Promise<Recorder> =>
  page.evaluate(() => {
    const { shown, asked } = (window as unknown as { recorder: Recorder }).recorder;
    return { shown: shown.map(({ title, body }) => ({ title, body, onclick: null })), asked };
  });

/** Lets the page believe that its window has the focus, or not: in a test, every window has it. */
const setFocus = (page: Page, hasFocus: boolean) =>
  page.evaluate((has) => {
    document.hasFocus = () => has;
    if (has) window.dispatchEvent(new Event("focus"));
  }, hasFocus);

async function attend(app: App): Promise<void> {
  await app.jump("5(2)");
  await app.press("ArrowRight");
  await expect(app.attended).toContainText("Too wide.");
}

test("A reply notifies the user if they turned that on and are away, without a word of the dossier", async ({
  app: ada,
  environment,
}) => {
  await ada.openSample();
  await ada.jump("5(2)");
  await ada.press("w");
  await ada.mark(3);
  await ada.finish({ comment: "Too wide.", name: "Ada" });
  await ada.share(await environment.hubUrl());
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Bea");
  await expect(bea.step).toHaveText("Synced", SOON);

  await Promise.all([attend(ada), attend(bea)]);

  await test.step("turned on in the settings, which alone asks for the permission", async () => {
    await recordNotifications(ada.page);
    await setFocus(ada.page, false);
    await bea.reply("Before.");
    await expect(ada.attended).toContainText("Before.", SOON);
    expect(await recorderOf(ada.page)).toEqual({ shown: [], asked: 0 });
    await setFocus(ada.page, true);
    await ada.command("Settings…");
    await ada.check(/Notify me/);
    await ada.press("Escape");
    expect(await recorderOf(ada.page)).toEqual({ shown: [], asked: 1 });
  });

  await test.step("nothing is shown while the window has the focus", async () => {
    await bea.reply("In sight.");
    await expect(ada.attended).toContainText("In sight.", SOON);
  });

  await test.step("one is shown while it has not, and leads to the note", async () => {
    await ada.jump("12(1)");
    await setFocus(ada.page, false);
    await bea.reply("Secret words of Bea.");
    const only = { title: "Clausemark", body: "A reply to a note of yours", onclick: null };
    await expect.poll(async () => (await recorderOf(ada.page)).shown, SOON).toEqual([only]);
    await ada.page.evaluate(() => (window as unknown as { recorder: Recorder }).recorder.shown[0]!.onclick!());
    await expect(ada.attended).toContainText("Secret words of Bea.");
    expect((await recorderOf(ada.page)).shown).toEqual([]);
  });
});
