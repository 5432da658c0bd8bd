import { toBriefingInput } from "#shared/publish/formats/pdf/buildBriefingTypesetInput.ts";
import { expect, it } from "vitest";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { setBlindRoundAct } from "#shared/acts/notes/setBlindRound.ts";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { buildDelegateLayoutData } from "#shared/publish/layouts/data/delegate.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import {
  createTeam,
  joinTeam,
  exchangeRecords,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
} from "#test/support/team/team.ts";

it("A briefing says that levels are hidden, and does not claim that nothing was rated or that its list is complete", async () => {
  const { admin } = await createTeam();
  const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
  await admin.annotate({ assessment: { provisional: 4 } });
  const mine = await admin.annotate({ comment: "Rated by Bea, too.", assessment: { provisional: 3 } });
  await admin.commit(setBlindRoundAct(admin.ledger, admin.me, true));
  await exchangeRecords(admin, bea);
  const text = { title: "Draft", symbol: "", draft: SMALL_DRAFT, id: SMALL_DRAFT_ID };
  const audience = { audience: "team", informals: false, authors: "none" } as const;
  const of = (layout: "annotated" | "delegate") =>
    toBriefingInput(collectBriefing(bea.ledger, text, { layout, audience }).content);
  const two = "A blind round is open: 2 notes whose levels are hidden are not listed here.";
  const { words, summary } = buildAnnotatedLayoutData(of("annotated"));
  expect(words.noAsks).toBe(two);
  expect(summary).toMatchObject({ concerns: [], worst: [] });
  expect(summary.counts.find(({ label }) => label === "Level hidden until the blind round ends")?.count).toBe(2);
  expect(summary.counts.filter(({ count }) => count > 0)).toHaveLength(1);
  expect(buildDelegateLayoutData(of("delegate")).words.noAsks).toBe(two);

  await bea.commit(rateThreadAct(bea.ledger, bea.me, mine, { provisional: 1 }));
  const one = "A blind round is open: 1 note whose level is hidden is not listed here.";
  expect(buildAnnotatedLayoutData(of("annotated")).summary.moreConcerns.at(-1)).toBe(one);
  expect(buildDelegateLayoutData(of("delegate")).more.at(-1)).toBe(one);
});
