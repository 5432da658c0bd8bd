/** A file that Flatpak fetches before a build, which has no network. */
export interface FlatpakSource {
  readonly type: "file";
  readonly url: string;
  readonly sha512?: string;
  readonly sha256?: string;
  readonly dest: string;
  readonly "dest-filename": string;
  readonly "only-arches"?: readonly string[];
}

/** The part of a lockfile that names packages. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  /** Its name, if it is installed under another. */
  readonly name?: string;
  resolved?: string;
}

/** Where the packages and Electron are during the build. */
export const FLATPAK_NPM_FOLDER = "flatpak-npm";
const FLATPAK_ELECTRON_FOLDER = "flatpak-electron";

/** Returns every package of a lockfile as a file of the npm registry with its SHA-512, each once. */
export function listNpmSources(lock: Lockfile): FlatpakSource[] {
  const sources = packagesOf(lock).map(({ name, version, integrity }): FlatpakSource => ({
    type: "file",
    url: `https://registry.npmjs.org/${name}/-/${name.replace(/^.*\//, "")}-${version}.tgz`,
    sha512: Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex"),
    dest: FLATPAK_NPM_FOLDER,
    "dest-filename": tarballNameOf(name, version),
  }));
  return [...new Map(sources.map((source) => [source["dest-filename"], source])).values()];
}

/** Returns Electron for both processors, with the checksums that its package of the npm registry has. */
export function listElectronSources(version: string, checksums: Readonly<Record<string, string>>): FlatpakSource[] {
  return Object.entries({ x86_64: "x64", aarch64: "arm64" }).map(([arch, name]) => {
    const file = `electron-v${version}-linux-${name}.zip`;
    const sha256 = checksums[file];
    if (!sha256) throw new RangeError(`Electron's package has no checksum of ${file}`);
    return {
      type: "file",
      url: `https://github.com/electron/electron/releases/download/v${version}/${file}`,
      sha256,
      dest: FLATPAK_ELECTRON_FOLDER,
      "dest-filename": "electron.zip",
      "only-arches": [arch],
    };
  });
}

/** Makes a lockfile's packages come from the fetched files in a folder, so that `npm ci --offline` installs them. */
export function withLocalTarballs<L extends Lockfile>(lock: L, folder: string): L {
  const local = structuredClone(lock);
  for (const { place, name, version } of packagesOf(local))
    local.packages[place]!.resolved = `file:${folder}/${tarballNameOf(name, version)}`;
  return local;
}

function packagesOf({ packages }: Lockfile) {
  return Object.entries(packages)
    .filter(([place]) => place !== "")
    .map(([place, { name = place.replace(/^.*node_modules\//, ""), version, integrity }]) => {
      if (!version || !integrity?.startsWith("sha512-")) throw new RangeError(`${place} has no version or no SHA-512`);
      return { place, name, version, integrity };
    });
}

/** Packages of different scopes may have the same file name at the registry. */
function tarballNameOf(name: string, version: string): string {
  return `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
}
