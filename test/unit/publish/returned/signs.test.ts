import { expect, it } from "vitest";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { writeDocx } from "#shared/publish/formats/docx/write/writeDocx.ts";
import { classifyDraftOrComments } from "#shared/publish/returned/classifyDraftOrComments.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { DRAFT_ID, input, NOTES } from "#test/unit/publish/briefing/sample.ts";

const signs = (text: string, name = "file") => classifyDraftOrComments(new FileToImport(name, encodeUtf8(text)));

it("A file that programs write for programs is never a draft", async () => {
  const data = [
    '{"type":"Annotation"}',
    "{}",
    '\uFEFF \n[ {"id":1} ]',
    '<xfdf xmlns="http://ns.adobe.com/xfdf/"/>',
    '<?xml version="1.0"?>\n<!-- by a reader -->\n<xfdf/>',
  ];
  for (const text of data) expect(await signs(text)).toEqual({ kind: "data" });
  expect(await signs("Comment,Provision", "Register.CSV")).toEqual({ kind: "data" });
});

it("A text is a draft even if its first words are in brackets", async () => {
  const drafts = [
    "[Chapter I]\nArticle 1",
    "[“Shall” to be considered]",
    "{Article 1}",
    "<akomaNtoso/>",
    "",
    "<!-- x --><html/>",
  ];
  for (const text of drafts) expect(await signs(text, "draft.txt")).toEqual({ kind: "draft" });
  expect(
    await classifyDraftOrComments(new FileToImport("draft.txt", new Uint8Array([0xff, 0xfe, 0x5b, 0x00]))),
  ).toEqual({
    kind: "draft",
  });
});

it("A Word file of ours names the text that it was made from", async () => {
  const file = writeDocx(input(NOTES));
  expect(await classifyDraftOrComments(new FileToImport("notes.docx", file))).toMatchObject({
    kind: "document",
    of: DRAFT_ID,
  });
  for (let cut = 1; cut < file.length; cut += Math.ceil(file.length / 20))
    expect(await classifyDraftOrComments(new FileToImport("notes.docx", file.slice(0, cut)))).toEqual({
      kind: "draft",
    });
});
