import { test as base } from "@playwright/test";
import { newFolder, removeFolder } from "#test/support/folder.ts";

/** `userData` is a folder for the test's profile, gone after it. */
export const test = base.extend<{ userData: string }>({
  userData: async ({}, use) => {
    const folder = newFolder("profile");
    await use(folder);
    removeFolder(folder);
  },
});
