import { test as base } from "@playwright/test";
import { createTempFolder, removeTempFolder } from "#test/support/tempFolder.ts";

/** `userData` is the folder of the test's profile, which is removed after the test. */
export const test = base.extend<{ userData: string }>({
  userData: async ({}, use) => {
    const folder = createTempFolder("profile");
    await use(folder);
    removeTempFolder(folder);
  },
});
