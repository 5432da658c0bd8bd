import { expect } from "@playwright/test";
import { inspect } from "../unit/publish/briefing/pdf.ts";
import { NEXT } from "./files.ts";
import { test } from "./testEnvironment.ts";

/**
 * The part of the window that `npm test` plays in each edition: all main functions of Clausemark, once and in order.
 */
test(
  "A draft is opened, notes are made offline and shared, carried to the next draft, printed, and there after a restart",
  { tag: "@journey" },
  async ({ app: ada, environment }) => {
    test.slow();
    const hub = await environment.hubUrl();

    await test.step("a passage is marked with its severity, and a safeguard beside it", async () => {
      await ada.openSample();
      await ada.jump("5(2)");
      await ada.select("international human rights law itself allows");
      await ada.mark(4);
      await ada.finish({
        comment: "The law that allows it.",
        rights: ["Privacy"],
        confidentiality: "Public",
        name: "Ada, Team",
      });
      await ada.jump("16(2)");
      await ada.select("shall not be used to identify");
      await ada.begin("safeguard");
      await ada.finish({ comment: "Keep this.", confidentiality: "Public" });
      await ada.expectSaved();
    });

    const bea = await environment.app();
    await test.step("a member joins, both write offline, and both have everything when the network is back", async () => {
      await ada.share(hub);
      await expect(ada.step).toHaveText("Synced");
      await bea.openToJoin(await ada.invite(), "Bea");
      await expect(bea.step).toHaveText("Synced");
      // Nothing has the focus yet, and the keys work.
      await bea.press("j");
      await expect(bea.attended).toBeVisible();
      await Promise.all([ada.goOffline(), bea.goOffline()]);
      await bea.jump("6(3)");
      await bea.select("has agreed thereto");
      await bea.mark(2);
      await bea.finish({ comment: "Who agreed?" });
      await ada.jump("12(1)");
      await ada.begin("omission");
      await ada.finish({ comment: "No date." });
      await Promise.all([ada.goOnline(), bea.goOnline()]);
      for (const each of [ada, bea]) await expect(each.step).toHaveText("Synced", { timeout: 30_000 });
      await expect(ada.highlights("has agreed thereto")).toBeVisible();
      expect(await ada.notes(4)).toHaveLength(4);
    });

    await test.step("the next draft is added, and the result for each note is shown", async () => {
      await ada.chooseFile(NEXT);
      await expect(ada.review).toContainText("2 notes will be placed. 2 need review.");
      await ada.openNow();
      await expect(ada.highlights("has agreed thereto")).toBeVisible();
      await ada.press("Control+Shift+U");
      await expect(ada.page.getByRole("option").filter({ hasText: "5(2)" }).first()).toContainText("suggested: Weaker");
      await ada.command("Go to the text");
    });

    await test.step("the briefing is printed, with only what is public", async () => {
      await ada.press("Control+p");
      await expect(ada.page.getByRole("status").filter({ hasText: "Contents:" })).toBeVisible();
      const { highlights } = await inspect(await ada.running.saving(ada.profile, () => ada.button("Export")));
      expect(highlights.flatMap(({ faults }) => faults)).toEqual([]);
      expect(highlights.length).toBeGreaterThan(0);
      await ada.press("Escape");
    });

    await test.step("and all of it is there after a restart", async () => {
      const before = await ada.notes(2);
      await ada.expectSaved();
      await ada.reopen();
      await expect(ada.text).toBeVisible();
      expect(await ada.notes(2)).toEqual(before);
    });
  },
);
