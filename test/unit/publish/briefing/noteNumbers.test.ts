import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#shared/base/language.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { listNoteNumbers } from "#shared/publish/layouts/content/listNoteNumbers.ts";

describe("A list of the notes that a page has no room for", () => {
  it("names up to eight one by one, in order", () => {
    expect(listNoteNumbers([])).toBe("");
    expect(listNoteNumbers([3, 1, 2])).toBe("1, 2, 3");
    expect(listNoteNumbers([8, 7, 6, 5, 4, 3, 2, 1])).toBe("1, 2, 3, 4, 5, 6, 7, 8");
  });

  it("joins numbers that follow one another if there are more, but not two", () => {
    expect(listNoteNumbers([20, 1, 2, 3, 4, 5, 6, 7, 9, 21])).toBe("1–7, 9, 20, 21");
    expect(listNoteNumbers(Array.from({ length: 480 }, (_, i) => i + 21))).toBe("21–500");
  });

  it("counts what comes after its eighth part, and stays short whatever is left out", async () => {
    const odd = Array.from({ length: 250 }, (_, i) => 2 * i + 1);
    expect(listNoteNumbers(odd)).toBe("1, 3, 5, 7, 9, 11, 13, 15 and 242 more");
    expect(listNoteNumbers([...odd.slice(0, 8), 100, 101, 102])).toBe("1, 3, 5, 7, 9, 11, 13, 15 and 3 more");
    for (const language of LANGUAGES)
      expect((await withMessageLanguage(language, () => listNoteNumbers(odd))).length, language).toBeLessThan(80);
  });
});
