import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { looksLikeTranscript } from "#shared/import/transcripts/detectTranscriptFormat.ts";
import { readTranscript } from "#shared/import/transcripts/readTranscript.ts";
import {
  indexOfCueAt,
  MAX_TRANSCRIPT_CUES,
  parseWebcastTime,
  formatWebcastTime,
} from "#shared/import/transcripts/transcript.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The cues of a text as "seconds label: words". */
function cuesOf(text: string): readonly string[] {
  const read = readTranscript(bytesOf(text));
  if (isRefusal(read)) throw new Error(read.code);
  return read.cues.map(({ from, to, label, words }) => `${from / 1000}–${to / 1000} ${label}: ${words}`);
}

function codeOf(text: string): string {
  const read = readTranscript(bytesOf(text));
  return isRefusal(read) ? read.code : "read";
}

describe("A WebVTT file", () => {
  test("is read with voices, entities, tags, names of cues and times without hours", () => {
    const text = `\ufeffWEBVTT - Plenary
Kind: captions

NOTE
This is --> no cue at all

STYLE
::cue { color: red }

first
00:01.000 --> 00:04.250 align:start position:0%
<v.loud Speaker 1>Thank you, <i>Canada</i> &amp; <c.x>others</c>.</v>

01:02:10.500 --> 01:02:12.000
<v Chair>Order.</v> <v Norway>We&nbsp;agree<00:01.500> &#x2014; fully.</v>
`;
    expect(cuesOf(text)).toEqual([
      "1–4.25 Speaker 1: Thank you, Canada & others.",
      "3730.5–3732 Chair: Order.",
      "3730.5–3732 Norway: We agree — fully.",
    ]);
  });

  test("takes names before a colon for speakers only if nothing else is likely", () => {
    const text = `WEBVTT

00:01.000 --> 00:02.000
CHAIR: Good morning.

00:02.000 --> 00:03.000
The answer is simple: we agree at 10:30.

00:03.000 --> 00:04.000
>> Ms. Okafor: One.

00:04.000 --> 00:05.000
Ms. Okafor: Two.

00:05.000 --> 00:06.000
Ms. Okafor: Three.
`;
    expect(cuesOf(text)).toEqual([
      "1–2 CHAIR: Good morning.",
      "2–3 : The answer is simple: we agree at 10:30.",
      "3–4 Ms. Okafor: One.",
      "4–5 Ms. Okafor: Two.",
      "5–6 Ms. Okafor: Three.",
    ]);
  });
});

describe("A SubRip file", () => {
  test("is read with commas in its times, several lines, formatting, and any line ends", () => {
    const text =
      "1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<b>Speaker 2:</b> One\r\ntwo.\r\n\r\n2\r\n00:00:02,500 --> 00:00:03,000\r\nThree.\r\n";
    expect(cuesOf(text)).toEqual(["1–2.5 Speaker 2: One two.", "2.5–3 : Three."]);
  });

  test("keeps words behind a blank line, and puts cues in the order of time", () => {
    const text =
      "2\n00:00:05,000 --> 00:00:06,000\nLater.\n\nStill later.\n\n1\n00:00:01,000 --> 00:00:02,000\nFirst.\n";
    expect(cuesOf(text)).toEqual(["1–2 : First.", "5–6 : Later. Still later."]);
  });
});

describe("A transcript in plain text", () => {
  test("is read with the speaker and the time on a line of their own", () => {
    const text =
      "Plenary, morning\n\nSpeaker 1  0:12\nGood morning.\nWe begin.\n\nMs. Okafor (Nigeria)  1:02:10\nThank you, Chair.\nWe meet again at 15:00\n";
    expect(cuesOf(text)).toEqual([
      "12–3730 Speaker 1: Good morning. We begin.",
      "3730–3730 Ms. Okafor (Nigeria): Thank you, Chair. We meet again at 15:00",
    ]);
    const read = readTranscript(bytesOf(text));
    expect(isRefusal(read) ? [] : read.unread).toEqual(["Plenary, morning"]);
  });

  test("is read with the time before the words", () => {
    expect(
      cuesOf("[00:01:12] CHAIR: Order.\n(1:20) CANADA: Thank you.\n00:01:30 – 00:01:40 Some words\ngo on.\n"),
    ).toEqual(["72–80 CHAIR: Order.", "80–90 CANADA: Thank you.", "90–100 : Some words go on."]);
  });

  test("is read with the time behind the name", () => {
    expect(cuesOf("Canada [00:12:33]: We agree.\nNew Zealand 00:12:40\nSo do we.\n")).toEqual([
      "753–760 Canada: We agree.",
      "760–760 New Zealand: So do we.",
    ]);
  });
});

describe("A transcript in HTML", () => {
  test("is read from tables in any order of columns, and from paragraphs, without scripts and menus", () => {
    const table = `<!doctype html><nav>00:01 Menu</nav><script>alert("00:02")</script><table>
      <tr><th>Time</th><th>Speaker</th><th>Words</th></tr>
      <tr><td>0:12</td><td>Chair</td><td>Order, <b>please</b>.</td></tr>
      <tr><td>Canada</td><td>0:15</td><td onclick="x()">Thank <i>you</i>.</td></tr></table>`;
    expect(cuesOf(table)).toEqual(["12–15 Chair: Order, please.", "15–15 Canada: Thank you."]);
    const paragraphs = `<html><body><p><span>Speaker 1</span><span>0:12</span></p><p>Good<br>morning.</p><div>[0:20] <b>CANADA:</b> Yes.</div></body></html>`;
    expect(cuesOf(paragraphs)).toEqual(["12–20 Speaker 1: Good morning.", "20–20 CANADA: Yes."]);
  });

  test("is refused if it nests without end", () => {
    expect(codeOf(`<!doctype html>${"<div>".repeat(5000)}0:12 x`)).toBe("reading.too-deep");
  });
});

describe("A file that is no transcript", () => {
  test.each([
    ["", "reading.empty"],
    ["Article 1\n\nEach Party shall keep its lamps lit.\n", "transcript.none"],
    ["WEBVTT\n\nNOTE nothing\n", "transcript.none"],
    ["\u0000\u0001\u0002\u0003".repeat(50), "reading.binary"],
  ])("is refused: %j", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test("is refused if it has a million cues", () => {
    const cues = Array.from({ length: 1_000_000 }, () => "0:01\na").join("\n");
    expect(codeOf(cues)).toBe("transcript.too-large");
    expect(codeOf(`WEBVTT\n\n${"00:01.000 --> 00:02.000\nx\n\n".repeat(MAX_TRANSCRIPT_CUES + 1)}`)).toBe(
      "transcript.too-large",
    );
    expect(codeOf(`0:01 ${"word ".repeat(500_000)}`)).toBe("transcript.too-large");
  });

  test("is not taken for one by its signs", () => {
    expect(looksLikeTranscript(bytesOf("WEBVTT\n\n00:01.000 --> 00:02.000\nx"))).toBe(true);
    expect(looksLikeTranscript(bytesOf("1\n00:00:01,000 --> 00:00:02,000\nx"))).toBe(true);
    expect(looksLikeTranscript(bytesOf("Article 1\n\n[0:12] x"))).toBe(false);
    expect(looksLikeTranscript(bytesOf("%PDF-1.7"))).toBe(false);
  });
});

test("Control characters, direction overrides and lone surrogates are not part of the words", () => {
  const rest = " and so on".repeat(40);
  const text = `0:01 CHAIR: a\u202eb\u0007c\u2066d\u200be${rest}\n`;
  expect(cuesOf(text)).toEqual([`1–1 CHAIR: ab cde${rest}`]);
  expect(cuesOf("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A&#x202e;b>x&#xD800;&#x1F600;y")).toEqual(["1–2 Ab: x😀y"]);
});

test("Times are read and printed as a webcast shows them, and lead to the cue that has begun", () => {
  expect([
    parseWebcastTime("1:02:10"),
    parseWebcastTime("62:10"),
    parseWebcastTime("00:00:01.5"),
    parseWebcastTime("1:75"),
    parseWebcastTime("x"),
  ]).toEqual([3_730_000, 3_730_000, 1500, null, null]);
  expect([formatWebcastTime(3_730_999), formatWebcastTime(12_000)]).toEqual(["1:02:10", "0:12"]);
  const cues = [10, 20, 30].map((from) => ({ from, to: from + 5, label: "", words: "x" }));
  expect([5, 10, 25, 99].map((at) => indexOfCueAt(cues, at))).toEqual([-1, 0, 1, 2]);
});
