/** The packages of a release, each by its file's name, with the SHA-256 of the file. */
export type PackageChecksums = ReadonlyMap<string, string>;

/** What the manifests say of a release. */
export interface Release {
  readonly version: string;
  /** Its day, such as 2026-11-30. */
  readonly date: string;
  /** The folder of its packages, without a slash at its end, and the project's page. */
  readonly download: string;
  readonly homepage: string;
  readonly packages: PackageChecksums;
}

const WINGET_ID = "Clausemark.Clausemark";
const WINGET_SCHEMA = "1.10.0";
const SUMMARY = "Human-rights notes on a moving treaty text";
const ARCHITECTURES = ["x64", "arm64"] as const;

/** Returns winget's three manifests by their file names. Throws if the release has no installer for Windows. */
export function renderWingetManifests({
  version,
  date,
  download,
  homepage,
  packages,
}: Release): Record<string, string> {
  const head = (kind: string) =>
    `# yaml-language-server: $schema=https://aka.ms/winget-manifest.${kind}.${WINGET_SCHEMA}.schema.json\nPackageIdentifier: ${WINGET_ID}\nPackageVersion: ${version}\n`;
  const tail = (kind: string) => `ManifestType: ${kind}\nManifestVersion: ${WINGET_SCHEMA}\n`;
  const installers = ARCHITECTURES.flatMap((arch) => {
    const file = `clausemark-${version}-win-${arch}.exe`;
    const sha256 = packages.get(file);
    if (!sha256) return [];
    return `  - Architecture: ${arch}\n    InstallerUrl: ${download}/${file}\n    InstallerSha256: ${sha256.toUpperCase()}\n`;
  });
  if (installers.length === 0) throw new RangeError("The release has no installer for Windows");
  return {
    [`${WINGET_ID}.yaml`]: `${head("version")}DefaultLocale: en-US\n${tail("version")}`,
    [`${WINGET_ID}.installer.yaml`]: `${head("installer")}InstallerType: nullsoft\nScope: user\nReleaseDate: ${date}\nFileExtensions:\n  - clausemark\n  - clausemark-invitation\nProtocols:\n  - clausemark\nInstallers:\n${installers.join("")}${tail("installer")}`,
    [`${WINGET_ID}.locale.en-US.yaml`]: `${head("defaultLocale")}PackageLocale: en-US\nPublisher: The Clausemark developers\nPackageName: Clausemark\nPackageUrl: ${homepage}\nLicense: MIT\nShortDescription: ${SUMMARY}\nTags:\n  - annotation\n  - human-rights\n  - treaty\n${tail("defaultLocale")}`,
  };
}

/** Returns Homebrew's cask. Throws if the release lacks an image for either processor of a Mac. */
export function renderHomebrewCask({ version, download, homepage, packages }: Release): string {
  const [x64, arm64] = ARCHITECTURES.map((arch) => {
    const sha256 = packages.get(`clausemark-${version}-mac-${arch}.dmg`);
    if (!sha256) throw new RangeError(`The release has no image for Macs (${arch})`);
    return sha256;
  }) as [string, string];
  return `cask "clausemark" do
  arch arm: "arm64", intel: "x64"

  version "${version}"
  sha256 arm:   "${arm64}",
         intel: "${x64}"

  url "${download.replace(`v${version}`, "v#{version}")}/clausemark-#{version}-mac-#{arch}.dmg"
  name "Clausemark"
  desc "${SUMMARY}"
  homepage "${homepage}"

  app "Clausemark.app"

  zap trash: "~/Library/Application Support/Clausemark"
end
`;
}

/** Reads a file of checksums as `sha256sum` writes it. Throws on a line that is none. */
export function parseChecksums(text: string): PackageChecksums {
  return new Map(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const [, sha256, name] = /^([0-9a-f]{64}) [ *](\S+)$/.exec(line) ?? [];
        if (!sha256 || !name) throw new RangeError(`No checksum of a file: ${line}`);
        return [name, sha256] as const;
      }),
  );
}
