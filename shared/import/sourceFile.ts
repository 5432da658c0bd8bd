import type { Outcome } from "../base/result.ts";
import { openZip, type Zip } from "./readers/docx/package/zip.ts";

/** A file as it came. Where it is a zip it is unpacked once, whoever looks into it. */
export class SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  #zip: Outcome<Zip> | undefined;

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The zip that it is; refused with `reading.docx-broken` where it is none. */
  get zip(): Outcome<Zip> {
    return (this.#zip ??= openZip(this.bytes));
  }
}
