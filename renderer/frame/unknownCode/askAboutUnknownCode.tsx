import { createRoot } from "react-dom/client";
import type { BrowserStoredApp, UnknownCode } from "#renderer/host-web/code/browserStoredApp.ts";
import { applyLanguageToPage } from "#renderer/workspace/language.ts";
import { applyAndFollowTheme } from "#renderer/theme/theme.ts";
import { UnknownCodeScreen } from "./UnknownCodeScreen.tsx";

/** Shows that other code runs than this device has signed. Resolves if the user chooses to use it. */
export async function askAboutUnknownCode(storedApp: BrowserStoredApp, unknown: UnknownCode): Promise<void> {
  applyAndFollowTheme();
  await applyLanguageToPage();
  const root = createRoot(document.getElementById("window")!);
  await new Promise<void>((resolve) =>
    root.render(
      <UnknownCodeScreen unknown={unknown} adopt={() => storedApp.adoptServed()} onAdopted={() => resolve()} />,
    ),
  );
  root.unmount();
}
