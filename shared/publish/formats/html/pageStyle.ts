import { TONE_COLOURS } from "#shared/publish/layouts/content/tone.ts";

/** The colours of notes in the dark: text, lines, and the background of marked words. */
const DARK: typeof TONE_COLOURS = {
  critical: { ink: "#ffb3bd", edge: "#e0607a", tint: "#5a1a28" },
  high: { ink: "#ffc3a6", edge: "#e0764a", tint: "#56290f" },
  medium: { ink: "#f3d488", edge: "#c99a2a", tint: "#4a3808" },
  low: { ink: "#c3d9a8", edge: "#8fa05a", tint: "#2b3a1f" },
  bare: { ink: "#cfd2d8", edge: "#8d9099", tint: "#35373d" },
  safe: { ink: "#a9d4ec", edge: "#4b9fc9", tint: "#123c52" },
  ask: { ink: "#cbbff0", edge: "#8f78d6", tint: "#33285a" },
};

function tones(colours: typeof TONE_COLOURS): string {
  return Object.entries(colours)
    .map(([tone, { ink, edge, tint }]) => `.tone-${tone}{--ink:${ink};--edge:${edge};--tint:${tint}}`)
    .join("\n");
}

/** The style of a page: the text with its notes beside it, beneath it on a narrow screen, and on paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--text:#1d1f24;--quiet:#575c66;--line:#d5d7dc;--link:#0b5394;--wash:#f5f5f3}
${tones(TONE_COLOURS)}
@media (prefers-color-scheme:dark){
:root{--paper:#17181b;--text:#e8e9ec;--quiet:#a9adb6;--line:#3b3e45;--link:#8fc1f5;--wash:#202226}
${tones(DARK)}
}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-block-start:5rem}
body{margin:0 auto;max-inline-size:82rem;padding:1rem;background:var(--paper);color:var(--text);
font:1.0625rem/1.55 "Noto Serif","Source Serif 4",Georgia,"Noto Naskh Arabic","Songti SC","Noto Serif SC",serif;overflow-wrap:break-word}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;inset-block-start:-10rem}
.skip:focus{inset-block-start:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
h1{font-size:1.8rem;line-height:1.25;margin:.25rem 0 .5rem}
h2{font-size:1.4rem;margin:2.5rem 0 .75rem;border-block-end:1px solid var(--line);padding-block-end:.25rem}
h3{font-size:1.2rem}h4,h5,h6{font-size:1.0625rem}
h3,h4,h5,h6{margin:1.5rem 0 .5rem;line-height:1.3}
p{margin:.4rem 0}
.audience{display:inline-block;border:1px solid currentColor;border-radius:.25rem;padding:.1rem .6rem;font-weight:700;margin:0}
.facts,.handling,.source,.more,.footnote,.lines,.by,.place,.rights,footer,caption{color:var(--quiet)}
.site{margin-block-end:1rem}
h2 a{color:inherit}
nav ul{list-style:none;padding-inline-start:1rem;margin:0}
nav a{display:inline-block;padding-block:.2rem}
nav summary,.positions summary{cursor:pointer;padding-block:.3rem;font-weight:700}
.count{color:var(--quiet)}
.tables{display:flex;flex-wrap:wrap;align-items:start;gap:2rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.95rem}
caption{text-align:start;padding-block-end:.4rem}
th,td{text-align:start;vertical-align:top;padding:.3rem .75rem .3rem 0;border-block-end:1px solid var(--line);font-weight:400}
thead th{font-weight:700}
#method td,#method th{padding-inline-end:.75rem;min-inline-size:9rem}
.figure{text-align:end;font-variant-numeric:tabular-nums}
.swatch{display:inline-block;inline-size:.9em;block-size:.9em;margin-inline-end:.5em;background:var(--tint);border:2px solid var(--edge);vertical-align:-.1em}
#controls{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;
background:var(--paper);border-block:1px solid var(--line);padding-block:.5rem;font-family:system-ui,sans-serif;font-size:.9rem}
#controls label{display:inline-flex;align-items:center;gap:.4rem;min-block-size:2rem}
select,button{font:inherit;min-block-size:2rem;color:inherit;background:var(--wash);border:1px solid var(--quiet);border-radius:.25rem;padding:.1rem .6rem;max-inline-size:16rem}
input[type=checkbox]{inline-size:1.25rem;block-size:1.25rem}
.row{display:block;margin-block:.35rem}
.words{max-inline-size:44rem}
${[1, 2, 3, 4, 5, 6].map((n) => `.indent-${n}{padding-inline-start:${(n * 1.25).toFixed(2)}rem}`).join("\n")}
.unit{margin-inline-end:.6em}
.num{color:inherit;text-decoration-color:var(--line);margin-inline-end:.3em}
.lead{font-style:italic}
.link{font-weight:400;text-decoration:none;opacity:.45}
.link:hover,.link:focus{opacity:1}
.earlier{display:block;scroll-margin-block-start:5rem}
mark{background:var(--tint);color:inherit;border-block-end:2px solid var(--edge);padding-block:.05em}
mark.off{background:none;border-color:transparent}
.reference a{color:var(--ink);font:700 .75rem/1 system-ui,sans-serif;text-decoration:none;padding:.15em .35em;margin-inline:.1em;border-radius:.3em;background:var(--tint)}
sup{line-height:0}
.note{border:1px solid var(--line);border-inline-start:4px solid var(--edge);border-radius:.25rem;background:var(--wash);
padding:.5rem .75rem;margin-block:.5rem;font:.94rem/1.45 system-ui,"Noto Sans","Noto Sans Arabic","Noto Sans SC",sans-serif}
.note:target,.row:target>.words{outline:3px solid var(--link);outline-offset:3px}
.note header strong,.note .number{color:var(--ink)}
.note .number{display:inline-block;min-inline-size:1.6em;text-align:center;font-weight:700;background:var(--tint);border-radius:.3em;text-decoration:none}
.note[data-settled]{opacity:.85}
blockquote{margin:.3rem 0;padding-inline-start:.75rem;border-inline-start:2px solid var(--line);font-style:italic}
.lines{padding-inline-start:1.2rem;margin:.4rem 0}
.reply{border-block-start:1px solid var(--line);margin-block-start:.5rem;padding-block-start:.25rem}
.by,.wording .label,.status{font-weight:700;margin-block-end:0}
.status,.gap{font-family:system-ui,sans-serif;font-size:.9rem}
.gap{border-block-start:2px dashed var(--quiet);color:var(--quiet)}
.wording{border-inline-start:3px double var(--quiet);padding-inline-start:.75rem;margin-block:.5rem}
.wording .label{font-family:system-ui,sans-serif;font-size:.9rem}
del{text-decoration:line-through;color:var(--quiet)}
ins{text-decoration:underline;font-weight:700}
.positions{font-family:system-ui,sans-serif;font-size:.9rem}
dl{margin:.25rem 0}dt{font-weight:700}dd{margin:0 0 .3rem}
dd ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem .9rem;padding:0;margin:0}
footer{margin-block-start:3rem;border-block-start:1px solid var(--line);padding-block:1rem;font-size:.9rem}
@media (min-width:45rem){#controls{position:sticky;inset-block-start:0;z-index:1}}
@media (min-width:60rem){
.row:has(>.notes){display:grid;grid-template-columns:minmax(0,44rem) minmax(0,1fr);column-gap:2rem;align-items:start}
.row>*{grid-column:1}
.row>.notes{grid-column:2;grid-row:1/span 3}
.notes .note:first-child{margin-block-start:0}
}
@media print{
:root{--paper:#fff;--text:#000;--quiet:#333;--line:#bbb;--link:#000;--wash:#fff}
${tones(TONE_COLOURS)}
body{max-inline-size:none;padding:0;font-size:10.5pt}
#controls,.skip,.link,nav{display:none}
mark,.reference a,.note .number,.swatch{print-color-adjust:exact}
.note,.wording,tr{break-inside:avoid}
h2,h3,h4,h5,h6{break-after:avoid}
.scroll{overflow:visible}
#method td,#method th{min-inline-size:0;font-size:8.5pt}
@page{margin:18mm 16mm}
}
@media (forced-colors:active){mark{border-block-end-color:Highlight}.note{border-inline-start-color:Highlight}}
`;
