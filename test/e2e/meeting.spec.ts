import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { recordsIn } from "./files.ts";
import { MeetingTypist, readMeetingScript, formatKeyCounts } from "./meetingKeystrokes.ts";
import { countPointers } from "./countPointers.ts";
import { test } from "./testEnvironment.ts";

/** The pause between two keys in ms; by default, as fast as the window accepts them. */
const PAUSE = Number(process.env["CLAUSEMARK_KEY_MS"] ?? 0);
/** The most keys for marking, rating and commenting, not counting the letters of the comment. */
const MOST_KEYS = 5;

test("The window records a meeting, by keyboard alone, and has everything after a restart", async ({ app }) => {
  const log = readMeetingScript();
  test.setTimeout(300_000 + log.reduce((sum, { words }) => sum + words.length + 20, 0) * PAUSE * 2);
  await app.openSample();
  const pointers = await countPointers(app.page);
  await app.jump("1");
  await app.begin("comment");
  await app.finish({ comment: "The sitting begins.", name: "Ada, Observer team" });
  const before = await records(app);
  const typist = new MeetingTypist(app, PAUSE);
  for (const act of log) {
    await test.step(`${act.kind} ${act.address} ${act.words}`.slice(0, 60), () => typist.play(act));
  }
  await app.expectSaved();
  expect(await pointers()).toBe(0);
  const after = await records(app);
  expect(after.length).toBeGreaterThan(before.length + log.length);

  await test.step("it is all there after a restart", async () => {
    await app.reopen();
    await expect(app.text).toBeVisible();
    await app.expectDrawn(1);
    expect(await records(app)).toEqual(after);
    const said = after.join("\n");
    for (const { kind, words } of log) {
      const own = { mark: words.replace(/^\w+ \w /, ""), reply: words, floor: words }[kind as string];
      if (own) expect(said).toContain(own);
    }
  });

  console.log(`${log.length} acts of a meeting, ${test.info().project.name}:\n${formatKeyCounts(typist.counts)}`);
  const marks = typist.counts.filter(({ kind }) => kind === "mark");
  for (const { keys, letters } of marks) expect(keys - letters).toBeLessThanOrEqual(MOST_KEYS);
});

/** Returns all committed records, one per line. */
async function records(app: App): Promise<readonly string[]> {
  return recordsIn(await app.saveDossier())
    .split("\n")
    .sort();
}
