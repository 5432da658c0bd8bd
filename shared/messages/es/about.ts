import type { about as en } from "../en/about.ts";

export const about = {
  "command.about": "Acerca de Clausemark",
  "about.version": "Versión {version}",
  "about.licence": "Software libre con licencia MIT.",
  "command.settings": "Configuración…",
  "command.report": "Informar de un problema…",
  "settings.title": "Configuración",
  "settings.hint": "Cada elección vale solo para esta computadora y se aplica de inmediato.",
  "settings.appearance": "Aspecto",
  "settings.theme": "Tema",
  "settings.theme.system": "Como el sistema",
  "settings.theme.light": "Claro",
  "settings.theme.dark": "Oscuro",
  "settings.text-size": "Tamaño del texto del proyecto",
  "settings.text-size.small": "Pequeño",
  "settings.text-size.usual": "Estándar",
  "settings.text-size.large": "Grande",
  "settings.text-size.largest": "Muy grande",
  "settings.line-width": "Ancho de las líneas del proyecto",
  "settings.line-width.narrow": "Estrecho",
  "settings.line-width.usual": "Estándar",
  "settings.line-width.wide": "Amplio",
  "about.news": "Novedades",
  "about.libraries": "Bibliotecas y licencias",
  "about.libraries.texts":
    "Las licencias completas están en THIRD-PARTY.txt, que acompaña a cada descarga y a cada edición web.",
  "report.title": "Informar de un problema",
  "report.what":
    "Copie este texto, responda a sus preguntas y envíelo a quien mantiene su Clausemark. No contiene nada de sus expedientes ni ningún nombre. Léalo antes de enviarlo.",
  "report.where":
    "Desde aquí no se envía nada. No añada nunca un expediente real ni un proyecto que se le haya entregado en confianza; el ejemplo suele mostrar también el problema.",
  "report.copy": "Copiar",
  "report.copied": "Texto copiado.",
} satisfies Partial<Record<keyof typeof en, string>>;
