import { existsSync } from "node:fs";
import { findChromium, findProgramOnPath } from "./findChromium.ts";
import { findPostgres } from "./findPostgres.ts";
import { readProcessOutput, runProcess } from "./runProcess.ts";

/** A requirement of the tests besides npm packages. */
interface Need {
  readonly what: string;
  /** The Debian package. */
  readonly package: string;
  present(): Promise<boolean>;
}

const program = (name: string) => () => Promise.resolve(findProgramOnPath(name) !== null);

/** Checks whether fontconfig knows a font that matches one of the patterns. */
const font =
  (...patterns: string[]) =>
  async () =>
    (await Promise.all(patterns.map((pattern) => readProcessOutput("fc-list", [pattern]).catch(() => "")))).join("") !==
    "";

/** Checks whether a component of LibreOffice is installed. */
const office = (library: string) => () => Promise.resolve(existsSync(`/usr/lib/libreoffice/program/${library}`));

/** Checks whether Debian's Python has a module. */
const python = (module: string) => () => Promise.resolve(existsSync(`/usr/lib/python3/dist-packages/${module}`));

const linux = process.platform === "linux";
const NEEDS: readonly Need[] = [
  { what: "Chromium or Chrome", package: "chromium", present: () => Promise.resolve(findChromium() !== null) },
  { what: "poppler's pdftoppm and pdftotext", package: "poppler-utils", present: program("pdftoppm") },
  { what: "qpdf", package: "qpdf", present: program("qpdf") },
  ...(linux
    ? [
        { what: "PostgreSQL", package: "postgresql", present: () => Promise.resolve(findPostgres() !== null) },
        { what: "Redis", package: "redis-server", present: program("redis-server") },
        { what: "Xvfb", package: "xvfb", present: program("Xvfb") },
        { what: "fontconfig", package: "fontconfig", present: program("fc-list") },
        { what: "the Noto fonts", package: "fonts-noto-core", present: font("Noto Sans") },
        {
          what: "a Chinese font",
          package: "fonts-droid-fallback",
          present: font(":lang=zh-cn", "Droid Sans Fallback"),
        },
      ]
    : []),
];

/** Requirements of the suite that opens our files in LibreOffice. */
export const OFFICE_NEEDS: readonly Need[] = [
  { what: "LibreOffice's Writer", package: "libreoffice-writer-nogui", present: program("soffice") },
  { what: "LibreOffice's Calc", package: "libreoffice-calc-nogui", present: office("libsclo.so") },
  { what: "pandas", package: "python3-pandas", present: python("pandas") },
  { what: "openpyxl", package: "python3-openpyxl", present: python("openpyxl") },
];

/**
 * Installs what is missing, if possible: on Debian, as root. Otherwise, and for what could not be installed, prints one
 * line each.
 */
export async function installMissingNeeds(needs: readonly Need[] = NEEDS): Promise<void> {
  const missing = await missingOf(needs);
  if (missing.length === 0) return;
  const onDebian = existsSync("/etc/debian_version") && findProgramOnPath("apt-get") !== null;
  if (onDebian && process.getuid?.() === 0) await install(missing.map((need) => need.package));
  for (const need of await missingOf(missing))
    console.log(`missing: ${need.what}${onDebian ? ` (as root: apt-get install ${need.package})` : ""}`);
}

async function missingOf(needs: readonly Need[]): Promise<Need[]> {
  const present = await Promise.all(needs.map((need) => need.present()));
  return needs.filter((_, at) => !present[at]);
}

async function install(packages: readonly string[]): Promise<void> {
  console.log(`Installing ${packages.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"];
  await runProcess("apt-get", [...quiet, "update"], { env });
  await runProcess("apt-get", [...quiet, "install", "-y", "--no-install-recommends", ...packages], { env });
}
