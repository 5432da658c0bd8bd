import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

test.describe("The form of a note, in a window of 1366 by 768 pixels", () => {
  test.beforeEach(async ({ app }) => {
    await app.openSample();
    await app.page.setViewportSize({ width: 1366, height: 768 });
  });

  test("is in view as a whole on a low passage, asks for a name, and its card is in view once it is saved", async ({
    app,
  }) => {
    const { form, page } = app;
    await beginLow(app);
    await inView(app, form);
    const name = form.getByRole("textbox", { name: "Your name on notes" });
    await inView(app, name);
    await expect(name).toHaveAccessibleDescription(/It may stay empty: you can set it later under Team\./);
    // It comes right after the comment, and stays optional.
    await app.type("Too long.");
    await app.press("Tab");
    await expect(name).toBeFocused();
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toBeHidden();
    const card = page.getByRole("article").filter({ hasText: "Too long." });
    await expect(card).toContainText("Unnamed");
    await inView(app, card);
  });

  test("is gone in the step that shows the note, so that the window is not drawn with both", async ({ app }) => {
    const { page } = app;
    await beginLow(app);
    await app.type("Too long.");
    const seen = await page.evaluateHandle(() => {
      const states = new Set<string>();
      const look = () => {
        const isWritten = document.querySelector("[data-form='card']") !== null;
        const isShown = [...document.querySelectorAll("article")].some((each) =>
          each.textContent.includes("Too long."),
        );
        states.add(isWritten && isShown ? "both" : isShown ? "note" : isWritten ? "form" : "none");
      };
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
      return states;
    });
    await app.press("Control+Enter");
    await expect(page.getByRole("article").filter({ hasText: "Too long." })).toBeVisible();
    const states = await seen.evaluate((states) => [...states]);
    expect(states).toContain("note");
    expect(states).not.toContain("both");
  });

  for (const way of ["the pointer", "the keyboard"] as const) {
    test(`opens the full assessment in view by ${way}; digits fill it in, and Enter saves`, async ({ app }) => {
      const { form, page } = app;
      await beginLow(app);
      await app.type("Too long.");
      const full = form.getByRole("button", { name: "Full assessment…" });
      if (way === "the pointer") await full.click();
      else await app.button("Full assessment…");
      for (const [scale, digit] of [
        ["Scale", "3"],
        ["Scope", "4"],
        ["Irremediability", "2"],
        ["Likelihood", "3"],
      ] as const) {
        const group = form.getByRole("radiogroup", { name: scale });
        await expect(group.locator(":focus")).toHaveCount(1);
        await inView(app, group);
        await aboveButtons(app, group);
        await app.press(digit);
        await expect(group.getByRole("radio", { name: digit })).toBeChecked();
      }
      await aboveButtons(app, form.getByRole("radiogroup", { name: "Likelihood" }));
      await expect(form).toContainText("Critical");
      await expect(form).toContainText("The highest of scale, scope and irremediability");
      await app.press("Enter");
      await expect(form).toBeHidden();
      const card = page.getByRole("article").filter({ hasText: "Too long." });
      await expect(card).toContainText("Critical");
      await inView(app, card);
    });
  }
});

test("A right is found by its usual names, Ctrl+A selects what was typed, and a line says if nothing is found", async ({
  app,
}) => {
  await app.openSample();
  await app.jump("12(1)");
  await app.begin("comment");
  const field = app.page.getByRole("combobox", { name: "Rights" });
  const options = app.page.getByRole("option");
  await app.tabTo(field);
  await app.type("freedom of expression");
  await expect(options).toHaveText([/Opinion and expression/]);
  await app.press("Control+a");
  await app.type("right to privacy");
  await expect(field).toHaveValue("right to privacy");
  await expect(options).toHaveText([/Privacy/]);
  await app.press("Control+a");
  await app.type("lunch");
  await expect(app.page.getByText("Nothing matches “lunch”. Clear the field to see the whole list.")).toBeVisible();
  await app.press("Control+a", "Backspace");
  await expect.poll(() => options.count()).toBeGreaterThan(20);
  await app.type("freedom of movement");
  await app.press("ArrowDown", "Enter", "Tab");
  await expect(app.form.getByRole("row", { name: "Movement and residence" })).toBeVisible();
});

/** Opens the form of a risk on the lowest provision that is in view, by a selection in it. */
async function beginLow(app: App): Promise<void> {
  await app.jump("15(3)");
  const pane = (await app.page.locator(".margin-cards").boundingBox())!;
  const paragraphs = app.page.locator(".text-draft p");
  let low: Locator | null = null;
  for (const paragraph of await paragraphs.all()) {
    const box = await paragraph.boundingBox();
    if (box && box.y > pane.y + pane.height * 0.5 && box.y + 30 < pane.y + pane.height) low = paragraph;
  }
  await low!.dblclick({ position: { x: 60, y: 12 } });
  await app.press("3");
  await expect(app.commentField).toBeFocused();
}

/** Expects an element to be in the margin's view as a whole. */
async function inView(app: App, element: Locator): Promise<void> {
  const pane = (await app.page.locator(".margin-cards").boundingBox())!;
  await expect
    .poll(async () => {
      const box = await element.boundingBox();
      return box !== null && box.y >= pane.y - 1 && box.y + box.height <= pane.y + pane.height + 1;
    })
    .toBe(true);
}

/** Expects an element not to be under the buttons, which stick to the bottom of the form. */
async function aboveButtons(app: App, element: Locator): Promise<void> {
  const buttons = app.form.locator(".parts-actions");
  await expect
    .poll(async () => {
      const [box, strip] = [await element.boundingBox(), await buttons.boundingBox()];
      return box !== null && strip !== null && box.y + box.height <= strip.y + 1;
    })
    .toBe(true);
}
