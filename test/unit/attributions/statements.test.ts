import { describe, expect, it } from "vitest";
import { findAttributions } from "#shared/attributions/findAttributions.ts";
import type { Attribution } from "#shared/attributions/attribution.ts";
import { DelegationDirectory } from "#shared/states/delegations.ts";
import { reading } from "../import/samples.ts";

/** Prints what one paragraph of a draft attributes: its parties, kind and words, and what is doubtful. */
async function said(paragraph: string, directory?: DelegationDirectory): Promise<readonly string[]> {
  const read = await reading("draft.txt", `Article 1\n\n1. Each Party shall act.\n\n2. ${paragraph}\n`);
  return findAttributions(read, directory).map(print);
}

function print({ parties, kind, words, doubts }: Attribution): string {
  const names = parties.map(({ code, name, behalf }) => (code ?? name) + (behalf ? ` for ${behalf.code ?? ""}` : ""));
  return [names.join(" "), kind, words, ...doubts.map((doubt) => `?${doubt}`)].join(" | ");
}

describe("Attributed words", () => {
  it.each([
    ["shall [Canada, New Zealand and Norway: promptly] act.", "CAN NZL NOR | add | promptly"],
    ["shall [Barbados on behalf of CARICOM: promptly] act.", "BRB for CARICOM | add | promptly"],
    ["shall [EU proposes: “promptly”] act.", "EU | add | promptly"],
    ["shall [Proposal by G77 and China and Mexico: promptly] act.", "G77 MEX | add | promptly"],
    ["shall act. [EU: add “promptly” after “shall”]", "EU | add | promptly"],
    ["shall act. [UK: replace “shall” with “should”]", "GBR | replace | should"],
    ["shall act. [EU would like to delete “shall”]", "EU | delete | shall"],
    ["[shall] [Delete: Iran, Russian Federation] act.", "IRN RUS | delete | shall"],
    ["[shall] [China: delete] act.", "CHN | delete | shall"],
    ["shall act. [Iran: delete this paragraph]", "IRN | delete | shall act."],
    ["[shall] [Reservation by Pakistan] act.", "PAK | reserve | shall"],
    ["[shall] (proposed by Mexico; opposed by Cuba) act.", "MEX | add | shall", "CUB | oppose | shall"],
    ["[shall] (Mexico) (supported by Peru) act.", "MEX | add | shall", "PER | support | shall"],
    ["[shall] [Reserve: Cuba] (Peru) act.", "CUB | reserve | shall", "PER | add | shall"],
    ["shall act. [EU: add “promptly”] (supported by Norway)", "EU | add | promptly", "NOR | support | promptly"],
    ["shall [act (Mexico)].", "MEX | add | act"],
    ["shall act. (Mexico, Peru)", "MEX PER | add | shall act."],
    ["shall [Mexico: promptly; EU: without delay] act.", "MEX | add | promptly", "EU | add | without delay"],
    ["shall [Canada, supported by Norway: promptly] act.", "CAN | add | promptly", "NOR | support | promptly"],
  ])("are read in English: %s", async (paragraph, ...expected) => {
    expect(await said(paragraph)).toEqual(expected);
  });

  it.each([
    ["adopte [le Canada et la Nouvelle-Zélande : sans retard] les mesures.", "CAN NZL | add | sans retard"],
    ["adopte les mesures. [UE : ajouter « utiles » après « mesures »]", "EU | add | utiles"],
    ["[adopte] [Supprimer : Iran (République islamique d’), Fédération de Russie]", "IRN RUS | delete | adopte"],
    ["adoptará [Grupo de los 77 y China: sin demora] las medidas.", "G77 | add | sin demora"],
    ["[adoptará] (propuesta de México y el Perú) las medidas.", "MEX PER | add | adoptará"],
    ["принимает [Мексика, Канада: незамедлительно] меры.", "MEX CAN | add | незамедлительно"],
    ["[принимает] [Китай: исключить] меры.", "CHN | delete | принимает"],
    ["تتخذ [المكسيك وكندا: دون إبطاء] التدابير.", "MEX CAN | add | دون إبطاء"],
    ["[تتخذ] [حذف: إيران] التدابير.", "IRN | delete | تتخذ"],
    ["应采取［墨西哥、加拿大：及时］措施。", "MEX CAN | add | 及时"],
    ["应采取措施。［欧盟：在“采取”后增加“一切”］", "EU | add | 一切"],
    ["应采取措施。［中国：将“应”改为“可”］", "CHN | replace | 可"],
  ])("are read in the other languages: %s", async (paragraph, expected) => {
    expect(await said(paragraph)).toEqual([expected]);
  });

  it.each([
    ["[shall] (Mexico, Friends of Lanterns) act.", "MEX Friends of Lanterns | add | shall | ?unlisted"],
    ["shall act. [Canada: delete “may”]", "CAN | delete | may | ?words"],
    ["shall act. [FR: promptly]", "FRA | add | promptly | ?code"],
    ["shall [Mexico: promptly act.", "MEX | add | promptly act. | ?open"],
    ["shall act. [Mexico: delete the second sentence of it]", "MEX | delete |  | ?words"],
  ])("are doubtful: %s", async (paragraph, expected) => {
    expect(await said(paragraph)).toEqual([expected]);
  });

  it("after plain words count only in a text that has others, and are doubtful", async () => {
    expect(await said("shall act promptly (Mexico) and without delay.")).toEqual([]);
    const others = "[shall] (Peru) [should] (Cuba) act promptly (Mexico) and without delay.";
    expect(await said(others)).toEqual(["PER | add | shall", "CUB | add | should", "MEX | add |  | ?words"]);
  });

  it("may be those of a group that the team has added", async () => {
    const directory = new DelegationDirectory([
      { code: "FOL", name: "Friends of Lanterns", aliases: ["Lantern Group"] },
    ]);
    expect(await said("[shall] (Mexico, Lantern Group) act.", directory)).toEqual(["MEX FOL | add | shall"]);
    expect(await said("shall [FOL: promptly] act.")).toEqual([]);
    expect(await said("shall [FOL: promptly] act.", directory)).toEqual(["FOL | add | promptly"]);
  });

  it("are other words for a paragraph that an alternative stands beside", async () => {
    const text =
      "Article 1\n\n1. Each Party shall act.\n\n1 alt. [Mexico: Each Party may act.]\n\n" +
      "1 alt 2. Each Party should act. (Peru, Cuba)\n\n9 alt. [Chile: No Party acts.]\n";
    const found = findAttributions(await reading("draft.txt", text));
    expect(found.map(print)).toEqual([
      "MEX | alternative | Each Party may act.",
      "PER CUB | alternative | Each Party should act.",
      "CHL | alternative | No Party acts. | ?base",
    ]);
    expect(found[0]!.wording).toEqual({ old: "Each Party shall act.", new: "Each Party may act." });
    expect(found[0]!.spot).toMatchObject({ provision: 1, block: 0, start: 0, end: 21 });
  });
});
