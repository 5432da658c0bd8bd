import type { packets as en } from "../en/packets.ts";

export const packets = {
  "command.packets.save": "Guardar un archivo de intercambio para alguien…",
  "packet.damaged": "Este archivo de intercambio está dañado. No se importó nada de él; pídalo de nuevo.",
  "packet.work": "Este archivo de intercambio exige más cálculo que cualquiera de los de Clausemark. No se abre.",
  "packet.short":
    "La frase de contraseña es demasiado corta: al menos {count} caracteres, mejor cinco palabras al azar.",
  "packet.nobody": "No se indicó a nadie para quien se pueda cifrar un archivo de intercambio.",
  "packet.others":
    "Este archivo de intercambio no es para esta computadora: solo lo abren sus destinatarios. Pida uno que sea también para usted.",
  "packet.passphrase": "Esta no es la frase de contraseña del archivo de intercambio. Inténtelo de nuevo.",
  "packet.locked.title": "Archivo de intercambio cifrado",
  "packet.locked.passphrase": "«{name}» se abre con una frase de contraseña.",
  "packet.locked.invitation":
    "«{name}» no es para esta computadora. Si llegó con una invitación, pegue aquí la invitación: podrá leer su contenido y unirse.",
  "packet.passphrase.label": "Frase de contraseña",
  "packet.invitation.label": "Invitación",
  "packet.away": "Dejar para después",
  "packet.open": "Abrir",
  "packet.headline":
    "{fresh, plural, =0 {Nada nuevo} one {# entrada nueva} other {# entradas nuevas}}{replies, plural, =0 {} one {, # respuesta para usted} other {, # respuestas para usted}}{named, plural, =0 {} one {, # que le nombra} other {, # que le nombran}}{waiting, plural, =0 {} other {, # en espera}}{refused, plural, =0 {} one {, # rechazada} other {, # rechazadas}}",
  "packet.besides":
    "De «{name}». Aún no se ha fusionado nada. {known, plural, =0 {} one {# entrada ya está aquí. } other {# entradas ya están aquí. }}{bodies, plural, =0 {} one {Trae las palabras de # entrada que aquí no las tiene. } other {Trae las palabras de # entradas que aquí no las tienen. }}{upkeep, plural, =0 {} one {# más trata de miembros y acuses de recibo.} other {# más tratan de miembros y acuses de recibo.}}",
  "packet.list": "Contenido que aportaría el archivo",
  "packet.more": "{count, plural, one {# más no figura en la lista.} other {# más no figuran en la lista.}}",
  "packet.left": "{count, plural, one {# archivo más en espera.} other {# archivos más en espera.}}",
  "packet.bad-lines":
    "{count, plural, one {# línea del archivo no es válida y se omite.} other {# líneas del archivo no son válidas y se omiten.}} Línea {line}: {reason}",
  "packet.merge": "Fusionar",
  "packet.unknown": "Persona desconocida aquí",
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
  "record.type.agreed": "Nivel acordado",
  "record.type.assignment": "Asignación",
  "record.type.round": "Ronda a ciegas",
  "record.type.proposal": "Propuesta",
  "record.type.status": "Estado de una disposición",
  "record.type.position": "Posición",
  "record.type.meeting": "Sesión",
  "record.type.tracks": "Ámbitos",
  "record.type.standard": "Norma",
  "record.type.edition": "Dos textos como uno",
  "record.type.delta": "Qué significa un cambio",
  "record.type.origin": "Origen de una formulación",
  "record.type.placement": "Ubicación de una nota",
  "record.type.document": "Documento",
  "record.type.revision": "Proyecto",
  "record.type.profile": "Nombre",
  "record.type.newer": "Requiere un Clausemark más reciente",
  "pack.title": "Guardar un archivo de intercambio",
  "pack.for": "Para",
  "pack.members": "Miembros",
  "pack.passphrase": "Quien sepa una frase de contraseña",
  "pack.whom": "Se abre para ellos, y para usted",
  "pack.invited": "Quien se una por la invitación abierta ({role})",
  "pack.alone": "Todavía no hay nadie más en este expediente. Una frase de contraseña sirve para quien usted quiera.",
  "pack.part": "Solo lo que puede faltarles, según sus acuses de recibo",
  "pack.part.what":
    "{count, plural, one {# entrada: quién es miembro y lo que no han indicado tener.} other {# entradas: quién es miembro y lo que no han indicado tener.}}",
  "pack.all.what": "{count, plural, one {Todo el expediente: # entrada.} other {Todo el expediente: # entradas.}}",
  "pack.go": "Guardar…",
  "pack.passphrase.hint":
    "Comuníquela por una vía distinta de la del archivo. Cinco palabras al azar son una buena frase.",
  "pack.propose": "Proponer una",
  "holdings.title": "Quién tiene qué",
  "holdings.broken": "Lo que falta o está duplicado",
  "holdings.what":
    "Según lo que cada uno ha indicado: con cada archivo de intercambio y, de vez en cuando, por el servidor de sincronización.",
  "holdings.hub":
    "{count, plural, =0 {Ha acusado recibo de todo} one {Aún no ha acusado recibo de # entrada} other {Aún no ha acusado recibo de # entradas}}",
  "holdings.silent": "Aún no ha indicado lo que tiene",
  "holdings.lacks":
    "{count, plural, =0 {Lo tiene todo, según su acuse de recibo: {at}} one {Puede faltarle # entrada, de {since}; último acuse de recibo: {at}} other {Pueden faltarle # entradas, la más antigua de {since}; último acuse de recibo: {at}}}",
  "holdings.pack": "Preparar lo que falta",
  "holdings.pack.for": "Preparar para {name} un archivo de intercambio con lo que falta",
  "holdings.gap":
    "{count, plural, one {La entrada {from} de {who} no ha llegado aquí.} other {Las entradas {from} a {to} de {who} no han llegado aquí.}} {holders, select, none {Nadie ha indicado que lo tenga: pida un archivo de intercambio.} other {Pida un archivo de intercambio: {holders}.}}",
  "holdings.fork":
    "Dos entradas de {who} llevan el número {seq}: se copió un dispositivo y ambas copias siguen en uso. Se conservan las dos entradas. Pregunte a {who} qué computadora debe seguir; la otra se une de nuevo, con una invitación.",
  "command.team.presence": "Mostrar a los demás que estoy aquí, o dejar de hacerlo",
  "presence.at": "{name}, en {at}",
  "presence.elsewhere": "{name}, fuera de este texto",
  "presence.here": "Aquí ahora: {names}",
  "presence.unseen": "usted no aparece",
  "presence.now-seen": "Los demás vuelven a ver que está aquí y en qué artículo.",
  "presence.now-unseen":
    "Los demás ya no ven que está aquí. El servidor de sincronización sigue viendo que este dispositivo está conectado.",
  "cli.packed": "{count, plural, one {# entrada} other {# entradas}} en {path}",
  "cli.erased": "{count, plural, one {Se borró # versión.} other {Se borraron # versiones.}}",
  "cli.id":
    "{count, plural, =0 {Ninguna entrada empieza por {id}.} one {{id} es demasiado corto: indique al menos seis dígitos.} other {# entradas empiezan por {id}: indique más dígitos.}}",
  "packet.asks": "{name} se abre con una frase de contraseña: indique el archivo que la contiene (--passphrase-file).",
  "erase.hub":
    "El servidor de sincronización las suprime de sus propios archivos en cuanto recibe el aviso; sus copias de seguridad las conservan, cifradas.",
  "erase.others":
    "En las computadoras de {names} permanecen hasta que sincronicen o fusionen un archivo de intercambio.",
  "erase.files":
    "{count, plural, one {# archivo guardado desde entonces en esta computadora las conserva.} other {# archivos guardados desde entonces en esta computadora las conservan.}}",
  "body.malformed": "Su contenido no tiene una forma reconocible.",
} as const satisfies Partial<Record<keyof typeof en, string>>;
