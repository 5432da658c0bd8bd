import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { refusal } from "#shared/base/result.ts";
import { compareVersions } from "#shared/host/packageRelease.ts";
import { verifyPackageFile } from "#node/packages/verifyPackageFile.ts";
import { releaseKeyOfSeed, releasePublicKeyOf, signChecksums } from "#scripts/signPackages.ts";
import { Random } from "#test/support/random.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const KEY = releaseKeyOfSeed("07".repeat(32));
const OTHER = releaseKeyOfSeed("08".repeat(32));
const keys = [releasePublicKeyOf(KEY)];
const RUNNING = "1.4.2";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Writes a package, its signed list, and the signature; returns the package's path. */
async function release(random: Random, version: string, key = KEY) {
  const folder = createTempFolder("release");
  const name = `clausemark-${version}-linux-x64.tar.gz`;
  const bytes = Uint8Array.from({ length: 200 + random.below(400) }, () => random.below(256));
  const list = `${hashOf(bytes)}  ${name}\n${"ab".repeat(32)}  THIRD-PARTY.txt\n`;
  const file = path.join(folder, name);
  const at = (beside: string) => path.join(folder, beside);
  await writeFile(file, bytes);
  await writeFile(at("SHA256SUMS"), list);
  await writeFile(at("SHA256SUMS.sig"), `${signChecksums(list, key)}\n`);
  return { file, name, bytes, list, at };
}

const verify = (file: string) => verifyPackageFile(file, { keys, running: RUNNING });

function flipped(random: Random, bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[random.below(copy.length)]! ^= 1 << random.below(8);
  return copy;
}

describe("A package", () => {
  it("of the project is recognised, whatever its file is called, and newer ones are told from this version", async () => {
    const random = new Random(1);
    const newer = await release(random, "1.5.0");
    expect(await verify(newer.file)).toEqual({ name: newer.name, version: "1.5.0", isNewer: true });
    await writeFile(newer.at("download (1)"), newer.bytes);
    expect(await verify(newer.at("download (1)"))).toEqual({ name: newer.name, version: "1.5.0", isNewer: true });
    expect(await verify((await release(random, RUNNING)).file)).toMatchObject({ isNewer: false });
  });

  it("that was tampered with is refused, 100 of 100: its bytes, the list, the signature, or all by another key", async () => {
    const random = new Random(2);
    const codes: Record<string, number> = {};
    for (let i = 0; i < 100; i++) {
      const made = await release(random, "1.5.0", i % 4 === 3 ? OTHER : KEY);
      const evil = flipped(random, made.bytes);
      if (i % 4 === 0) await writeFile(made.file, evil);
      if (i % 4 === 1) {
        await writeFile(made.file, evil);
        await writeFile(made.at("SHA256SUMS"), made.list.replace(hashOf(made.bytes), hashOf(evil)));
      }
      if (i % 4 === 2) {
        const signature = flipped(random, new TextEncoder().encode(signChecksums(made.list, KEY)));
        await writeFile(made.at("SHA256SUMS.sig"), signature);
      }
      const { code } = (await verify(made.file)) as { readonly code: string };
      codes[code] = (codes[code] ?? 0) + 1;
    }
    expect(codes).toEqual({ "release.changed": 25, "release.forged": 75 });
  });

  it("that is older is refused, 100 of 100, although it is signed", async () => {
    const random = new Random(3);
    for (let i = 0; i < 100; i++) {
      const version = [
        `0.${random.below(30)}.${random.below(30)}`,
        `1.${random.below(4)}.${random.below(30)}`,
        `1.4.${random.below(2)}`,
      ][i % 3]!;
      const { file, name } = await release(random, version);
      expect(await verify(file)).toEqual(refusal("release.older", { name, version, running: RUNNING }));
    }
  });

  it("is called nothing without a key of the project, a list or a version", async () => {
    const made = await release(new Random(4), "1.5.0");
    expect(await verifyPackageFile(made.file, { keys: [], running: RUNNING })).toEqual(refusal("release.no-key"));
    expect(await verify(path.join(createTempFolder("alone"), made.name))).toMatchObject({ code: "release.no-list" });
    const list = `${hashOf(made.bytes)}  notes.txt\n`;
    await writeFile(made.at("SHA256SUMS"), list);
    await writeFile(made.at("SHA256SUMS.sig"), signChecksums(list, KEY));
    expect(await verify(made.file)).toEqual(refusal("release.changed", { name: made.name }));
  });

  it("is compared by numbers, not by letters", () => {
    expect(compareVersions("1.10.0", "1.9.3")).toBeGreaterThan(0);
    expect(compareVersions("0.9.9", "1.0.0")).toBeLessThan(0);
    expect(compareVersions("1.4.2", "1.4.2")).toBe(0);
  });
});
