import { beforeAll, describe, expect, it } from "vitest";
import { makeAct } from "#shared/acts/act.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { addMeetingAct } from "#shared/acts/negotiation/meetings.ts";
import { makePositionBody } from "#shared/acts/negotiation/positions.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { findFilterQueryCompletions } from "#shared/ledger/filters/completeQuery.ts";
import { filterLedger } from "#shared/ledger/filters/filterLedger.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { listProposalHeadsIfByOther, listThreadRecordsByOthers } from "#shared/ledger/queries/recordsByOthers.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import {
  createTeam,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  type Person,
} from "#test/support/team/team.ts";

const on = (index: number, words: string) =>
  unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, index, words));

describe("A filter", () => {
  let ada: Person;
  let bea: Person;
  /** Returns the comments that match a filter line, in Ada's ledger. */
  const found = (line: string, me = ada.me!.member) => {
    const { filter, faults } = parseFilterQuery(line);
    expect(faults).toEqual([]);
    const { threads, proposals } = filterLedger(ada.ledger, filter, me);
    return [...threads.map(({ annotation }) => annotation.comment), ...proposals.map(({ body }) => body.comment)];
  };

  beforeAll(async () => {
    ada = (await createTeam()).admin;
    bea = await joinTeam(ada, await openInvitation(ada), "Béa");
    await exchangeRecords(ada, bea);
    const { ledger } = ada;
    const [meeting] = await ada.commit(
      addMeetingAct(ledger, ada.me, { date: "2026-02-10", name: "Informals on records", track: "informals" }),
    );
    const wide = await ada.annotate({
      anchor: on(2, "Each State Party"),
      comment: "Too wide.",
      rights: ["privacy"],
      tags: ["For the Chair"],
      assessment: { scale: 3 },
      track: "informals",
      meeting: meeting!.key,
      basis: { how: "heard" },
      confidentiality: "informals",
    });
    await ada.annotate({ anchor: on(3, "the tide"), kind: "question", comment: "Which? Ask @Béa." });
    await ada.annotate({
      anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" },
      kind: "omission",
      comment: "No remedy.",
    });
    await exchangeRecords(ada, bea);
    await bea.commit(replyToThreadAct(bea.ledger, bea.me, wide, "Ça suffit."));
    const other = annotateAct(bea.ledger, bea.me, {
      anchor: on(2, "keep them safe"),
      kind: "safeguard",
      comment: "Keep.",
      confidentiality: "public",
    });
    await bea.commit(other);
    await bea.commit(assignAct(bea.ledger, bea.me, wide, bea.me!.member));
    await exchangeRecords(ada, bea);
    await ada.commit(
      setResolutionAct(
        ledger,
        ada.me,
        ledger.all(threadProjection).find(({ annotation }) => annotation.kind === "question")!.id,
        "settled",
        "Told so.",
      ),
    );
    const wording = {
      anchor: on(2, "shall keep the records"),
      wording: { new: "may keep the records" },
      comment: "Weaker.",
    };
    await ada.commit(
      proposeWordingAct(ledger, ada.me, { ...wording, proposers: [{ name: "Mexico", behalf: "CARICOM" }] }),
    );
    const canada = { name: "Canada", kind: "state", code: "CAN" } as const;
    const held = unwrapOutcome(
      makePositionBody(ledger, ada.me, {
        anchor: { draft: SMALL_DRAFT_ID, provision: "art_2" },
        delegation: canada,
        stance: "opposes",
      }),
    );
    await ada.commit(makeAct({ type: "position", body: held }));
    const agreed = { status: "agreed", confidentiality: "team" } as const;
    await ada.commit(
      setProvisionStatusAct(ledger, ada.me, ada.first, [{ draft: SMALL_DRAFT_ID, provision: "art_2" }], agreed),
    );
    await ada.commit(
      setProvisionStatusAct(
        ledger,
        ada.me,
        ada.first,
        [{ draft: SMALL_DRAFT_ID, provision: "art_2__para_1__point_a" }],
        {
          ...agreed,
          status: "pending",
        },
      ),
    );
  });

  it.each([
    ["", ["Too wide.", "Which? Ask @Béa.", "No remedy.", "Keep.", "Weaker."]],
    ["text:state", ["Too wide."]],
    ["text:may", ["Weaker."]],
    ["comment:suffit", ["Too wide."]],
    ["comment:told", ["Which? Ask @Béa."]],
    ["ça", ["Too wide."]],
    ["re-medy", ["No remedy."]],
    ["reme-", ["No remedy."]],
    ['"for the chair"', ["Too wide."]],
    ["address:2", ["Too wide.", "Which? Ask @Béa.", "Keep.", "Weaker."]],
    ["address:2(1)(a)", ["Which? Ask @Béa."]],
    ["-address:2", ["No remedy."]],
    ["author:me -kind:proposal", ["Too wide.", "Which? Ask @Béa.", "No remedy."]],
    ["author:bea", ["Keep."]],
    ["kind:omission,safeguard", ["No remedy.", "Keep."]],
    ["right:privacy", ["Too wide."]],
    ['right:"right to privacy"', ["Too wide."]],
    ['right:"freedom of expression"', []],
    ["severity:>=3", ["Too wide."]],
    ["severity:<=2", []],
    ["severity:none", ["No remedy."]],
    ["track:informals", ["Too wide."]],
    ["meeting:records", ["Too wide."]],
    ["meeting:2026-02-10", ["Too wide."]],
    ["basis:heard", ["Too wide."]],
    ["status:settled", ["Which? Ask @Béa."]],
    ["status:agreed status:open", ["Too wide.", "Keep.", "Weaker."]],
    ["status:pending", ["Which? Ask @Béa."]],
    ["delegation:CAN", ["Too wide.", "Which? Ask @Béa.", "Keep.", "Weaker."]],
    ["delegation:Mexico kind:safeguard", ["Keep."]],
    ["delegation:CARICOM kind:risk", ["Too wide."]],
    ["confidentiality:public,informals", ["Too wide.", "Keep."]],
    ["placement:exact kind:question", ["Which? Ask @Béa."]],
    ["placement:lost,ambiguous,absent", []],
    ["tag:“for the chair”", ["Too wide."]],
    ["assigned:béa", ["Too wide."]],
    ["assigned:me", []],
    ["assigned:nobody kind:risk", []],
    ["mentions:anybody", ["Which? Ask @Béa."]],
    ["is:unread", []],
    ["is:conflict", []],
  ])("finds what it asks for: %s", (line, comments) => {
    expect(found(line)).toEqual(comments);
  });

  it("can depend on who is looking", () => {
    const me = bea.me!.member;
    expect(found("mentions:me", me)).toEqual(["Which? Ask @Béa."]);
    expect(found("assigned:me author:administrator", me)).toEqual(["Too wide."]);
  });

  it("can depend on what others have written and what is unread", () => {
    const [wide, question] = ada.ledger.all(threadProjection);
    const [mine, hers] = [ada.me!.member, bea.me!.member];
    expect(listThreadRecordsByOthers(wide!, mine)).toEqual([wide!.replies[0]!.key, ...wide!.assigned!.heads]);
    expect(listThreadRecordsByOthers(wide!, hers)).toEqual([wide!.id, wide!.ratings[0]!.key]);
    expect(listThreadRecordsByOthers(question!, mine)).toEqual([]);
    expect(listThreadRecordsByOthers(question!, hers)).toEqual([question!.id, ...question!.resolution!.heads]);
    expect(listProposalHeadsIfByOther(ada.ledger.all(proposalProjection)[0]!, mine)).toEqual([]);
    expect(listProposalHeadsIfByOther(ada.ledger.all(proposalProjection)[0]!, hers)).toHaveLength(1);
  });
});

describe("The completion of a filter line", () => {
  const values = () => [
    { value: "privacy", name: "Privacy" },
    { value: "for the Chair", name: "For the Chair" },
  ];
  const texts = (line: string, caret = line.length) =>
    findFilterQueryCompletions(line, caret, values).options.map(({ text }) => text);

  it("offers the names of fields, then their values", () => {
    expect(texts("x con")).toEqual(["confidentiality:"]);
    expect(texts("-t")).toEqual(["-text:", "-track:", "-tag:"]);
    expect(texts("right:pr")).toEqual(["right:privacy"]);
    expect(texts("tag:privacy,ch")).toEqual(['tag:privacy,"for the Chair"']);
    expect(texts("tag:privacy")).toEqual([]);
    expect(texts("mood:")).toEqual([]);
    expect(texts("")).toEqual([]);
    expect(texts('"right:')).toEqual([]);
    expect(findFilterQueryCompletions("ri kind:risk", 2, values)).toMatchObject({ from: 0, to: 2 });
  });
});
