import { letAgeFallBack } from "./letAgeFallBack.ts";

/** Loads the library for age files on first use. It is large, so startup does not wait for it. */
export const loadAgeEncryption = () => {
  letAgeFallBack();
  return import("age-encryption");
};
