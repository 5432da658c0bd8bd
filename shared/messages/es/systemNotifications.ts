import type { systemNotifications as en } from "../en/systemNotifications.ts";

export const systemNotifications = {
  "notification.title": "Notificaciones del sistema",
  "notification.on": "Avisarme de respuestas, menciones y asignaciones mientras uso otra ventana",
  "notification.hint":
    "Solo dicen que ha llegado algo, nunca palabras, nombres ni títulos, pero quien vea la pantalla sabrá que usa Clausemark.",
  "notification.reply": "{count, plural, one {Una respuesta a una nota suya} other {# respuestas a notas suyas}}",
  "notification.mention": "{count, plural, one {Una mención de usted} other {# menciones de usted}}",
  "notification.assignment": "{count, plural, one {Una nota asignada a usted} other {# notas asignadas a usted}}",
  "notification.refused":
    "El sistema o el navegador no permite que Clausemark muestre notificaciones. Permítalas en su configuración y vuelva a activarlas.",
  "notification.unsupported": "Este sistema o navegador no permite que Clausemark muestre notificaciones.",
} satisfies Partial<Record<keyof typeof en, string>>;
