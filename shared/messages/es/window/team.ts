import type { team as en } from "#shared/messages/en/window/team.ts";

export const team = {
  "member.unnamed": "Sin nombre",

  "step.offline": "Sin conexión desde {since}{count, plural, =0 {} other { · # por enviar}}",
  "step.syncing": "Sincronizando{count, plural, =0 {} other { · # por enviar}}",
  "step.sending": "Enviando entradas: {done, number} de {of, number}",
  "step.fetching": "Recibiendo entradas: {done, number} de {of, number}",
  "step.in-step": "Sincronizado",
  "link.out-of-reach":
    "No se puede contactar con el servidor de sincronización {hub}. Compruebe su dirección y la red; no se pierde nada.",
  "link.refused":
    "El servidor de sincronización rechazó esto por un motivo que esta versión de Clausemark no conoce ({reason}).",
  "hub.address":
    "«{typed}» no es la dirección de un servidor de sincronización. Una dirección tiene esta forma: https://hub.example.org.",
  "hub.elsewhere":
    "En un navegador, el expediente solo puede compartirse en {own}, de donde viene esta página. Abra {hub} en el navegador y abra allí el archivo del expediente, o use la aplicación de escritorio.",

  "team.present": "{count, plural, one {# en línea} other {# en línea}}",
  "team.share.short": "Compartir",
  "team.recovery.short": "Guardar la hoja de recuperación",
  "team.stranger":
    "Está leyendo un archivo de expediente. Para escribir en él, únase con una invitación del administrador.",
  "team.waiting":
    "Aún no se ha confirmado que usted sea miembro. Puede leer lo que abre su invitación, y escribir cuando haya llegado la lista de miembros.",
  "team.members": "{count, plural, one {# miembro} other {# miembros}}",
  "team.you": "usted",
  "team.administrator": "administrador/a",
  "team.pending": "se unió, aún sin confirmar",
  "role.lead": "Responsable",
  "role.lead.note": "Añade proyectos y documentos, resuelve cualquier hilo",
  "role.observer": "Observador/a",
  "role.observer.note": "Escribe notas, valoraciones y respuestas",
  "role.reader": "Solo lectura",
  "role.reader.note": "Solo lee",

  "team.recovery.title": "Hoja de recuperación",
  "team.recovery.what":
    "Quien la tenga puede asumir la administración, pase lo que pase con esta computadora. Guárdela en otro soporte o imprímala; después se quita de esta computadora.",
  "team.recovery.save": "Guardar hoja…",

  "team.hub": "Servidor de sincronización",
  "team.hub.what":
    "El servidor propio del equipo guarda entradas cifradas: ve dispositivos, horas, tipos y tamaños, nunca una palabra ni un nombre.",
  "team.hub.address": "Dirección",
  "team.hub.share": "Compartir",
  "team.hub.batched": "Enviar unas pocas veces al día",
  "team.hub.batched.what":
    "El servidor sabe menos de cuándo escribe; los demás lo reciben de una a cuatro horas después, con el día en lugar de la hora, y no ven que está aquí.",
  "team.hub.leave": "Dejar el servidor de sincronización",

  "team.invite": "Invitar",
  "team.invite.what":
    "Un mensaje, un código QR o un archivo permite unirse. Quien lo tenga puede transmitirlo: envíelo por una vía de confianza.",
  "team.invite.role": "Función del nuevo miembro",
  "team.invite.make": "Crear invitación",
  "team.invite.made": "Invitación",
  "team.invite.secret":
    "{uses, select, many {Quien la tenga puede unirse, y puede leer lo que se escriba hasta que se cierre.} other {Se une quien la use primero; hasta que se use o se cierre, quien la tenga también puede leer lo que se escriba.}} Solo se muestra ahora.",
  "team.invite.copy": "Copiar",

  "join.title": "Unirse a un equipo",
  "join.invitation": "Invitación",
  "join.hint": "Pegue el mensaje entero que recibió, o una imagen del código QR.",
  "join.by-link":
    "Esta invitación llegó como enlace, que pueden haber guardado el historial del navegador y los programas de correo y de chat. Quien lo encuentre puede leer el expediente hasta que el administrador cierre la invitación y, aun después, lo que se escribió antes. Puede unirse con ella, pero es mejor una invitación nueva.",
  "join.file": "Desde un archivo…",
  "join.go": "Unirse",
  "join.file-first":
    "Esta invitación no indica ningún servidor de sincronización. Abra primero el archivo de expediente que la acompañaba y luego únase.",

  "team.aside": "{count, plural, one {# entrada no cuenta} other {# entradas no cuentan}}",
  "team.aside.what": "Se conservan, pero no surten efecto; pregunte al administrador qué pasó.",
} satisfies Partial<Record<keyof typeof en, string>>;
