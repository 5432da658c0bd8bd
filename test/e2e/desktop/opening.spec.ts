import path from "node:path";
import { expect } from "@playwright/test";
import { test } from "../testEnvironment.ts";

const SAMPLE = path.join(import.meta.dirname, "../../fixtures/sample/draft-v1.docx");

test("The desktop app shows the draft that it was started with", async ({ environment }) => {
  const app = await environment.app();
  await app.open({ file: SAMPLE });
  await expect(app.review).toContainText("draft-v1.docx");
  await app.openNow();
  await expect(app.text).toContainText("Where lives would otherwise be lost");
});
