import type { ExportFormatName } from "#shared/publish/formats/exportFormats.ts";

/** What was written. */
export interface ExportedFile {
  readonly format: ExportFormatName;
  readonly path: string;
  readonly counts: Readonly<Record<string, number>>;
  /** The whole report: what was written, and `left`. */
  readonly lines: readonly string[];
  /** What was left out, and why. */
  readonly left: readonly string[];
  readonly isOnStdout: boolean;
  report(text: string): void;
}
