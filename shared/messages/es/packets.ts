import type { packets as en } from "../en/packets.ts";

export const packets = {
  "command.packets.save": "Guardar un archivo de intercambio…",
  "packet.damaged": "Este archivo de intercambio está dañado. No se fusionó nada; pídalo de nuevo.",
  "packet.work": "Este archivo de intercambio exige más cálculo que cualquiera de los de Clausemark. No se abrió.",
  "packet.short":
    "La frase de contraseña es demasiado corta: use al menos {count} caracteres, mejor cinco palabras al azar.",
  "packet.nobody": "Elija quién puede abrir el archivo de intercambio.",
  "packet.others": "Este archivo de intercambio no se hizo para esta computadora. Pida uno que sí.",
  "packet.passphrase": "Frase de contraseña incorrecta para este archivo de intercambio. Inténtelo de nuevo.",
  "packet.locked.title": "Archivo de intercambio bloqueado",
  "packet.locked.passphrase": "«{name}» se abre con una frase de contraseña.",
  "packet.locked.invitation":
    "«{name}» no se hizo para esta computadora. Si llegó con una invitación, pegue aquí la invitación para leer el archivo de intercambio y unirse.",
  "packet.passphrase.label": "Frase de contraseña",
  "packet.invitation.label": "Invitación",
  "packet.away": "Cerrar",
  "packet.open": "Abrir",
  "packet.headline":
    "{fresh, plural, =0 {Nada nuevo} one {# entrada nueva} other {# entradas nuevas}}{replies, plural, =0 {} one {, # respuesta para usted} other {, # respuestas para usted}}{named, plural, =0 {} one {, # que le nombra} other {, # que le nombran}}{waiting, plural, =0 {} other {, # en espera}}{refused, plural, =0 {} one {, # rechazada} other {, # rechazadas}}",
  "packet.besides":
    "De «{name}». Aún no se ha fusionado nada. {known, plural, =0 {} one {# entrada ya está aquí. } other {# entradas ya están aquí. }}{bodies, plural, =0 {} one {Tiene el texto que falta de # entrada. } other {Tiene el texto que falta de # entradas. }}{upkeep, plural, =0 {} one {# entrada más trata de miembros y acuses de recibo.} other {# entradas más tratan de miembros y acuses de recibo.}}",
  "packet.list": "Entradas de este archivo",
  "packet.more": "{count, plural, one {# más no figura en la lista.} other {# más no figuran en la lista.}}",
  "packet.left": "{count, plural, one {# archivo más en espera.} other {# archivos más en espera.}}",
  "packet.bad-lines":
    "{count, plural, one {# línea del archivo no se pudo verificar y se omite.} other {# líneas del archivo no se pudieron verificar y se omiten.}} Línea {line}: {reason}",
  "packet.merge": "Fusionar",
  "packet.unknown": "Miembro desconocido",
  "packet.changed": "modificada",
  "packet.taken-back": "retirada",
  "packet.to-me.reply": "para usted",
  "packet.to-me.named": "le nombra",
  "packet.waits": "En espera: {reason}",
  "packet.refused": "Rechazada: {reason}",
  "record.type.annotation": "Nota",
  "record.type.reply": "Respuesta",
  "record.type.rating": "Valoración",
  "record.type.source": "Fuente de una nota",
  "record.type.resolution": "Hilo resuelto o reabierto",
  "record.type.agreed": "Gravedad acordada",
  "record.type.assignment": "Asignación",
  "record.type.round": "Ronda a ciegas",
  "record.type.proposal": "Propuesta",
  "record.type.status": "Estado de una disposición",
  "record.type.position": "Posición",
  "record.type.meeting": "Sesión",
  "record.type.tracks": "Ámbitos",
  "record.type.standard": "Norma",
  "record.type.edition": "Textos tratados como uno",
  "record.type.delta": "Valoración de un cambio",
  "record.type.origin": "Formulación convenida",
  "record.type.placement": "Ubicación",
  "record.type.document": "Documento",
  "record.type.revision": "Proyecto",
  "record.type.profile": "Nombre",
  "record.type.dossier": "Expediente",
  "record.type.roster": "Lista de miembros",
  "record.type.join": "Ingreso",
  "record.type.erase": "Borrado definitivo",
  "record.type.receipt": "Acuse de recibo",
  "record.type.newer": "Requiere un Clausemark más reciente",
  "pack.title": "Guardar un archivo de intercambio",
  "pack.for": "Para",
  "pack.members": "Miembros",
  "pack.passphrase": "Frase de contraseña",
  "pack.whom": "Destinatarios (usted también puede abrirlo)",
  "pack.invited": "Quien se una con la invitación abierta ({role})",
  "pack.alone":
    "Aún no hay nadie más en este expediente. Con una frase de contraseña, quien la reciba de usted puede abrir el archivo de intercambio.",
  "pack.part": "Solo lo que falta",
  "pack.part.what":
    "{count, plural, one {# entrada: la lista de miembros y aquello de lo que los destinatarios no han acusado recibo.} other {# entradas: la lista de miembros y aquello de lo que los destinatarios no han acusado recibo.}}",
  "pack.all.what": "{count, plural, one {Todo el expediente: # entrada.} other {Todo el expediente: # entradas.}}",
  "pack.go": "Guardar…",
  "pack.passphrase.hint":
    "Envíela por una vía distinta de la del archivo. Cinco palabras al azar son una buena frase de contraseña.",
  "pack.propose": "Sugerir",
  "holdings.title": "Estado de sincronización",
  "holdings.broken": "Faltantes o duplicadas",
  "holdings.what":
    "Según los acuses de recibo que llegan con cada archivo de intercambio y, de vez en cuando, por el servidor de sincronización.",
  "holdings.hub":
    "{count, plural, =0 {Ha acusado recibo de todo} one {Aún no ha acusado recibo de # entrada} other {Aún no ha acusado recibo de # entradas}}",
  "holdings.silent": "Aún sin acuse de recibo",
  "holdings.lacks":
    "{count, plural, =0 {Lo tiene todo; acuse de recibo: {at}} one {Puede faltarle # entrada, de {since}; último acuse de recibo: {at}} other {Pueden faltarle # entradas, la más antigua de {since}; último acuse de recibo: {at}}}",
  "holdings.pack": "Guardar un archivo de intercambio…",
  "holdings.pack.for": "Guardar para {name} un archivo de intercambio con lo que falta",
  "holdings.gap":
    "{count, plural, one {La entrada {from} de {who} no ha llegado aquí.} other {Las entradas {from} a {to} de {who} no han llegado aquí.}} {holders, select, none {No consta que nadie la tenga: pida un archivo de intercambio.} other {Pida un archivo de intercambio: {holders}.}}",
  "holdings.fork":
    "Dos entradas de {who} llevan el número {seq}: se copió un dispositivo y ambas copias están en uso. Se conservan las dos entradas. Pregunte a {who} cuál de las dos computadoras conservar; la otra debe unirse de nuevo, con una invitación.",
  "command.team.presence": "Mostrar u ocultar mi presencia",
  "presence.at": "{name}, en {at}",
  "presence.elsewhere": "{name}, fuera de este texto",
  "presence.here": "Aquí ahora: {names}",
  "presence.unseen": "presencia oculta",
  "presence.now-seen": "Los demás pueden ver de nuevo que está aquí, y en qué artículo.",
  "presence.now-unseen":
    "Los demás ya no pueden ver que está aquí. El servidor de sincronización sigue viendo que este dispositivo está conectado.",
  "cli.packed": "{count, plural, one {# entrada} other {# entradas}} en {path}",
  "cli.erased":
    "{count, plural, one {Se borró definitivamente # versión.} other {Se borraron definitivamente # versiones.}}",
  "cli.id":
    "{count, plural, =0 {Ninguna entrada empieza por {id}.} one {{id} es demasiado corto: indique al menos seis dígitos.} other {# entradas empiezan por {id}: indique más dígitos.}}",
  "packet.asks": "{name} necesita una frase de contraseña: indique el archivo que la contiene (--passphrase-file).",
  "erase.hub":
    "El servidor de sincronización las elimina de sus propios archivos en cuanto recibe el aviso; sus copias de seguridad las conservan, cifradas.",
  "erase.others":
    "Permanecen en las computadoras de {names} hasta que sincronicen o fusionen un archivo de intercambio.",
  "erase.files":
    "{count, plural, one {# archivo guardado desde entonces en esta computadora las conserva.} other {# archivos guardados desde entonces en esta computadora las conservan.}}",
  "body.malformed": "El formato de su contenido no es válido.",
} as const satisfies Partial<Record<keyof typeof en, string>>;
