import { test as base } from "@playwright/test";
import { createTempFolder, removeTempFolder } from "#test/support/tempFolder.ts";

/** `userData` is a folder for the test's profile, gone after it. */
export const test = base.extend<{ userData: string }>({
  userData: async ({}, use) => {
    const folder = createTempFolder("profile");
    await use(folder);
    removeTempFolder(folder);
  },
});
