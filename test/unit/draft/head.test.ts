import { expect, test } from "vitest";
import { captionOfProvision, type Provision } from "#shared/draft/draft.ts";

const head = (heading: string, ...blocks: readonly string[]) =>
  captionOfProvision({ heading, blocks: blocks.map((text) => ({ text })) } as unknown as Provision);

test("A provision is named by its heading, else by whole words from its beginning", () => {
  expect(head("Lamps", "Each Party shall tend its lamps.")).toBe("Lamps");
  expect(head("", "The Parties,", "Recalling lamps,")).toBe("The Parties,");
  expect(head("", `${"lamp ".repeat(8)}harbours`)).toBe(`${"lamp ".repeat(8)}…`);
  expect(head("", "灯".repeat(200))).toBe(`${"灯".repeat(46)} …`);
  expect(head("", `x${"𠮷".repeat(200)}`)).toBe(`x${"𠮷".repeat(45)} …`);
  expect(head("")).toBe("");
});
