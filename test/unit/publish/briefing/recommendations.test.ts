import { describe, expect, it } from "vitest";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { numberNotes } from "#shared/publish/layouts/content/numberedNotes.ts";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { buildDelegateLayoutData } from "#shared/publish/layouts/data/delegate.ts";
import { labelProvisionStatuses } from "#shared/publish/layouts/data/provisionStatuses.ts";
import { buildBriefingRecommendations } from "#shared/publish/layouts/data/recommendations.ts";
import { buildSubmissionLayoutData } from "#shared/publish/layouts/data/submission.ts";
import { findTeamWordings } from "#shared/publish/layouts/data/teamWordings.ts";
import { provisionText } from "./provisionText.ts";
import type { DisclosedProposal, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { DRAFT, DRAFT_ID, input, noteOn, NOTES } from "./sample.ts";

const indexOf = (eId: string) => DRAFT.provisions.findIndex((each) => each.eId === eId);

/** Creates a wording of the team's own: on words, on a whole provision (null) or after one ("gap"). */
function own(eId: string, on: string | null, fresh: string, given: Partial<DisclosedProposal> = {}): DisclosedProposal {
  const anchor =
    on === null
      ? createProvisionAnchor(DRAFT, DRAFT_ID, indexOf(eId))
      : on === "gap"
        ? createGapAfterProvisionAnchor(DRAFT, DRAFT_ID, indexOf(eId))
        : createTypedQuoteAnchor(DRAFT, DRAFT_ID, indexOf(eId), on);
  if (isRefusal(anchor)) throw new RangeError(`No such words in ${eId}: ${on}`);
  const old = on === "gap" ? "" : (on ?? provisionText(DRAFT, eId));
  return { anchor, wording: { old, new: fresh }, comment: "", proposers: [], form: "written", ...given };
}

function asked(proposals: readonly DisclosedProposal[], notes: readonly DisclosedThread[] = []) {
  const numbered = numberNotes(notes, DRAFT, DRAFT_ID);
  return buildBriefingRecommendations(DRAFT, numbered, findTeamWordings(DRAFT, DRAFT_ID, proposals), new Map());
}

const sentences = (...given: Parameters<typeof asked>) => asked(...given).map(({ sentence }) => sentence.t);

describe("A recommendation", () => {
  it.each([
    [
      own("art_2__para_2", ", where the State Party considers it suitable to the power in question,", ""),
      "Delete “, where the State Party considers it suitable to the power in question,” in Article 2(2).",
    ],
    [own("art_3", "in any form", "in writing"), "In Article 3, replace “any form” with “writing”."],
    [
      own("art_3", "in any form", "in any form, and is recorded"),
      "In Article 3, insert “, and is recorded” after “made in any form”.",
    ],
    [own("art_3", "A request", "On paper, a request"), "In Article 3, replace “A” with “On paper, a”."],
    [
      own("art_2__para_1", "gives", "solemnly gives"),
      "In Article 2(1), insert “solemnly” after “powers that this chapter”.",
    ],
    [own("art_2__para_2bis", null, ""), "Delete Article 2(2 bis)."],
    [
      own("art_2", "gap", "No request shall be granted that serves persecution."),
      "After Article 2, add: “No request shall be granted that serves persecution”.",
    ],
    [
      own(
        "art_2__para_2bis",
        "[The person whose recordings are sought shall be told within thirty days",
        "The person shall be told at once",
      ),
      "In Article 2(2 bis), replace “[The person whose recordings are sought shall be told within thirty days” with “The person shall be told at once”.",
    ],
    [own("preamble__rec_2", "in time", "at once"), "In preambular paragraph 2, replace “in time” with “at once”."],
  ])("is a sentence that stands alone and quotes the author's words (%#)", (proposal, sentence) => {
    expect(sentences([proposal])).toEqual([sentence]);
  });

  it("quotes more of the text if the words occur there more than once", () => {
    const the = own("art_2__para_1", "limits that national", "limits that any national");
    expect(sentences([the])).toEqual(["In Article 2(1), insert “any” after “within the limits that”."]);
    const { anchor } = own("art_2__para_3__point_b", "of counsel", "of any counsel");
    const twice = { ...own("art_2__para_3__point_b", "of counsel", ""), anchor, wording: { old: "of", new: "from" } };
    expect(sentences([{ ...twice, anchor: ofSecond("of", "The sources of journalists and the files ") }])).toEqual([
      "In Article 2(3)(b), replace “journalists and the files of” with “journalists and the files from”.",
    ]);
  });

  it("is not made of what others propose, of what was withdrawn, decided or adopted, or of words of another text", () => {
    const given: readonly Partial<DisclosedProposal>[] = [
      { proposers: [{ name: "Mexico", kind: "state", code: "MEX" }] },
      { form: "floor" },
      { fate: "withdrawn" },
      { fate: "adopted" },
      { fate: "partly" },
      { fate: "dropped" },
      { adopted: { is: "adopted", text: "Rev.3" } },
      { taken: { text: "Rev.1", option: "", address: "3" } },
    ];
    expect(given.flatMap((each) => sentences([own("art_3", "in any form", "in writing", each)]))).toEqual([]);
    // The form is left out where nobody may know whether a State proposes it.
    const { form: _, ...unknown } = own("art_3", "in any form", "in writing");
    expect(sentences([unknown])).toEqual([]);
  });

  it("asks to retain a safeguard, unless it is resolved, a change would alter it, or its words have changed", () => {
    const kept = noteOn(DRAFT, "art_2__para_2", "access to an effective remedy", {
      kind: "safeguard",
      comment: "Keep.",
    });
    const whole = noteOn(DRAFT, "art_3", null, { kind: "safeguard" });
    expect(sentences([], [kept, whole])).toEqual([
      "Retain “access to an effective remedy” in Article 2(2).",
      "Retain Article 3.",
    ]);
    expect(asked([], [kept])[0]).toMatchObject({ kind: "retain", note: 1, reason: { t: "Keep." } });
    const made = { text: "Rev.1", option: "", address: "2(2)", words: "a remedy", change: "around" as const };
    expect(
      sentences(
        [],
        [
          { ...kept, settled: true },
          { ...kept, made },
        ],
      ),
    ).toEqual([]);
    expect(sentences([own("art_3", "in any form", "in writing")], [whole])).toHaveLength(1);
    expect(sentences([own("art_2__para_2", "effective remedy", "remedy")], [kept])).toHaveLength(1);
    expect(sentences([own("art_2__para_2", "fixed term", "short term")], [kept])).toHaveLength(2);
  });

  it("answers the note on the same words, and leads with the most severe", () => {
    const low = noteOn(DRAFT, "art_3", "in any form", { comment: "Low.", ratings: [{ scale: 1 }] });
    const high = noteOn(DRAFT, "art_2__para_1", "national legislation", { comment: "High.", ratings: [{ scale: 4 }] });
    const given = [own("art_3", "in any form", "in writing"), own("art_2__para_1", "national legislation", "law")];
    expect(asked(given, [low, high]).map(({ reason, note }) => [reason.t, note])).toEqual([
      ["High.", 1],
      ["Low.", 2],
    ]);
    expect(asked([own("art_3", "in any form", "in writing", { comment: "So said." })], [low])[0]!.reason.t).toBe(
      "So said.",
    );
    expect(asked(given)[0]).toMatchObject({ note: null, reason: { t: "" } });
  });

  it("has its quoted words in the language of the draft", async () => {
    const [recommended] = await withMessageLanguage("fr", () => asked([own("art_3", "in any form", "in writing")]));
    expect(recommended!.sentence.parts.map(({ t, lang }) => [t.trim(), lang])).toEqual([
      ["Article 3\u00a0: remplacer «", "fr"],
      ["any form", "en"],
      ["» par «", "fr"],
      ["writing", "en"],
      ["».", "fr"],
    ]);
  });

  it("says how far its provision has come, on every page that makes it", () => {
    const statuses = [{ draft: DRAFT_ID, provision: "art_3", words: ["agreed" as const] }];
    const proposals = [own("art_3", "in any form", "in writing")];
    const given = input([...NOTES], { proposals, statuses });
    expect(labelProvisionStatuses(DRAFT, statuses).get(indexOf("art_3"))).toBe("Agreed ad referendum");
    expect(buildAnnotatedLayoutData(given).summary.changes[0]!.status.t).toBe("Agreed ad referendum");
    expect(buildSubmissionLayoutData(given).recommendations.find(({ status }) => status)!.text.t).toContain(
      "Article 3",
    );
    expect(buildDelegateLayoutData(given).asks[0]!.status).toBe("Agreed ad referendum");
  });
});

/** Anchors words at their occurrence after `before`. */
function ofSecond(words: string, before: string): DisclosedProposal["anchor"] {
  return {
    draft: DRAFT_ID,
    provision: "art_2__para_3__point_b",
    quote: {
      start: before.length,
      end: before.length + words.length,
      exact: words,
      prefix: before.slice(-10),
      suffix: " counsel.",
    },
  };
}
