import type { team as en } from "../../en/window/team.ts";

export const team = {
  "member.unnamed": "Sin nombre",

  "step.offline": "Sin conexión desde {since}{count, plural, =0 {} other { · # por enviar}}",
  "step.syncing": "Sincronizando{count, plural, =0 {} other { · # por enviar}}",
  "step.sending": "Enviando registros: {done, number} de {of, number}",
  "step.fetching": "Recibiendo registros: {done, number} de {of, number}",
  "step.in-step": "Al día con el equipo",
  "link.out-of-reach": "No se puede alcanzar el nodo {hub}. Compruebe su dirección y la red; no se pierde nada.",
  "link.refused": "El nodo lo rechazó por un motivo que este Clausemark no conoce ({reason}).",
  "hub.address": "«{typed}» no es la dirección de un nodo. Tiene esta forma: https://hub.example.org.",
  "hub.elsewhere":
    "En un navegador, el expediente solo puede compartirse en {own}, de donde viene esta página. Abra {hub} en el navegador y allí el archivo del expediente, o use la aplicación de escritorio.",

  "team.present": "{count, plural, one {# aquí} other {# aquí}}",
  "team.share.short": "Compartir",
  "team.recovery.short": "Guardar la hoja de recuperación",
  "team.stranger":
    "Está leyendo un archivo de expediente. Para escribir en él, únase con una invitación de su administrador.",
  "team.waiting":
    "Su ingreso aún no se ha registrado. Puede leer lo que abre su invitación; podrá escribir cuando llegue la lista de miembros.",
  "team.members": "{count, plural, one {Un miembro} other {# miembros}}",
  "team.you": "usted",
  "team.administrator": "administrador",
  "team.pending": "se unió, aún sin confirmar",
  "role.lead": "Responsable",
  "role.lead.note": "Proyectos, documentos, resolver cualquier hilo",
  "role.observer": "Observador",
  "role.observer.note": "Notas, valoraciones, respuestas",
  "role.reader": "Lector",
  "role.reader.note": "Lee",

  "team.recovery.title": "La hoja de recuperación",
  "team.recovery.what":
    "Quien la tenga puede asumir la administración, pase lo que pase con esta máquina. Guárdela en otro soporte o imprímala; entonces sale de esta máquina.",
  "team.recovery.save": "Guardar la hoja …",

  "team.hub": "Nodo",
  "team.hub.what":
    "El servidor propio del equipo. Guarda registros sellados: ve dispositivos, horas, tipos y tamaños, nunca una palabra ni un nombre.",
  "team.hub.address": "Dirección",
  "team.hub.share": "Compartir",
  "team.hub.leave": "Dejar el nodo",

  "team.invite": "Invitar",
  "team.invite.what":
    "Un mensaje, un código QR o un archivo deja entrar. Quien lo tenga puede pasarlo: envíelo por una vía de confianza.",
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
    "Esta invitación llegó como enlace. El historial del navegador y los programas de correo y de chat pueden haber guardado el enlace; quien lo encuentre puede leer el expediente hasta que quien administra cierre la invitación, y después aún lo que se escribió antes. Es mejor pedir otra. Aún puede unirse con esta.",
  "join.file": "Desde un archivo …",
  "join.go": "Unirse",
  "join.file-first":
    "Esta invitación no indica ningún nodo. Abra primero el archivo de expediente que la acompaña y luego únase.",

  "team.aside": "{count, plural, one {Un registro no cuenta} other {# registros no cuentan}}",
  "team.aside.what": "Se conservan y no dicen nada. El administrador puede explicar qué pasó.",
} satisfies Partial<Record<keyof typeof en, string>>;
