import type { demo as en } from "../en/demo.ts";

export const demo = {
  "command.demo": "Abrir el expediente de demostración",
  "region.demo": "Demostración",
  "demo.what":
    "Esto es una demostración: el proyecto, las notas y las personas son inventados. Lo que usted escribe queda en este navegador, y no se envía nada. No escriba nada real.",
  "demo.notice": "Demostración: todo es inventado. Lo que usted escribe queda en este navegador; no escriba nada real.",
  "demo.member": "De visita, Demostración",
  "demo.missing":
    "Esta demostración está incompleta: no se puede leer {file}. Vuelva a cargar la página; si no basta, avise a quien la publicó.",
  "hub.demo":
    "Una demostración no tiene servidor de sincronización. Comparta un expediente desde la aplicación o desde el servidor de su equipo.",
} satisfies Partial<Record<keyof typeof en, string>>;
