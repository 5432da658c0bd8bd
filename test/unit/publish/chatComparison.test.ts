import { describe, expect, it } from "vitest";
import { setDeltaRatingAct } from "#shared/acts/negotiation/deltaRatings.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { hasTeamOnlyWeakenings, formatWeakeningsMessage } from "#shared/publish/chat/weakeningsMessage.ts";
import { findLatestTextsToCompare } from "#shared/ledger/queries/ratableChanges.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { createTeam, addText, unwrapOutcome } from "#test/support/team/team.ts";

const LABELS = ["public", "team", "chatham", "informals"] as const;

/** A convention with a paragraph for each label, and its next draft, in which each paragraph says "may". */
const BEFORE = `Convention on lamps

Article 1. Keepers

${LABELS.map((label, i) => `${i + 1}. The keeper of the ${label} lamp shall light it at dusk.`).join("\n\n")}
`;

async function story() {
  const [before, after] = [
    await readDraftText(BEFORE),
    await readDraftText(BEFORE.replaceAll("shall light", "may light")),
  ];
  const [from, to] = [computeDraftId(before), computeDraftId(after)];
  const { admin } = await createTeam(before);
  await addText(admin, after, "whole", { symbol: "Rev.1" });
  const at = (label: Confidentiality) => unwrapOutcome(findProvision(before, `1(${LABELS.indexOf(label) + 1})`));
  const worse = async (label: Confidentiality, comment = "") => {
    const { eId } = before.provisions[at(label)]!;
    const of = { from, to, before: eId, after: eId, delta: "worse", comment, confidentiality: label } as const;
    await admin.commit(setDeltaRatingAct(admin.ledger, admin.me, of));
  };
  const grave = async (label: Confidentiality) => {
    const anchor = createProvisionAnchor(before, from, at(label));
    const id = await admin.annotate({ anchor, kind: "risk", comment: "Secret words.", confidentiality: label });
    await admin.commit(rateThreadAct(admin.ledger, admin.me, id, { provisional: 4 }));
  };
  const text = (audience: "public" | "team") =>
    formatWeakeningsMessage(
      admin.ledger,
      findLatestTextsToCompare(admin.ledger)!,
      admin.ledger.all(threadProjection),
      audience,
    );
  return { admin, worse, grave, text };
}

describe("The chat passage on what is weaker or needs a rating", () => {
  it("has what an audience may see, and names nobody", async () => {
    const { admin, worse, text } = await story();
    for (const label of LABELS) await worse(label, "Because of the delegation of Utopia.");
    expect(text("public")).toContain("paragraph 1: Weaker");
    expect(text("public")).not.toContain("paragraph 2");
    expect(text("public")).toContain("paragraph 3: Weaker");
    expect(text("public")).not.toContain("paragraph 4");
    expect(text("team")).toContain("paragraph 2: Weaker");
    expect(text("team")).not.toContain("paragraph 4");
    expect(text("team")).not.toMatch(/Utopia|Administrator/);
    expect(text("team")).toContain("~shall~ *may*");
    expect(hasTeamOnlyWeakenings(admin.ledger, findLatestTextsToCompare(admin.ledger)!, [])).toBe(true);
  });

  it("does not reveal by a severity what an audience may not see", async () => {
    const { admin, grave, text } = await story();
    for (const label of LABELS) await grave(label);
    expect(text("public")).toContain("paragraph 1: Critical");
    expect(text("public")).not.toContain("paragraph 2");
    expect(text("public")).not.toContain("paragraph 4");
    expect(text("team")).toContain("paragraph 2: Critical");
    expect(text("team")).not.toContain("paragraph 4");
    expect(text("team")).not.toContain("Secret words");
    expect(formatWeakeningsMessage(admin.ledger, findLatestTextsToCompare(admin.ledger)!, [], "team")).toBe("");
  });

  it("says that a change was called weaker only if somebody called it so", async () => {
    const { worse, grave, text } = await story();
    await grave("public");
    const [head] = text("public").split("\n");
    expect(head).toMatch(/^Changes: .+ → Rev\.1$/);
    expect(text("public")).not.toMatch(/weaker/i);
    expect(text("public")).toContain(
      "Needs rating (high severity or safeguard, changed):\n• Article 1, paragraph 1: Critical",
    );
    await worse("chatham");
    expect(text("public")).toMatch(
      /^Changes: .+\n\nRated as weaker:\n• Article 1, paragraph 3: Weaker[^]+\n\nNeeds rating .+:\n• Article 1, paragraph 1: Critical/,
    );
  });
});
