import { decodeText } from "../decodeText.ts";
import { hasVttOrSrtTimes } from "./formats/parseVttOrSrtCues.ts";
import { MAX_TRANSCRIPT_BYTES, type TranscriptFormat } from "./transcript.ts";

/** The extensions of files that are nothing but transcripts. */
export const TRANSCRIPT_EXTENSIONS = ["vtt", "srt"] as const;

/** How much of a file is read to tell what it is. */
const HEAD_BYTES = 4096;

/** Returns whether a file is a transcript by its contents alone: WebVTT or SubRip. */
export function looksLikeTranscript(bytes: Uint8Array): boolean {
  if (bytes.length > MAX_TRANSCRIPT_BYTES) return false;
  const head = decodeText(bytes.subarray(0, HEAD_BYTES));
  if (typeof head !== "string") return false;
  const format = detectTranscriptFormat(head);
  return format === "vtt" || format === "srt";
}

/** Returns the format of a transcript by its text. */
export function detectTranscriptFormat(text: string): TranscriptFormat {
  if (/^\s*WEBVTT(?:\s|$)/.test(text)) return "vtt";
  if (/^\s*(?:<!doctype|<html|<head|<body|<meta|<div|<table|<p|<!--)/i.test(text)) return "html";
  return hasVttOrSrtTimes(text) ? "srt" : "text";
}
