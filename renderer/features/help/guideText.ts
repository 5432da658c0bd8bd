import { guide as built } from "../../../docs/guide.md";
import type { GuideSection } from "#shared/host/guide.ts";

/** The guide as it was when the app was built: it needs no network. */
export const guideText: readonly GuideSection[] = built;
