import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect } from "@playwright/test";
import { test } from "./testEnvironment.ts";

test("The people online and their articles are shown, can be followed, can be turned off, and are stored nowhere", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(120_000);
  const hub = await environment.hubUrl();
  await ada.openSample();
  await ada.jump("5(2)");
  await ada.select("silence an opinion");
  await ada.mark(3);
  await ada.finish({ comment: "Too wide.", name: "Member 1" });
  await ada.share(hub);
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Member 2");
  await expect(bea.step).toHaveText("Synced");
  await expect(ada.page.getByText("2 here")).toBeVisible();
  const stored = await stillSizeOf(environment.hub.data);

  await bea.jump("12(1)");
  const there = ada.page.getByRole("banner").getByRole("button", { name: /^Member 2, at 12/ });
  await expect(there).toBeVisible();
  await expect(ada.page.getByRole("treeitem", { name: /Here now: Member 2/ })).toContainText("12");
  await ada.tabTo(there);
  await ada.press("Enter");
  await expect(ada.text).toBeFocused();
  await expect(bea.page.getByRole("banner").getByRole("button", { name: /^Member 1, at 12/ })).toBeVisible();
  expect(await sizeOf(environment.hub.data)).toBe(stored);

  await bea.command("Show or hide my presence");
  await expect(bea.page.getByText("1 here · you are hidden").or(bea.page.getByText("you are hidden"))).toBeVisible();
  await expect(there).toHaveCount(0);
  await expect(ada.page.getByText("1 here")).toBeVisible();
});

/** Returns the size once it no longer grows: the administrator's roster for a new member may still be on its way. */
async function stillSizeOf(folder: string): Promise<number> {
  let [before, now] = [-1, await sizeOf(folder)];
  while (now !== before) {
    await setTimeout(1500);
    [before, now] = [now, await sizeOf(folder)];
  }
  return now;
}

/** Returns the size of all files beneath a folder, in bytes. */
async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
  return (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0);
}
