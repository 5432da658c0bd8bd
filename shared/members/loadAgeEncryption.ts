import { letAgeFallBack } from "./letAgeFallBack.ts";

/** Loads the library for age files on first use. It is large, so startup does not wait for it. */
export async function loadAgeEncryption(): Promise<typeof import("age-encryption")> {
  letAgeFallBack();
  return import("age-encryption");
}
