import { rmSync } from "node:fs";
import { test as base } from "@playwright/test";
import { freshProfile } from "../../support/launch.ts";

/** `userData` is a folder for the test's profile, gone after it. */
export const test = base.extend<{ userData: string }>({
  userData: async ({}, use) => {
    const folder = freshProfile();
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});
