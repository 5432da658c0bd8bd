import type { RecoveryKey } from "#shared/members/recoveryKey.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { message, getMessageLanguage } from "#shared/messages/messages.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { drawQr } from "./qrCode.ts";

/**
 * Writes the sheet with a dossier's recovery key, to be printed and removed from the machine. Whoever has it can hand
 * over the administration, whatever happened to the administrator's device.
 */
export function formatRecoverySheetText(dossier: DossierId, title: string, { code }: RecoveryKey): string {
  const lines = [message("recovery.title", { title }), "", message("recovery.what"), "", `    ${code}`, ""];
  return [
    ...lines,
    message("recovery.use"),
    message("recovery.dossier", { dossier }),
    message("recovery.keep"),
    "",
  ].join("\n");
}

/**
 * Writes the sheet as a page to be printed, with the code to be photographed. The page requests nothing from the
 * network.
 */
export function formatRecoverySheetHtml(dossier: DossierId, title: string, { code }: RecoveryKey): string {
  const { size, path } = drawQr(code);
  const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="${getMessageLanguage()}" dir="${textDirectionOf(getMessageLanguage())}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(message("recovery.title", { title }))}</title>
<style>
  @page { margin: 20mm }
  body { font: 12pt/1.5 Georgia, "Times New Roman", serif; max-width: 160mm; margin: 15mm auto; color: #000; background: #fff }
  h1 { font-size: 18pt; line-height: 1.25 }
  code { display: block; margin: 6mm 0; padding: 4mm; border: 0.4mm solid #000; font: 15pt/1.7 monospace; text-align: center; direction: ltr }
  svg { display: block; width: 55mm; margin: 6mm auto }
  small { font-size: 9pt; word-break: break-all }
</style>
<h1>${escapeHtml(message("recovery.title", { title }))}</h1>
<p>${escapeHtml(message("recovery.what"))}</p>
<code>${escapeHtml(code)}</code>
<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="QR"><path d="${path}"/></svg>
<p>${escapeHtml(message("recovery.use"))}</p>
<p>${escapeHtml(message("recovery.keep"))}</p>
<p><small>${escapeHtml(message("recovery.dossier", { dossier }))}</small></p>
</html>
`;
}
