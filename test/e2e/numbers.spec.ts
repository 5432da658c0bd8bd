import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { paintedHeightBefore } from "../support/window/measurePainting.ts";
import { test } from "./testEnvironment.ts";

/** Alternative paragraphs beneath options on their own lines, and a number with all its words beneath it. */
const OPTIONS = `# Draft agreement on lanterns

## Article 2bis *(light)*

**Option 1:**

1. Parties shall carry lanterns.

2. They shall tend them.

**Option 2:**

1. Parties should carry lanterns.

2. They should tend them, as appropriate.

3. Parties report on oil.

## Article 3 *(oil)*

1. Oil is burnt.

2.

(a) Each Party pays for its own;

(b) Others pay for theirs.
`;

const ARABIC = `المادة 2 مكررا

الخيار 1:

1. تحمل الأطراف المصابيح.

2. وتعتني بها.

الخيار 2:

1. ينبغي أن تحمل الأطراف المصابيح.

2. وينبغي أن تعتني بها.
`;

test("The number or the option of a provision without words of its own is visible", async ({ app, environment }) => {
  const file = path.join(environment.folder, "options.md");
  await writeFile(file, OPTIONS);
  await app.openFile(file);
  expect(await numbersOf(wordless(app.page))).toEqual(["Option 1:", "Option 2:", "2."]);
  await expectPainted(app.page);
  await test.step("in a narrow window", async () => {
    await app.page.setViewportSize({ width: 1000, height: 740 });
    await expectPainted(app.page);
  });
});

test("The number or the option of a provision is visible from right to left, too", async ({ app, environment }) => {
  const file = path.join(environment.folder, "options.txt");
  await writeFile(file, ARABIC);
  await app.openFile(file);
  await expect(app.text).toHaveAttribute("dir", "rtl");
  expect(await numbersOf(wordless(app.page))).toEqual(["المادة 2 مكررا", "الخيار 1:", "الخيار 2:"]);
  await expectPainted(app.page);
});

const NUMBERED = ".text-draft .text-provision[data-num]:not([data-num=''])";

/** Returns the provisions without words of their own. */
function wordless(page: Page): Locator {
  return page.locator(NUMBERED).filter({ hasNotText: /\S/ });
}

function numbersOf(provisions: Locator): Promise<string[]> {
  return provisions.evaluateAll((all) => all.map((each) => each.getAttribute("data-num")!));
}

/** The height of digits and letters in the smallest number. */
const LEAST = 8;

async function expectPainted(page: Page): Promise<void> {
  for (const each of await wordless(page).all())
    expect(await paintedHeightBefore(page, each)).toBeGreaterThanOrEqual(LEAST);
}
