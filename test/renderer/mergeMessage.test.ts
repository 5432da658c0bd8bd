import { expect, test } from "vitest";
import { describeMergeEffect } from "#renderer/workspace/incoming/incomingPacketHandler.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { MergePreview } from "#shared/exchange/packet/mergePreview.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";

const NOTHING: MergePreview = {
  rows: [],
  fresh: 0,
  replies: 0,
  named: 0,
  waiting: 0,
  refused: 0,
  damaged: [],
  upkeep: 0,
  bodies: 0,
  known: 0,
};

/** Returns the window's message after a file is merged. */
function said(seen: Partial<MergePreview>): string {
  const news = describeMergeEffect("a.clausemark", { ...NOTHING, ...seen });
  return isRefusal(news) ? explainRefusal(news) : message(news.code, news.params);
}

test("The message about a merged file counts people's statements, upkeep, and records without effect yet", () => {
  expect(said({ fresh: 2, upkeep: 1 })).toBe("2 new records from “a.clausemark” were merged.");
  expect(said({ upkeep: 1 })).toBe(message("open.merged-upkeep", { name: "a.clausemark" }));
  expect(said({ bodies: 1 })).toBe(message("open.merged-upkeep", { name: "a.clausemark" }));
  expect(said({ fresh: 1, waiting: 3, refused: 2 })).toBe(
    "“a.clausemark” was merged. New: 1. Waiting for records that have not arrived: 3. Set aside, without effect: 2. See Team for the reasons.",
  );
});
