import { describe, expect, test } from "vitest";
import { by, lines, p, raw, t, W, word } from "./docxParts.ts";

const comment = (id: number, author: string, text: string, paragraph = `P${id}`) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-03-02T10:00:00Z"><w:p w14:paraId="${paragraph}">${t(text)}</w:p></w:comment>`;
const comments = (...all: string[]) => `<w:comments ${W}>${all.join("")}</w:comments>`;
const extended = (...all: (readonly [paragraph: string, parent?: string, done?: boolean])[]) =>
  `<w15:commentsEx ${W}>${all.map(([paragraph, parent, done]) => `<w15:commentEx w15:paraId="${paragraph}"${parent ? ` w15:paraIdParent="${parent}"` : ""} w15:done="${done ? 1 : 0}"/>`).join("")}</w15:commentsEx>`;
const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`;
const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const at = "2026-03-02T10:00:00Z";

/** Returns the words and the text of each line's comments. */
const placed = (bytes: Uint8Array) =>
  lines(bytes).lines.map(({ text, remarks = [] }) =>
    remarks.map((remark) => `${text.slice(remark.start, remark.end)}: ${remark.text}`),
  );

describe("Comments in a Word file", () => {
  test("are on their words, with author and date; one without a range is on its point", () => {
    const body = p(
      `${t("Lamps ")}${start(1)}${t("burn")}${end(1)}${reference(1)}${t(" at night")}${reference(2)}${t(".")}`,
    );
    const bytes = word(body, { comments: comments(comment(1, "Ana", "All night?"), comment(2, "Ben", "When?")) });
    expect(raw(bytes).lines[0]!.remarks).toEqual([
      { start: 6, end: 10, author: "Ana", at, text: "All night?" },
      { start: 19, end: 19, author: "Ben", at, text: "When?" },
    ]);
  });

  test("over several paragraphs are on the first that they cover, up to its end", () => {
    const body =
      p(t("Lamps ") + start(1) + t("burn. ")) +
      p(t("They glow.") + start(2)) +
      p(t("All of ") + end(1) + reference(1) + t("them.") + end(2) + reference(2));
    const bytes = word(body, { comments: comments(comment(1, "Ana", "Really?"), comment(2, "Ana", "Them?")) });
    expect(placed(bytes)).toEqual([["burn.: Really?"], [], ["All of them.: Them?"]]);
  });

  test("between paragraphs, or on paragraphs without text, move to the next line, at the end to the last", () => {
    const body =
      start(1) +
      p(t("Lamps.")) +
      end(1) +
      p(reference(1)) +
      p(reference(2)) +
      p(t("Torches.")) +
      p(start(3) + end(3) + reference(3));
    const all = [1, 2, 3].map((id) => comment(id, "Ana", `c${id}`));
    expect(placed(word(body, { comments: comments(...all) }))).toEqual([["Lamps.: c1"], [": c2", ": c3"]]);
  });

  test("are threads even if only the paragraphs of threads have names, and no part lists their first comments", () => {
    const all = [comment(1, "Ana", "Why?", "A"), comment(2, "Ben", "Because.", "B"), comment(3, "Ana", "Alone.", "")];
    const body = p([1, 2, 3].map((id) => start(id) + t("Lamps ") + end(id) + reference(id)).join(""));
    const parts = { comments: comments(...all).replace(' w14:paraId=""', ""), commentsExtended: extended(["B", "A"]) };
    const [line] = raw(word(body, parts)).lines;
    expect(line!.remarks).toMatchObject([{ text: "Why?", replies: [{ text: "Because." }] }, { text: "Alone." }]);
  });

  test("are threads with their replies in order, and may be resolved", () => {
    const all = [comment(1, "Ana", "Why?", "A"), comment(2, "Ben", "Because.", "B"), comment(3, "Ana", "I see.", "C")];
    const answers = `${start(2)}${start(3)}`;
    const body = p(start(1) + answers + t("Lamps") + [1, 2, 3].map((id) => end(id) + reference(id)).join(""));
    const parts = {
      comments: comments(...all),
      commentsExtended: extended(["A", undefined, true], ["B", "A"], ["C", "B"]),
    };
    expect(lines(word(body, parts)).lines[0]!.remarks).toEqual([
      {
        start: 0,
        end: 5,
        author: "Ana",
        at,
        text: "Why?",
        resolved: true,
        replies: [
          { author: "Ben", at, text: "Because." },
          { author: "Ana", at, text: "I see." },
        ],
      },
    ]);
  });

  test("keep their paragraphs; on deleted words they are on the point", () => {
    const long = `<w:comment w:id="1" w:author="Ana">${p(t("One."))}${p("")}${p(t("Two."))}</w:comment>`;
    const body = p(t("Lamps ") + by("del", "Ben", start(1) + t("glow ") + end(1) + reference(1)) + t("burn."));
    expect(lines(word(body, { comments: comments(long) })).lines[0]!.remarks).toEqual([
      { start: 6, end: 6, author: "Ana", text: "One.\nTwo." },
    ]);
  });

  test("in a footnote are at its mark; those that are nowhere are reported", () => {
    const footnotes = `<w:footnotes ${W}><w:footnote w:id="5">${p(t("See") + reference(1))}</w:footnote></w:footnotes>`;
    const body = p(t("Lamps") + '<w:r><w:footnoteReference w:id="5"/></w:r>' + t(" burn."));
    const bytes = word(body, { comments: comments(comment(1, "Ana", "Where?"), comment(2, "Ben", "Lost")), footnotes });
    expect(placed(bytes)).toEqual([[": Where?"]]);
    expect(lines(bytes).warnings).toEqual([
      { code: "reading.comment-lost", params: { author: "Ben", text: "Lost" }, where: null },
    ]);
  });

  test("stay separate if they reply to each other in a circle, or to nobody", () => {
    const all = [comment(1, "Ana", "a", "A"), comment(2, "Ben", "b", "B"), comment(3, "Cem", "c", "C")];
    const parts = { comments: comments(...all), commentsExtended: extended(["A", "B"], ["B", "A"], ["C", "X"]) };
    const body = p(t("Lamps") + [1, 2, 3].map(reference).join(""));
    expect(placed(word(body, parts))).toEqual([[": a", ": b", ": c"]]);
  });

  test("are left out if their part is broken, and this is reported", () => {
    const bytes = word(p(t("Lamps") + reference(1)), { comments: "<w:comments" });
    expect(lines(bytes).lines[0]!.text).toBe("Lamps");
    expect(lines(bytes).warnings).toMatchObject([{ code: "reading.part-broken" }]);
  });
});
