import { describe, expect, it } from "vitest";
import { refusal } from "#shared/base/result.ts";
import { Notifications } from "#renderer/workspace/base/notifications.ts";
import { composeProblemReport, type ProblemCircumstances } from "#renderer/features/settings/problemReport.ts";

const circumstances: ProblemCircumstances = {
  version: "1.2.3",
  edition: "web",
  browser: "Mozilla/5.0 (X11; Linux x86_64)",
  windowLanguage: "fr",
  theme: "dark",
  window: [1366, 768],
  screen: [1920, 1080],
  notes: 37,
  codes: [],
};

describe("A report of a problem", () => {
  it("asks what happened, and says the circumstances", () => {
    const lines = composeProblemReport(circumstances).split("\n");
    expect(lines[0]).toBe("What did you do?");
    expect(lines).toContain("Clausemark 1.2.3, web edition");
    expect(lines).toContain("Language: fr; theme: dark");
    expect(lines).toContain("Window: 1366 × 768; screen: 1920 × 1080");
    expect(lines).toContain("Last messages: none");
  });

  it.each([
    [null, "no dossier is open"],
    [0, "none"],
    [1, "up to 10"],
    [37, "up to 100"],
    [10_000, "up to 10000"],
    [10_001, "more than 10000"],
  ])("tells no exact number of notes: %s", (notes, told) => {
    expect(composeProblemReport({ ...circumstances, notes })).toContain(`\nNotes: ${told}\n`);
  });

  it("names refusals by their codes alone, the last ten", () => {
    const notifications = new Notifications();
    for (let time = 0; time < 12; time++)
      notifications.showRefusal(refusal("file.none", { name: `secret-${time}.docx` }));
    notifications.showRefusal(refusal("clipboard.refused"));
    const report = composeProblemReport({ ...circumstances, codes: notifications.refusalCodes });
    expect(notifications.refusalCodes).toHaveLength(10);
    expect(report).toContain("file.none, clipboard.refused\n");
    expect(report).not.toContain("secret");
  });
});
