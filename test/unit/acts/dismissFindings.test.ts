import { beforeEach, describe, expect, test } from "vitest";
import { dismissFindingsAct, restoreFindingsAct } from "#shared/acts/watch/dismissFindings.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { listDismissals } from "#shared/ledger/queries/listDismissals.ts";
import { separateDismissedFindings } from "#shared/watch/separateDismissedFindings.ts";
import { WATCH_RULES } from "#shared/watch/watchRules.ts";
import { runDraftingWatch } from "#shared/watch/runDraftingWatch.ts";
import { createTeamOfTwo, exchangeRecords, type Person } from "#test/support/team/team.ts";
import { draftOf } from "../watch/support.ts";

const lamps = (first: string, second = "Lamps are tended, as appropriate.") =>
  draftOf([
    [1, "article", "Article 1", undefined, "Lamps"],
    [2, "paragraph", "1.", first],
    [2, "paragraph", "2.", second],
  ]);
const DRAFT = lamps("Each Party shall light lamps, as appropriate and, as appropriate, tend them.");
const findingsIn = (draft: Draft) =>
  runDraftingWatch(
    draft,
    WATCH_RULES.filter(({ id }) => id === "where-appropriate"),
  );

let admin: Person;
let member: Person;
beforeEach(async () => {
  ({ admin, bea: member } = await createTeamOfTwo());
});

/** Returns the addresses of the findings that a person is shown in a draft, in order. */
function shownTo(person: Person, draft = DRAFT): readonly string[] {
  const { shown } = separateDismissedFindings(draft, findingsIn(draft), listDismissals(person.ledger));
  return shown.map(({ provision, words }) => `${draft.provisions[provision]!.address}@${words!.start}`);
}

describe("A finding that a member dismisses", () => {
  test("is hidden from the whole team, and no other one is", async () => {
    const [first, ...rest] = findingsIn(DRAFT);
    expect(rest).toHaveLength(2);
    const before = shownTo(admin);
    await member.commit(dismissFindingsAct(member.ledger, member.me, DRAFT, [first!]));
    await exchangeRecords(admin, member);
    expect(shownTo(admin)).toEqual(before.slice(1));
    expect(dismissFindingsAct(admin.ledger, admin.me, DRAFT, [first!])).toMatchObject({ code: "dismissal.already" });
  });

  test("is shown again in a text with other words in its provision, and stays hidden where only others changed", async () => {
    await admin.commit(dismissFindingsAct(admin.ledger, admin.me, DRAFT, findingsIn(DRAFT)));
    expect(shownTo(admin)).toEqual([]);
    const text = DRAFT.provisions[1]!.blocks[0]!.text;
    expect(shownTo(admin, lamps(text, "Lamps are tended by day, as appropriate."))).toHaveLength(1);
    expect(shownTo(admin, lamps(text))).toEqual([]);
    expect(shownTo(admin, lamps(`${text} So be it.`))).toHaveLength(2);
  });

  test("can be restored by another member, dismissed again, and restored by undoing", async () => {
    const findings = findingsIn(DRAFT);
    await member.commit(dismissFindingsAct(member.ledger, member.me, DRAFT, findings));
    await exchangeRecords(admin, member);
    await admin.commit(restoreFindingsAct(admin.ledger, admin.me, DRAFT, findings));
    await exchangeRecords(admin, member);
    expect(shownTo(member)).toHaveLength(3);
    expect(restoreFindingsAct(admin.ledger, admin.me, DRAFT, findings)).toMatchObject({ code: "dismissal.none" });
    const made = await member.commit(dismissFindingsAct(member.ledger, member.me, DRAFT, findings.slice(0, 1)));
    expect(shownTo(member)).toHaveLength(2);
    await member.commit(undoRecordsAct(member.ledger, member.me, made));
    await exchangeRecords(admin, member);
    expect(shownTo(admin)).toHaveLength(3);
  });

  test("by two members apart is shown again only once both dismissals are overruled", async () => {
    const [first] = findingsIn(DRAFT);
    await member.commit(dismissFindingsAct(member.ledger, member.me, DRAFT, [first!]));
    await admin.commit(dismissFindingsAct(admin.ledger, admin.me, DRAFT, [first!]));
    await exchangeRecords(admin, member);
    expect(shownTo(admin)).toHaveLength(2);
    await admin.commit(restoreFindingsAct(admin.ledger, admin.me, DRAFT, [first!]));
    expect(shownTo(admin)).toHaveLength(3);
  });

  test("cannot be dismissed by a reader", async () => {
    const { bea: reader } = await createTeamOfTwo("reader");
    expect(dismissFindingsAct(reader.ledger, reader.me, DRAFT, findingsIn(DRAFT))).toMatchObject({
      code: "may.reader",
    });
  });
});
