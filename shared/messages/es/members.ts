export const members = {
  "roster.yours-not": "Solo el administrador puede cambiar la lista de miembros.",
  "roster.full":
    "La lista de miembros sería demasiado larga, o una función cambió demasiadas veces. Quite las entradas que ya no hagan falta.",
  "member.unknown": "Este miembro ya no figura en la lista de miembros.",
  "member.administrator":
    "El administrador es siempre responsable y no puede ser excluido. Traspase antes la administración, con la hoja de recuperación.",
  "member.role-same": "El miembro ya tiene esta función.",
  "invitation.over": "Elija un día posterior: una invitación debe estar abierta un tiempo.",
  "invitation.too-long":
    "Una invitación para varias personas puede estar abierta un día como máximo. Elija un día, o invite a cada persona por separado.",
  "invitation.unknown": "Esta invitación ya está cerrada.",
  "device.request-unreadable": "Esto no es una solicitud de un dispositivo nuevo, o falta una parte. Cópiela entera.",
  "device.answer-unreadable": "Esto no es una respuesta de su otro dispositivo, o falta una parte. Cópiela entera.",
  "code.damaged":
    "El código está dañado: una letra ha cambiado o falta. Copie de nuevo el mensaje entero, o pida un archivo.",
  "code.several": "Aquí hay varios códigos. Pegue solo el que quiera usar.",
  "recovery.length": "El código debe tener 36 letras y cifras; faltan algunas o hay demasiadas.",
  "recovery.typo": "El código contiene un error. Compárelo con la hoja, grupo por grupo.",
  "recovery.unreadable":
    "Aquí no hay ningún código de recuperación. El código tiene la forma 7H3K-0QXM-… y está en la hoja de recuperación.",
  "recovery.other": "Es la hoja de recuperación de otro expediente.",
  "recovery.replaced": "Esta hoja de recuperación fue sustituida por otra más reciente y ya no vale.",
  "recovery.already": "Este dispositivo ya tiene la administración.",
  "recovery.device-cut":
    "Este dispositivo fue excluido. Haga que se una de nuevo, o lleve el archivo del expediente a otra computadora.",
  "recovery.use":
    "Para usarla, abra el expediente en Clausemark en la computadora del nuevo administrador: «Equipo», «Asumir la administración». Escriba el código, o abra este archivo. El código nunca contiene las letras I, L, O y U.",
  "recovery.dossier": "Expediente {dossier}",
  "device.not-listed": "El administrador aún no ha confirmado este dispositivo. Hasta entonces no puede añadir otro.",
  "device.known": "Este dispositivo ya está en el equipo.",
  "device.already": "Esta computadora ya pertenece al expediente.",
  "device.other-request":
    "Esto responde a una solicitud que no se hizo aquí desde que se inició la aplicación. Haga una solicitud nueva y respóndala con el otro dispositivo.",
  "device.add": "Añadir un dispositivo mío…",
  "device.add.title": "Añadir un dispositivo suyo",
  "device.add.what":
    "En el dispositivo nuevo elija «Unirse a un equipo» y después «Es otro dispositivo mío», e introduzca aquí la solicitud que muestra.",
  "device.request": "Solicitud",
  "device.request.hint": "Péguela, o una imagen de su código.",
  "device.compare": "Compare esto con el dispositivo nuevo:",
  "device.compare.other": "Su otro dispositivo muestra entonces:",
  "device.answer": "Respuesta",
  "device.answer.go": "Responder",
  "device.answer.what": "Lleve esta respuesta al dispositivo nuevo; solo sirve allí.",
  "device.answer.hint": "Si el equipo no tiene servidor de sincronización, lleve también el archivo del expediente.",
  "device.answer.paste": "Pegue la respuesta de su otro dispositivo.",
  "device.mine": "Es otro dispositivo mío…",
  "device.ask.what":
    "Lleve esta solicitud a su otro dispositivo («Equipo», «Añadir un dispositivo mío») y deje Clausemark abierto aquí hasta tener la respuesta.",
  "device.ask.hint": "No es secreta y no nombra ningún expediente.",
  "dialog.done": "Listo",
  "carried.code": "Código QR: {what}",
  "carried.save": "Guardar como archivo…",
  "author.verified": "{name} ✓",
  "invite.uses": "Para",
  "invite.uses.one": "una persona",
  "invite.uses.many": "varias personas",
  "invite.term": "Validez",
  "invite.term.day": "un día",
  "invite.term.week": "una semana",
  "invite.term.month": "30 días",
  "invite.term.ever": "hasta que se cierre",
  "invite.open": "{count, plural, one {# invitación abierta} other {# invitaciones abiertas}}",
  "invite.until": "hasta: {when}",
  "invite.over": "caducó: {when}",
  "invite.back": "{name} vuelve a unirse",
  "invite.came": "ingreso: {who}",
  "invite.close": "Cerrar",
  "invitation.text.what":
    "{title, select, none {Invitación a un expediente en Clausemark.} other {Invitación a «{title}» en Clausemark.}} Función: {role}. {until, select, none {Válida hasta que se cierre.} other {Válida hasta: {until}.}}",
  "invitation.text.open":
    "1. {way, select, hub {Abra esta dirección en un navegador, o la aplicación Clausemark:} room {Abra la aplicación Clausemark en una computadora de la misma red.} other {En la aplicación Clausemark, abra el archivo del expediente que acompaña a esta invitación.}}",
  "invitation.text.join": "2. Elija «{action}» y pegue este mensaje entero.",
  "invitation.text.secret":
    "Quien tenga el código que figura más abajo puede unirse y leer. No lo transmita a nadie y elimine este mensaje cuando se haya unido.",
  "members.former": "{count, plural, one {# antiguo miembro} other {# antiguos miembros}}",
  "members.verified": "✓ verificado",
  "members.devices": "{count, plural, one {# dispositivo} other {# dispositivos}}",
  "members.print": "Si el miembro le lee en voz alta este mismo número, por teléfono o en persona, márquelo.",
  "members.own-print":
    "Lea este número en voz alta a los demás, por teléfono o en persona, para que sepan que sus entradas son suyas.",
  "members.compared": "Comparado de viva voz",
  "members.lost": "Excluir dispositivo perdido…",
  "members.remove": "Excluir miembro…",
  "members.role": "Función",
  "members.called-before": "Anteriormente: {names}",
  "members.erase-names": "Borrar definitivamente los nombres anteriores…",
  "members.role.changed": "{name}, función desde ahora: {role}. Las anotaciones anteriores quedan como están.",
  "members.return":
    "{name} puede volver a unirse con otro dispositivo. La invitación permite que un dispositivo se una como el mismo miembro, de modo que las anotaciones anteriores y posteriores siguen juntas.",
  "members.cut-off": "excluido",
  "members.this-device": "este dispositivo",
  "members.keeps": "administrador/a",
  "members.remove.title": "¿Excluir del equipo a {name}?",
  "members.remove.go": "Excluir",
  "members.lost.title": "¿Excluir un dispositivo de {name}?",
  "members.lost.go": "Excluir dispositivo",
  "members.cut.keeps": "Todo lo escrito hasta ahora sigue siendo legible allí. Esto no se puede deshacer.",
  "members.cut.key":
    "Se cambia la clave del expediente: lo que se escriba desde ahora no se podrá leer allí, llegue como llegue.",
  "members.cut.aside":
    "Las anotaciones hechas allí que le han llegado a usted se conservan. Las posteriores se apartan en todas las computadoras, con el motivo.",
  "members.cut.invitations":
    "{count, plural, =0 {No hay ninguna invitación abierta.} one {La invitación abierta se cierra, porque su código puede conocerse allí.} other {Las # invitaciones abiertas se cierran, porque sus códigos pueden conocerse allí.}}",
  "members.cut.offline":
    "Los miembros sin conexión siguen con la clave anterior hasta que llegue su lista de miembros.",
  "members.cut.done": "Exclusión: {name}. La clave del expediente se cambió.",
  "several.title": "Varias personas se unieron con una misma invitación",
  "several.what":
    "Era para una sola persona, así que alguien más tiene el enlace. Todas pueden leer hasta que usted decida. Haga que cada una le lea el número en voz alta.",
  "several.only": "Solo esta",
  "several.all": "Admitirlas todas",
  "several.done": "{name}: admisión hecha. Los demás fueron excluidos y se cambió la clave del expediente.",
  "join.several": "Varios dispositivos se unieron con una invitación para una sola persona; decide el administrador.",
  "asking.title": "{count, plural, one {# solicitud para unirse} other {# solicitudes para unirse}}",
  "asking.what":
    "La invitación que usaron no les permite unirse. Admita solo a quien conozca: haga que antes le lean el número en voz alta.",
  "asking.take": "Admitir",
  "team.waits": "{count, plural, one {# entrada en espera} other {# entradas en espera}}",
  "team.waits.what": "Contarán en cuanto llegue aquello de lo que dependen.",
  "team.cut":
    "Este dispositivo fue excluido del equipo y ya no puede escribir. Todavía puede leer lo que contiene. Para volver, pida una invitación al administrador.",
  "region.removed": "Fuera del equipo",
  "removed.member": "{by} le excluyó del equipo, {when}.",
  "removed.device": "{by} excluyó este dispositivo del equipo, {when}.",
  "removed.what":
    "Todavía puede leer, buscar e imprimir lo que tiene esta computadora, pero ya no escribir. Para volver, pida una invitación al administrador.",
  "removed.since":
    "{count, plural, one {# entrada que usted hizo desde entonces está apartada y no cuenta para nadie.} other {# entradas que usted hizo desde entonces están apartadas y no cuentan para nadie.}}",
  "command.removed.save": "Guardar lo que solo tiene esta computadora…",
  "remains.title": "Guardar lo que solo tiene esta computadora",
  "remains.records":
    "{count, plural, =0 {Hasta donde se sabe aquí, otros tienen todas las entradas.} one {No consta que # entrada esté en ningún otro lugar, o está apartada.} other {No consta que # entradas estén en ningún otro lugar, o están apartadas.}}",
  "remains.private":
    "Contenido adicional: {mine, plural, =0 {} one {# nota privada} other {# notas privadas}}{both, select, yes {, } other {}}{unfinished, plural, =0 {} one {# nota sin terminar} other {# notas sin terminar}}",
  "remains.what":
    "El archivo contiene todas las entradas del expediente y, aparte, las notas suyas que no se han aceptado ni compartido. Todos los miembros y esta computadora pueden abrirlo; el equipo decide cuáles de esas notas importar.",
  "remains.go": "Guardar…",
  "team.forks":
    "Hay dos listas de miembros basadas en una misma: se copió el dispositivo del administrador o se usó dos veces la hoja de recuperación. Solo cuenta una de las dos, la misma en todas las computadoras. Revise los miembros y repita los cambios que falten.",
  "team.forks.handovers":
    "La administración se traspasó más de una vez. {name} la tiene en todas las computadoras y pondrá fin a esto con el próximo cambio de miembros o de clave; si no debe tenerla, asuma usted la administración con la hoja de recuperación.",
  "aside.record": "{type, select, none {Entrada} other {Entrada ({type})}}",
  "aside.mend":
    "{way, select, packet {Lo que falta llegará con un archivo de intercambio de quien lo tenga o por el servidor de sincronización.} admission {El administrador puede admitir el dispositivo o crear otra invitación.} again {Contará si lo anota de nuevo un dispositivo con derecho a ello.} other {No hay que hacer nada.}}",
  "aside.all": "Mostrar todas ({count})",
  "keeping.title": "Administración",
  "keeping.key.what":
    "Si es posible que una clave haya caído en malas manos, cámbiela: lo que se escriba a partir de ese momento se cifrará con la nueva.",
  "keeping.key": "Cambiar la clave del expediente…",
  "keeping.key.title": "¿Cambiar la clave del expediente?",
  "keeping.key.ask":
    "Los dispositivos de todos los miembros y las invitaciones abiertas reciben la clave nueva con su lista de miembros. Lo escrito hasta ahora sigue siendo legible con la anterior.",
  "keeping.key.go": "Cambiar la clave",
  "keeping.key.done": "La clave del expediente se cambió.",
  "keeping.take.what":
    "Quien tenga la hoja de recuperación puede asumir la administración, pase lo que pase con el dispositivo del administrador.",
  "keeping.take": "Asumir la administración",
  "keeping.take.ask":
    "A partir de ese momento, este dispositivo llevará la lista de miembros, y las listas que haga {name} ya no contarán. Los demás lo sabrán cuando les llegue la lista de usted.",
  "keeping.take.ask-format-2":
    "A partir de ese momento, este dispositivo llevará la lista de miembros. Lo que {name} haya cambiado en ella sigue vigente, salvo que otra persona tenga la clave.",
  "keeping.code": "Código de recuperación",
  "keeping.code.hint": "Nueve grupos de cuatro caracteres; no importan las mayúsculas ni los guiones.",
  "keeping.who": "Titular de esta computadora",
  "keeping.who.back": "el administrador (el dispositivo anterior se excluye)",
  "keeping.who.new": "un miembro nuevo",
  "keeping.former": "Administrador anterior",
  "keeping.former.stays": "sigue en el equipo como responsable",
  "keeping.former.device": "ha perdido el dispositivo (queda excluido)",
  "keeping.former.leaves": "deja el equipo (se excluyen todos sus dispositivos)",
  "keeping.file": "Abrir el archivo de la hoja…",
  "keeping.take.go": "Asumir",
  "keeping.take.done": "Este dispositivo lleva ahora la lista de miembros.",
  "keeping.key.age":
    "{days, plural, one {La clave tiene # día.} many {La clave tiene # días.} other {La clave tiene # días.}} Cámbiela más o menos una vez por semana.",
  "keeping.stolen.what":
    "Si es posible que otra persona tenga la clave de este dispositivo, asuma la administración en otra computadora con la hoja de recuperación.",
  "keeping.former.stolen": "otra persona puede tener la clave (el dispositivo se excluye)",
  "keeping.take.sheet":
    "Se crea una hoja de recuperación nueva. La anterior deja de valer cuando otro responsable confirma el cambio de administración.",
  "keeping.take.waits": "El cambio de administración espera la confirmación de un responsable: {names}.",
  "keeping.take.waits-briefly": "El cambio de administración espera la confirmación de otro responsable.",
  "keeping.take.new-sheet": "Guarde la hoja de recuperación nueva y conserve la anterior hasta entonces.",
  "keeping.take.provisional":
    "Este dispositivo lleva ahora la lista de miembros. Nadie más podía confirmarlo, así que la hoja de recuperación anterior sigue valiendo; es más seguro continuar en un expediente nuevo.",
  "office.appoint": "Nombrar segundo administrador…",
  "office.appoint.title": "¿Nombrar a {name} segundo administrador?",
  "office.appoint.what":
    "A partir de ese momento, cada uno de ustedes puede cambiar la lista de miembros; cambiar quién es administrador requiere a los dos, o a uno con la hoja de recuperación.",
  "office.appoint.compare": "Compare antes la huella con {name} en persona o por teléfono.",
  "office.appoint.go": "Nombrar",
  "office.appoint.done": "{name} es administrador/a a partir de ahora.",
  "office.end": "Poner fin a la función…",
  "office.end.title": "¿Deja {name} de ser administrador/a?",
  "office.end.what":
    "{name} sigue en el equipo como responsable, y lo que {name} cambió como administrador/a sigue vigente.",
  "office.end.go": "Poner fin",
  "office.end.done": "{name} ya no es administrador/a.",
  "office.new-sheet": "Sustituir la hoja de recuperación…",
  "office.new-sheet.title": "¿Sustituir la hoja de recuperación?",
  "office.new-sheet.what":
    "Se hace una hoja nueva. A partir de ese momento, quien tenga la anterior no puede hacer nada con ella.",
  "office.new-sheet.go": "Sustituir",
  "office.new-sheet.done": "La hoja de recuperación anterior ya no vale. Guarde ahora la nueva.",
  "office.by-sheet": "Esto se firma con la hoja de recuperación, ya que ningún otro administrador podría confirmarlo.",
  "office.by-other": "Espera la confirmación de otro administrador: {names}.",
  "office.waits": "Espera la confirmación de otro administrador.",
  "office.provisional":
    "La administración se asumió de forma provisional, así que no se puede cambiar quién es administrador. Es más seguro continuar en un expediente nuevo.",
  "office.lead": "Solo un responsable del equipo puede ser administrador.",
  "office.already": "Este dispositivo ya es de un administrador.",
  "office.not-in": "Este dispositivo no es de ningún administrador.",
  "office.last": "Alguien tiene que ser administrador. Nombre antes a otra persona.",
  "office.sheet": "Ningún otro administrador podría confirmarlo, así que hace falta la hoja de recuperación.",
  "team.provisional":
    "{name} asumió la administración con la hoja de recuperación y nadie podía confirmarlo, así que es provisional. Si no debe tenerla, asúmala usted con la hoja; si no, es más seguro continuar en un expediente nuevo.",
  "team.provisional.own":
    "Usted asumió la administración con la hoja de recuperación y nadie podía confirmarlo, así que es provisional: quien tenga la hoja puede quitársela. Es más seguro continuar en un expediente nuevo.",
  "team.copied":
    "La clave del administrador ({name}) firma en dos computadoras: fue copiada. Valen los cambios de ambas, y quien fue excluido en cualquiera de ellas queda fuera. Continúe en una de las dos; si la otra no es suya, asuma la administración con la hoja de recuperación y elija «{choice}».",
  "pending.appointment": "{name} pasará a ser administrador/a",
  "pending.end": "{name} pone fin a la función de un administrador",
  "pending.new-sheet": "{name} sustituye la hoja de recuperación",
  "pending.sheet-holder": "Quien tiene la hoja de recuperación",
  "pending.unexpected":
    "Si no lo espera, otra persona tiene la hoja de recuperación: no confirme nada y pida al administrador que la sustituya.",
  "pending.unexpected.own":
    "Si no lo espera, otra persona tiene la hoja de recuperación: sustitúyala más abajo, en «{heading}».",
  "pending.more":
    "{count, plural, one {Espera otro cambio de administración que nadie ha confirmado.} other {Esperan otros # cambios de administración que nadie ha confirmado.}}",
  "cli.members.appointment": "el nombramiento de un administrador espera confirmación: {id}  {print}  {name}",
  "cli.members.end": "el fin de la función de un administrador espera confirmación: {id}  {print}  {name}",
  "cli.members.new-sheet": "una hoja de recuperación nueva espera confirmación: {id}  {print}  {name}",
  "stolen.what": "Desmarque los cambios que no hizo {name}. Así dejan de tener efecto.",
  "stolen.none": "Aquí no hay cambios hechos con la clave de {name}.",
  "stolen.added": "altas: {names}",
  "stolen.cut": "exclusiones: {names}",
  "stolen.roles": "función cambiada: {names}",
  "stolen.opened": "invitaciones abiertas: {count}",
  "stolen.closed": "invitaciones cerradas: {count}",
  "stolen.key": "clave cambiada",
  "stolen.nothing": "claves entregadas",
  "update.heading": "Formato",
  "update.what":
    "Con el formato nuevo, los miembros excluidos siguen excluidos aunque se copie o se robe la clave de un administrador.",
  "update.offer": "Actualizar este expediente…",
  "update.title": "¿Actualizar este expediente?",
  "update.versions": "Las versiones anteriores de Clausemark ya no pueden escribir en él.",
  "update.invitations": "Las invitaciones abiertas para varias personas terminan.",
  "update.hubs": "Antes hay que actualizar los servidores de sincronización.",
  "update.confirm":
    "En un equipo, surte efecto cuando otro responsable la ha confirmado. Hasta entonces todos siguen escribiendo.",
  "update.go": "Actualizar",
  "update.done": "Este expediente tiene el formato nuevo.",
  "update.waits": "La actualización espera la confirmación de otro responsable.",
  "put-away.heading": "Dispositivos desconocidos",
  "put-away.found":
    "{records, plural, one {# entrada} other {# entradas}} ({size, number} MB) de {devices, plural, one {# dispositivo desconocido} other {# dispositivos desconocidos}}. No {devices, plural, one {figura} other {figuran}} en ninguna lista de miembros, de modo que {records, plural, one {la entrada no cambia} other {las entradas no cambian}} nada.",
  "put-away.offer": "Retirar…",
  "put-away.title": "¿Retirar lo que enviaron dispositivos desconocidos?",
  "put-away.copies": "Desaparece del servidor de sincronización y de la copia de cada miembro.",
  "put-away.files": "Los archivos guardados antes lo conservan.",
  "put-away.later":
    "Si uno de estos dispositivos se une después de todo, sus entradas contarán cuando las envíe de nuevo.",
  "put-away.go": "Retirar",
  "put-away.done": "{count, plural, one {Se retiró # entrada} other {Se retiraron # entradas}}.",
  "pending.begin": "{name} actualiza este expediente",
  "pending.handover": "{name} asume la administración",
  "pending.until": "Hasta que se confirme, todos siguen escribiendo.",
  "pending.ends": "Deja de ser administrador: {names}.",
  "pending.cuts": "Se excluye un dispositivo: {names}.",
  "pending.sheet": "Una hoja de recuperación nueva sustituye a la anterior.",
  "pending.compare": "Compare la huella con {name} en persona o por teléfono y confirme.",
  "pending.confirm": "Confirmar",
  "pending.confirmed": "Confirmación guardada.",
  "pending.waits": "Espera la confirmación de un responsable: {names}.",
  "cli.members.id":
    "{count, plural, =0 {Nada tiene aquí un identificador que empiece por {id}.} one {# tiene un identificador que empieza por {id}. Indique más caracteres.} other {# tienen un identificador que empieza por {id}. Indique más caracteres.}}",
  "cli.members.invitation": "invitación {id}: {role}, {whom}, {until}",
  "cli.members.asking": "solicitud para unirse: {id}  {print}  {reason}",
  "cli.members.admitted": "Admisión. Función: {role}.",
  "cli.members.closed": "La invitación está cerrada.",
  "cli.members.begin": "la actualización espera confirmación: {id}  {print}  {name}",
  "cli.members.handover": "el cambio de administración espera confirmación: {id}  {print}  {name}",
  "cli.members.provisional": "La administración se asumió de forma provisional: nadie más podía confirmarlo.",
  "cli.handover.sheet":
    "Hoja de recuperación nueva: {path}. La anterior deja de valer cuando se confirma el cambio de administración.",
  "cli.members.asked":
    "Se guardó la solicitud en {path}. Respóndala en su otro dispositivo (--vouch) y use aquí la respuesta (--answer).",
  "cli.members.answered": "Se guardó la respuesta en {path}. Solo sirve en el dispositivo nuevo.",
  "hub.invitation-over": "La invitación ha caducado. Pida otra al administrador.",
} as const;
