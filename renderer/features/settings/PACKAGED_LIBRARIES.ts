import { libraries as built } from "../../../package-lock.json?libraries";

/** A library that is part of the app. `licence` is its SPDX identifier. */
export interface PackagedLibrary {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** The libraries that the app contains, by name, read at build time from what is installed. */
export const PACKAGED_LIBRARIES: readonly PackagedLibrary[] = built;
