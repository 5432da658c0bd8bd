import { describe, expect, it } from "vitest";
import { parseBriefingPages, serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { buildBriefingData } from "#shared/publish/layouts/data/briefingData.ts";
import { input } from "./sample.ts";

const PAGES = { layout: "delegate", data: buildBriefingData("delegate", input([])), archive: true } as const;

describe("The pages that the typesetter is given", () => {
  it("are the same after they were text", () => {
    expect(parseBriefingPages(serialiseBriefingPages(PAGES))).toEqual(PAGES);
  });

  it.each([
    "",
    "not JSON",
    "null",
    "7",
    "[]",
    '{"layout":"annotated"}',
    '{"data":{}}',
    // A layout is the name of a template's file.
    '{"layout":"../annotated","data":{}}',
    '{"layout":["annotated"],"data":{}}',
    '{"layout":"toString","data":{}}',
  ])("are refused as %s", (text) => {
    expect(() => parseBriefingPages(text)).toThrow(RangeError);
  });
});
