import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isRefusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";

const SAMPLE = new URL("../../fixtures/sample/", import.meta.url);
const CORPUS = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));

/** Reads a text of the sample. */
export function sample(name: string): string {
  return readFileSync(new URL(name, SAMPLE), "utf8");
}

/** Reads the bytes of a file of the sample. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, SAMPLE)));
}

/** Reads a file that must be readable. */
export async function reading(name: string, content: string | Uint8Array): Promise<ImportedDraft> {
  const outcome = await readDraftFromBytes(
    name,
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  );
  if (isRefusal(outcome)) throw new Error(`${name}: ${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome;
}

/** Prints a draft as lines: indented address, heading in «», own text. */
export function outline(draft: Draft, width = 40): string {
  return draft.provisions
    .map(({ address, level, heading, blocks }) => {
      const words = blocks.map(({ text }) => text.slice(0, width)).join(" / ");
      return "  ".repeat(level - 1) + [address, heading && `«${heading}»`, words].filter(Boolean).join(" ");
    })
    .join("\n");
}

/** Reads a real text of the collection beside the checkout; null if it is missing. */
export function corpus(path: string): Uint8Array | null {
  return existsSync(CORPUS + path) ? new Uint8Array(readFileSync(CORPUS + path)) : null;
}

export const MARKDOWN = `---
title: Draft agreement on lanterns
---

# Draft agreement on lanterns

* TOC
{:toc}

## Preamble

The Parties to this Agreement,

*Recalling* the darkness, *inter alia*,

[*Noting* that [lamps][lanterns] go out,]

Have agreed as follows:

## Article 1 *(purpose)*

1. The purpose is light.[^1]
2. Parties shall:
    1. carry lanterns;
    2. tend them.

    They shall do so at night.

2bis. A lantern is:

(a) any lamp,
(b) any torch.

##[Article 1bis] *(fuel)*

**Option 1:** Oil.

**Option 2:** Wax.

[^1]: Including moonlight.
`;

export const HTML = `<!DOCTYPE html>
<html lang="en"><head><title>Draft agreement on lanterns</title><style>p { color: red }</style></head>
<body>
<nav><a href="#a1">Article 1</a> <a href="#a2">Article 2</a></nav>
<header><h1>Draft agreement on lanterns</h1></header>
<h2>Chapter I<br>General provisions</h2>
<h3 id="a1">Article 1. Purpose</h3>
<p>Parties shall,<a href="#fn1"><sup>1</sup></a> at
night:</p>
<ol type="a"><li>carry lanterns;</li><li>tend them:<ol type="i"><li>with oil;</li><li>with wax.</li></ol></li></ol>
<p>as appropriate.</p>
<h3 id="a2">Article 2. Costs</h3>
<ol><li>Each Party bears its own.</li><li value="4"><b>Others</b> bear theirs.</li></ol>
<table><tr><td>Article 3. Table</td></tr><tr><td>1. One cell.</td><td>2. Another.</td></tr></table>
<div style="white-space: pre-wrap">Article 4
1. One line.
2. Another &amp; more.</div>
<aside><ol><li id="fn1">See the footnote. <a href="#r">↩</a></li></ol></aside>
<footer>Article 9. Imprint</footer>
</body></html>
`;
