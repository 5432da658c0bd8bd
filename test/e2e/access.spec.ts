import { expect } from "@playwright/test";
import { setMessageLanguage } from "#shared/messages/messages.ts";
import type { App } from "./app.ts";
import { barriers, type OtherColours } from "./axe.ts";
import { IS_SHORT_RUN } from "./isShortRun.ts";
import { RareViews } from "./rareViews.ts";
import { findSidewaysScrolling } from "./reflow.ts";
import { SmallWindow } from "./smallWindow.ts";
import type { Look } from "./steps.ts";
import { waitUntilPrefetched } from "./waitUntilPrefetched.ts";
import { test } from "./testEnvironment.ts";
import { Views } from "./views.ts";

test.afterEach(() => setMessageLanguage("en"));

test.describe("All views are accessible, light or dark,", { tag: "@either" }, () => {
  test("on the first screens", async ({ app, environment }) => {
    await accessibleViews(app).beginning(environment.folder);
  });

  test("in the text and its notes", async ({ app }) => {
    test.slow();
    await app.openSample();
    await accessibleViews(app).notes();
  });

  test("in the room", async ({ app }) => {
    await app.openSample();
    await accessibleViews(app).room();
  });

  test("in floor text, proposals and wordings compared", async ({ app }) => {
    await app.openSample();
    await accessibleViews(app).wordings();
  });

  test("in the next draft", async ({ app }) => {
    test.slow();
    await app.openSample();
    await accessibleViews(app).nextDraft();
  });

  test("in the window, wide and narrow, and in the team's view", async ({ app, environment }) => {
    test.slow();
    await app.openSample();
    await app.jump("12(1)");
    await app.press("w", "3");
    await app.finish({ comment: "Too long.", rights: ["Privacy"], name: "Ada" });
    const views = accessibleViews(app);
    await views.window();
    await views.narrow();
    await new SmallWindow(app, reflowing(app, "dark")).visit();
    await views.team(await environment.hubUrl());
  });

  test("in Arabic, mirrored, and in the system’s own colours", async ({ app }) => {
    test.setTimeout(400_000);
    await app.page.evaluate(() => localStorage.setItem("clausemark-language", "ar"));
    await app.page.reload();
    await expect(app.page.locator("html[dir=rtl]")).toBeVisible();
    await setMessageLanguage("ar");
    // The dark theme is the same as in English.
    const views = accessibleViews(app, "forced");
    await views.sample();
    await views.notes();
    await views.window();
    // The rest takes minutes, and is left to `npm run test:soak`.
    if (IS_SHORT_RUN) return;
    await views.room();
    await views.narrow();
    await new SmallWindow(app, reflowing(app, "forced")).visit();
  });

  test("in an Arabic draft", async ({ app }) => {
    await app.openSample();
    await new RareViews(app, accessible(app)).arabic();
  });
});

test("The window names each icon button, with its object and its owner", async ({ app }) => {
  await app.openSample();
  await app.jump("12(1)");
  await app.press("w");
  await app.mark(3);
  await app.finish({ comment: "Too long.", rights: ["Privacy"], name: "Ada, Observer team" });
  await expect(app.highlights("Records")).toHaveAccessibleDescription("High (provisional), Privacy, note by Ada");
  await app.jump("7");
  await app.begin("safeguard");
  await app.finish({ comment: "Keep it." });
  const whole = app.page.locator('.text-draft [data-whole][data-tone="safe"]').first();
  await expect(whole).toHaveAccessibleDescription("Safeguard, note by Ada");
});

test("Learn more opens the guide at its section by keyboard, and goes back to the dialog as it was left", async ({
  app,
}) => {
  await app.openSample();
  await app.command("Passphrase…");
  const dialog = app.page.getByRole("dialog", { name: "Set a passphrase" });
  await dialog.getByLabel("New passphrase").fill("six random words are good");
  await expect(dialog).toContainText("Nobody can recover it");
  const more = dialog.getByRole("button", { name: "Learn more" });
  await app.tabTo(more);
  await app.press("Enter");
  const guide = app.page.getByRole("dialog", { name: "Help" });
  await expect(guide.getByRole("heading", { name: "When a laptop may be seized" })).toBeFocused();
  await expect(guide.getByRole("heading", { name: "When a laptop may be seized" })).toBeInViewport();
  expect(await barriers(app.page)).toEqual([]);
  await app.press("Escape");
  await expect(guide).toBeHidden();
  await expect(more).toBeFocused();
  await expect(dialog.getByLabel("New passphrase")).toHaveValue("six random words are good");
});

test("The window has the guide without a network, and finds in it what the user searches for", async ({ app }) => {
  await waitUntilPrefetched(app.page);
  await app.goOffline();
  await app.press("F1");
  const guide = app.page.getByRole("dialog", { name: "Help" });
  await expect(guide.getByRole("textbox", { name: "Search" })).toBeFocused();
  await app.type("floor text");
  await expect(guide.getByRole("option").first()).toHaveText("Floor text");
  await app.press("Enter");
  const heading = guide.getByRole("heading", { name: "Floor text" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await app.press("Escape");
  await expect(guide).toBeHidden();
});

/** Visits all views and runs axe on each. A failing view does not stop the walk. */
function accessibleViews(app: App, other?: OtherColours): Views {
  return new Views(app, accessible(app, other));
}

function accessible(app: App, other?: OtherColours): Look {
  return async (view) => {
    expect.soft(await barriers(app.page, other), view).toEqual([]);
  };
}

/** Checks also that nothing has to be scrolled sideways to be read. */
function reflowing(app: App, other: OtherColours): Look {
  const look = accessible(app, other);
  return async (view) => {
    await look(view);
    expect.soft(await findSidewaysScrolling(app.page), view).toEqual([]);
  };
}
