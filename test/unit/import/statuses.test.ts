import { expect, test } from "vitest";
import { explainRefusal } from "#shared/messages/messages.ts";
import { readPrintedStatus } from "#shared/import/recognise/recogniseStatuses.ts";
import { reading } from "./samples.ts";

test.each([
  ["Lamps shall shine, [agreed ad referendum]", "agreed", "[agreed ad referendum]"],
  ["[Agreed ad referendum] Lamps shall shine.", "agreed", "[Agreed ad referendum]"],
  ["Lamps shall shine. (agreed ad ref.)", "agreed", "(agreed ad ref.)"],
  ["Lamps [agreed ad referendum on 4 May 2026];", "agreed", "[agreed ad referendum on 4 May 2026]"],
  ["[Lamps [and torches] shall shine.] [pending]", "pending", "[pending]"],
  ["[pending in informals]", "informals", "[pending in informals]"],
  ["Lamps [under discussion in informal consultations]", "informals", "[under discussion in informal consultations]"],
  ["[In the Chair’s package]", "package", "[In the Chair’s package]"],
  ["[Deleted]", "deleted", "[Deleted]"],
  ["(supprimé)", "deleted", "(supprimé)"],
  ["[withdrawn by Atlantis]", "withdrawn", "[withdrawn by Atlantis]"],
  ["Lamps [reopened]", "reopened", "[reopened]"],
  ["Les lampes brillent [convenu ad referendum]", "agreed", "[convenu ad referendum]"],
  ["Las lámparas [acordado ad referéndum]", "agreed", "[acordado ad referéndum]"],
  ["Лампы светят [согласовано ad referendum]", "agreed", "[согласовано ad referendum]"],
  ["تضيء المصابيح [متفق عليه رهنا بالاستشارة]", "agreed", "[متفق عليه رهنا بالاستشارة]"],
  ["灯发光（暂定商定）", "agreed", "（暂定商定）"],
])("“%s” is %s", (text, status, words) => expect(readPrintedStatus(text)).toEqual({ status, words }));

test.each([
  "States have agreed upon the deleted text.",
  "The text [agreed ad referendum] is lit by lamps.",
  "Lamps [shall][should] shine.",
  "A case that is pending before a court",
  "[Lamps (deleted) and others] shine",
])("“%s” says nothing of its status", (text) => expect(readPrintedStatus(text)).toBeNull());

test("A status is proposed for its provision, and its words stay in the text", async () => {
  const { draft, statuses } = await reading(
    "x.txt",
    "Article 1. Purpose [agreed ad referendum]\n1. One.\n2. Two, [pending]\n(a) three;\nArticle 2. Scope\n1. One.\n[Agreed ad referendum]\nArticle 3. Terms\nNone.\n[Deleted]",
  );
  expect(statuses.map(({ provision, status, words }) => [draft.provisions[provision]!.address, status, words])).toEqual(
    [
      ["1", "agreed", "[agreed ad referendum]"],
      ["1(2)", "pending", "[pending]"],
      ["2(1)", "agreed", "[Agreed ad referendum]"],
      ["3", "deleted", "[Deleted]"],
    ],
  );
  expect(draft.provisions[2]!.blocks).toEqual([{ text: "Two, [pending]" }]);
});

test("A square bracket without a partner is reported with its place; brackets around articles are balanced", async () => {
  const warnings = async (text: string) => (await reading("x.txt", text)).warnings;
  expect(await warnings("[Article 1. Purpose\nOne [or two].\n\n[2. More.\n3. Last.]]")).toEqual([]);
  expect(await warnings("Article 1. Purpose\nOne [or [two].\n\nArticle 2. Scope\nAll] of it.")).toEqual([
    { code: "reading.brackets", params: { address: "1", opening: 1, closing: 0 }, where: { unit: "line", n: 1 } },
    { code: "reading.brackets", params: { address: "2", opening: 0, closing: 1 }, where: { unit: "line", n: 4 } },
  ]);
  const many = Array.from({ length: 30 }, (_, i) => `${i + 1}. A ] here.`).join("\n");
  expect((await warnings(`Article 1\n${many}`)).map(({ code }) => code)).toEqual(["reading.brackets-often"]);
  const sentence = (opening: number, closing: number) =>
    explainRefusal({ code: "reading.brackets", params: { address: "3(2)", opening, closing } });
  expect(sentence(1, 0)).toBe("In 3(2), an opening square bracket has no partner. The text was left unchanged.");
  expect(sentence(0, 2)).toBe("In 3(2), 2 closing square brackets have no partner. The text was left unchanged.");
  expect(sentence(2, 1)).toBe(
    "In 3(2), 2 opening square brackets have no partner, nor has a closing one. The text was left unchanged.",
  );
});
