import type { team as en } from "#shared/messages/en/window/team.ts";

export const team = {
  "member.unnamed": "Sin nombre",

  "step.offline": "Sin conexión desde {since}{count, plural, =0 {} other { · # por enviar}}",
  "step.syncing": "Sincronizando{count, plural, =0 {} other { · # por enviar}}",
  "step.sending": "Enviando entradas: {done, number} de {of, number}",
  "step.fetching": "Recibiendo entradas: {done, number} de {of, number}",
  "step.in-step": "Sincronizado con el equipo",
  "link.out-of-reach":
    "No se puede contactar con el servidor de sincronización {hub}. Compruebe su dirección y la red; no se pierde nada.",
  "link.refused": "El servidor de sincronización lo rechazó por un motivo que este Clausemark no conoce ({reason}).",
  "hub.address":
    "«{typed}» no es la dirección de un servidor de sincronización. Tiene esta forma: https://hub.example.org.",
  "hub.elsewhere":
    "En un navegador, el expediente solo puede compartirse en {own}, de donde viene esta página. Abra {hub} en el navegador y allí el archivo del expediente, o use la aplicación de escritorio.",

  "team.present": "{count, plural, one {# aquí} other {# aquí}}",
  "team.share.short": "Compartir",
  "team.recovery.short": "Guardar la hoja de recuperación",
  "team.stranger":
    "Está leyendo un archivo de expediente. Para escribir en él, únase con una invitación del administrador.",
  "team.waiting":
    "Su ingreso aún no se ha admitido. Puede leer lo que abre su invitación; podrá escribir cuando llegue la lista de miembros.",
  "team.members": "{count, plural, one {# miembro} other {# miembros}}",
  "team.you": "usted",
  "team.administrator": "administrador/a",
  "team.pending": "se unió, aún sin confirmar",
  "role.lead": "Responsable",
  "role.lead.note": "Proyectos, documentos, resolución de cualquier hilo",
  "role.observer": "Observador/a",
  "role.observer.note": "Notas, valoraciones, respuestas",
  "role.reader": "Solo lectura",
  "role.reader.note": "Leer, sin escribir",

  "team.recovery.title": "La hoja de recuperación",
  "team.recovery.what":
    "Quien la tenga puede asumir la administración, pase lo que pase con esta computadora. Guárdela en otro soporte o imprímala; después desaparece de esta computadora.",
  "team.recovery.save": "Guardar la hoja…",

  "team.hub": "Servidor de sincronización",
  "team.hub.what":
    "El servidor propio del equipo. Guarda entradas cifradas: ve dispositivos, horas, tipos y tamaños, nunca una palabra ni un nombre.",
  "team.hub.address": "Dirección",
  "team.hub.share": "Compartir",
  "team.hub.leave": "Dejar el servidor",

  "team.invite": "Invitar",
  "team.invite.what":
    "Un mensaje, un código QR o un archivo permite unirse. Quien lo tenga puede pasarlo: envíelo por una vía de confianza.",
  "team.invite.role": "Como",
  "team.invite.make": "Crear una invitación",
  "team.invite.made": "La invitación",
  "team.invite.secret":
    "{uses, select, many {Entra quien la tenga, y puede leer lo que se escriba hasta que se cierre.} other {Entra quien la tenga primero; hasta que se use o se cierre, quien la tenga también puede leer lo que se escriba.}} Solo se muestra ahora.",
  "team.invite.copy": "Copiar",

  "join.title": "Unirse a un equipo",
  "join.invitation": "Invitación",
  "join.hint": "Pegue entero el mensaje que recibió, o una imagen del código QR.",
  "join.by-link":
    "Esta invitación llegó como enlace. El historial del navegador y los programas de correo y de chat pueden haber guardado el enlace; quien lo encuentre puede leer el expediente hasta que el administrador cierre la invitación, y después aún lo que se escribió antes. Es mejor pedir otra. Aún puede unirse con esta.",
  "join.file": "Desde un archivo…",
  "join.go": "Unirse",
  "join.file-first":
    "Esta invitación no indica ningún servidor de sincronización. Abra primero el archivo de expediente que la acompaña y luego únase.",

  "team.aside": "{count, plural, one {# entrada no cuenta} other {# entradas no cuentan}}",
  "team.aside.what": "Se conservan, pero no surten efecto. El administrador puede explicar qué pasó.",
} satisfies Partial<Record<keyof typeof en, string>>;
