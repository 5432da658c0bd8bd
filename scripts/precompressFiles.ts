import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Files worth compressing; WOFF fonts, pictures and Office files are compressed already. */
const WORTH_IT = /\.(?:html|js|mjs|css|json|webmanifest|svg|txt|wasm|ttf)$/;
const SMALL = 1000;
/** Above these sizes, in bytes, brotli gets a lower quality: the best takes seconds for a megabyte, and gains little. */
const QUALITIES = [
  { above: 4 * 1024 * 1024, quality: 5 },
  { above: 1024 * 1024, quality: 9 },
  { above: 0, quality: 11 },
];

/** A way to compress files of a size: its quality, and the compression at that quality. */
interface Way {
  readonly qualityFor: (size: number) => number;
  readonly compress: (bytes: Buffer, quality: number) => Promise<Buffer>;
}

const WAYS: Readonly<Record<string, Way>> = {
  br: {
    qualityFor: (size) => QUALITIES.find(({ above }) => size > above)!.quality,
    compress: (bytes, quality) => promisify(brotliCompress)(bytes, { params: brotliParameters(bytes, quality) }),
  },
  gz: { qualityFor: () => 9, compress: (bytes, level) => promisify(gzip)(bytes, { level }) },
};

function brotliParameters(bytes: Buffer, quality: number): Record<number, number> {
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
}

/**
 * Writes compressed copies (`.br`, `.gz`) beside the files of a folder, as `hub/serve/servedFiles.ts` serves them.
 * Results are cached in `cache` by hash and quality.
 */
export async function precompressFiles(folder: string, cache: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const used = new Set<string>();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && WORTH_IT.test(each.name))
    .map((each) => path.join(each.parentPath, each.name));
  const work = files
    .filter((file) => statSync(file).size > SMALL)
    .flatMap((file) => {
      const bytes = readFileSync(file);
      const hash = createHash("sha256").update(bytes).digest("hex");
      return Object.entries(WAYS).map(async ([ending, way]) => {
        const quality = way.qualityFor(bytes.length);
        const kept = path.join(cache, `${hash}-${quality}.${ending}`);
        used.add(path.basename(kept));
        if (!existsSync(kept)) writeFileSync(kept, await way.compress(bytes, quality));
        copyFileSync(kept, `${file}.${ending}`);
      });
    });
  await Promise.all(work);
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(path.join(cache, name));
}
