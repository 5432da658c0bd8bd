import { describe, expect, it } from "vitest";
import { findAttributions } from "#shared/attributions/findAttributions.ts";
import { repairDraft } from "#shared/import/repair/repairDraft.ts";
import { isRefusal } from "#shared/base/result.ts";
import { reading } from "../import/samples.ts";

const HTML = `<html><body><h1>Draft protocol on tide gauges</h1>
<p>Legend: <span style="color:#c00000">Canada</span>, <span style="color: rgb(0, 112, 192)">EU</span>,
<span style="background-color: yellow">Group of 77 and China</span></p>
<h2>Article 1</h2>
<p>1. Each State Party shall keep <span style="color:#C00000">and <b>repair</b></span> its
<span style="color:#0070c0"><s>tide</s></span> gauges
<span style="background:yellow">where appropriate</span>.</p>
<p>2. It shall publish <span style="color:#7030a0">all</span> that <a href="https://example.org/" style="color:#c00000">they show</a>.</p>
</body></html>`;

const said = ({ parties, kind, words, form }: ReturnType<typeof findAttributions>[number]) =>
  `${parties.map(({ code }) => code).join()} ${kind} ${words} (${form})`;

describe("Words in the colours of delegations", () => {
  it("are attributed by the legend, other colours and links are not", async () => {
    const read = await reading("draft.html", HTML);
    expect(findAttributions(read).map(said)).toEqual([
      "CAN add and repair (colour)",
      "EU delete tide (colour)",
      "G77 add where appropriate (colour)",
    ]);
  });

  it("keep their place when the reading is repaired", async () => {
    const read = await reading("draft.html", HTML);
    const at = read.draft.provisions.findIndex(({ address }) => address === "1(2)");
    const merged = repairDraft(read, { what: "merge", at });
    if (isRefusal(merged)) throw new Error(merged.code);
    expect(findAttributions(merged).map(said)).toEqual(findAttributions(read).map(said));
  });

  it("are not attributed without a legend, or if a colour stands for two delegations", async () => {
    const none = await reading("draft.html", HTML.replace(/<p>Legend[^]*?<\/p>/, ""));
    expect(findAttributions(none)).toEqual([]);
    const twice = HTML.replace("color: rgb(0, 112, 192)", "color:#c00000");
    const only = findAttributions(await reading("draft.html", twice));
    expect(only).toEqual([]);
  });
});
