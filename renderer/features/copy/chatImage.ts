import { computeRedline, type RedlinePiece } from "#shared/draft/redline.ts";
import { formatChatProposalHeading, type ChatPassage } from "#shared/publish/chat/chatPassage.ts";
import { textDirectionOf as directionIn } from "#shared/base/language.ts";
import { message, getMessageLanguage } from "#shared/messages/messages.ts";
import { toneOfNote, type NoteColourTone } from "#renderer/workspace/labels/noteColourTone.ts";
import { wrapRunsToWidth, type DrawnTextLine, type StyledRun, type DrawnTextStyle } from "./breakRunsIntoLines.ts";

/** The image's width and margins in CSS pixels, and the factor at which it is drawn. */
const WIDTH = 640;
const SIDE = 32;
const SCALE = 2;

/** The colours of the light theme, as in tokens.css: the background on which an image will be seen is unknown. */
const PAPER = { ground: "#fdfcf9", ink: "#1d1f23", quiet: "#51565f", line: "#dedad1", accent: "#24507f" } as const;
const TONES: Readonly<Record<NoteColourTone, readonly [tint: string, ink: string, edge: string]>> = {
  low: ["#e4ead6", "#2f5d2b", "#6f7f3a"],
  medium: ["#f6e3ae", "#6b4b00", "#b98a17"],
  high: ["#f7c9b4", "#8a2f0c", "#c4532a"],
  critical: ["#e9aab3", "#7a0f22", "#a1263c"],
  safe: ["#cfe3ee", "#1c4f6b", "#2f7ea6"],
  ask: ["#e3ddf1", "#4a3780", "#7a62b8"],
  bare: ["#e6e4df", "#474b53", "#868279"],
};

type Context = CanvasRenderingContext2D;

/** A part of the image, from the top down. Its height is known before anything is drawn. */
interface Part {
  readonly height: number;
  readonly gap: number;
  readonly draw: (top: number) => void;
}

/** Renders a passage as an image (PNG), in the window's typefaces. */
export async function renderChatImage(chat: ChatPassage): Promise<Blob> {
  const faces = facesOf();
  await Promise.all(Object.values(faces).map((font) => document.fonts.load(font, textOf(chat))));
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  const parts = partsOf(context, chat, faces);
  const height = parts.reduce((sum, part) => sum + part.gap + part.height, SIDE);
  canvas.width = WIDTH * SCALE;
  canvas.height = Math.ceil(height) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = PAPER.ground;
  context.fillRect(0, 0, WIDTH, height);
  let top = 0;
  for (const part of parts) {
    part.draw(top + part.gap);
    top += part.gap + part.height;
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new RangeError("No picture was made"))), "image/png"),
  );
}

type Faces = Readonly<Record<"head" | "source" | "quote" | "text" | "bold" | "badge", string>>;

function facesOf(): Faces {
  const style = getComputedStyle(document.documentElement);
  const [serif, sans] = [style.getPropertyValue("--serif"), style.getPropertyValue("--sans")];
  return {
    head: `600 19px ${serif}`,
    source: `400 13px ${sans}`,
    quote: `400 18px ${serif}`,
    text: `400 15px ${sans}`,
    bold: `600 15px ${sans}`,
    badge: `600 13px ${sans}`,
  };
}

function textOf({ citation, quote, concern, proposals }: ChatPassage): string {
  return [citation, quote, concern?.comment, ...proposals.flatMap((each) => [each.new, each.old])].join(" ");
}

function partsOf(context: Context, chat: ChatPassage, faces: Faces): readonly Part[] {
  const { citation, source, quote, concern, standards, proposals, direction } = chat;
  const ours = directionIn(getMessageLanguage());
  const text = (runs: readonly StyledRun[], style: DrawnTextStyle, gap: number, bar?: string) =>
    paragraph(context, runs, { ...style, bar }, gap);
  const plain = (words: string): readonly StyledRun[] => [{ text: words }];
  const base: DrawnTextStyle = {
    font: faces.text,
    color: PAPER.ink,
    leading: 22,
    direction: directionOf(concern?.comment),
  };
  const parts = [
    text(plain(citation), { font: faces.head, color: PAPER.ink, leading: 26, direction: ours }, 28),
    text(plain(source), { font: faces.source, color: PAPER.quiet, leading: 20, direction: ours }, 2),
  ];
  const quoted: DrawnTextStyle = { font: faces.quote, color: PAPER.ink, leading: 28, direction };
  if (quote) parts.push(text(plain(message("chat.quote", { quote })), quoted, 16, PAPER.line));
  if (concern) parts.push(badge(context, concern.label, toneOfNote(concern.note), faces));
  if (concern?.comment) parts.push(text(plain(concern.comment.trim()), base, 8));
  if (standards.length > 0) {
    const line = message("chat.standard", { list: standards.join(message("list.semicolon")) });
    parts.push(
      text(plain(line), { ...base, font: faces.source, color: PAPER.quiet, leading: 20, direction: ours }, 10),
    );
  }
  for (const each of proposals) {
    const head = { font: faces.bold, color: PAPER.accent, leading: 22, direction: ours };
    parts.push(text(plain(formatChatProposalHeading(each)), head, 18));
    parts.push(text(computeRedline(each.old, each.new).map(runOf), { ...quoted, leading: 27 }, 4, PAPER.accent));
    if (each.comment) parts.push(text(plain(each.comment), { ...base, direction: directionOf(each.comment) }, 6));
  }
  return parts;
}

/** Returns the direction of what a user wrote: that of its first letter. */
function directionOf(words = ""): "ltr" | "rtl" {
  const letter = /\p{L}/u.exec(words)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? "rtl" : "ltr";
}

function runOf({ is, text }: RedlinePiece): StyledRun {
  if (is === "gone") return { text, struck: true, color: PAPER.quiet };
  return is === "fresh" ? { text, bold: true } : { text };
}

/** Lays out text over several lines, with a bar at its beginning if it is a quotation. */
function paragraph(
  context: Context,
  runs: readonly StyledRun[],
  style: DrawnTextStyle & { bar?: string | undefined },
  gap: number,
): Part {
  const inset = style.bar ? 16 : 0;
  const lines = wrapRunsToWidth(context, runs, style, WIDTH - 2 * SIDE - inset);
  const height = lines.length * style.leading;
  const isRight = style.direction === "rtl";
  const draw = (top: number) => {
    if (style.bar) {
      context.fillStyle = style.bar;
      context.fillRect(isRight ? WIDTH - SIDE - 3 : SIDE, top, 3, height);
    }
    const from = isRight ? WIDTH - SIDE - inset : SIDE + inset;
    lines.forEach((line, i) => drawLine(context, line, style, from, top + i * style.leading));
  };
  return { height, gap, draw };
}

function drawLine(
  context: Context,
  line: DrawnTextLine,
  { direction, leading }: DrawnTextStyle,
  from: number,
  top: number,
): void {
  const step = direction === "rtl" ? -1 : 1;
  context.direction = direction;
  context.textAlign = direction === "rtl" ? "right" : "left";
  context.textBaseline = "alphabetic";
  let x = from;
  for (const { text, width, font, color, struck } of line) {
    context.font = font;
    context.fillStyle = color;
    context.fillText(text, x, top + leading * 0.72);
    if (struck) context.fillRect(step === 1 ? x : x - width, top + leading * 0.5, width, 1.2);
    x += step * width;
  }
}

/** Draws a severity: its word, its colours and its edge. */
function badge(context: Context, label: string, tone: NoteColourTone, { badge: font }: Faces): Part {
  const [tint, ink, edge] = TONES[tone];
  const draw = (top: number) => {
    context.font = font;
    const width = context.measureText(label).width + 20;
    context.fillStyle = tint;
    context.fillRect(SIDE, top, width, 24);
    context.fillStyle = edge;
    context.fillRect(SIDE, top, 4, 24);
    context.fillStyle = ink;
    context.direction = "ltr";
    context.textAlign = "left";
    context.fillText(label, SIDE + 12, top + 16.5);
  };
  return { height: 24, gap: 20, draw };
}
