import type { hub as en } from "../en/hub.ts";

export const hub = {
  "disk.held":
    "Otro nodo de Clausemark, o una orden de un nodo, está usando {folder}. Detenga primero ese o indique otra carpeta.",
  "disk.locked":
    "Otro comando de Clausemark (proceso {pid, number, ::group-off} en {host}) sigue usando {file}. Espere a que termine e inténtelo de nuevo.",
  "hub.busy": "Se están haciendo demasiados intentos en el nodo en este momento. Se intentará de nuevo en breve.",
  "hub.challenge": "La pregunta del nodo se respondió demasiado tarde o dos veces. Se intentará de nuevo.",
  "hub.cut-off":
    "El nodo ha rechazado varias veces lo que venía de este dispositivo y no lo escucha durante unos minutos. Actualice Clausemark si esto se repite.",
  "hub.filling-hub":
    "El sitio del nodo está ocupado al {percent, number} %. Cuando esté lleno, lo que se escriba quedará en cada máquina hasta que haya sitio: avise a quien gestiona el nodo.",
  "hub.filling":
    "Este expediente ocupa el {percent, number} % de lo que le concede el nodo. Cuando esté lleno, lo que se escriba quedará en cada máquina: borre lo que no haga falta o pida más a quien gestiona el nodo.",
  "hub.full-hub":
    "Al nodo no le queda sitio. Lo que usted escribe está a salvo en esta máquina y se enviará solo cuando vuelva a haberlo. Debe hacerlo quien gestiona el nodo.",
  "hub.full":
    "Este expediente es tan grande como permite el nodo. Lo que usted escribe está a salvo en esta máquina y se enviará solo cuando haya sitio: borre lo que no haga falta o pregunte a quien gestiona el nodo.",
  "hub.folder":
    "El nodo no puede usar la carpeta {folder} ({cause}). Compruebe que se puede escribir en ella o indique otra.",
  "hub.may-not-create":
    "Este nodo no admite expedientes nuevos. Pida a quien lo gestiona que publique el suyo o que lo inicie con --open.",
  "hub.no-address": "Esta máquina no tiene la dirección {host}. Indique una de las suyas o 127.0.0.1.",
  "hub.no-hub": "No hay ningún nodo de Clausemark en {hub}. Compruebe la dirección.",
  "hub.not-stored":
    "El nodo no pudo guardar esto ({cause}): puede que su disco esté lleno. Lo que usted escribió está a salvo en esta máquina y se enviará de nuevo.",
  "hub.other-hub":
    "El nodo {hub} se llama a sí mismo {other}. Puede que alguien esté en medio: compruebe la dirección con quien lo gestiona.",
  "hub.port-forbidden":
    "El puerto {port, number, ::group-off} está reservado en esta máquina. Elija uno superior a 1023.",
  "hub.port-taken": "El puerto {port, number, ::group-off} lo ocupa otro programa. Elija otro con --port.",
  "hub.signature": "El nodo no pudo confirmar que este es su dispositivo. Compruebe que usa la dirección correcta.",
  "hub.stopping":
    "El nodo se está deteniendo, quizá por una actualización. Lo que usted escribe está a salvo en esta máquina; vuelve a conectarse por sí sola.",
  "hub.stranger":
    "El nodo no deja entrar a este dispositivo: no tiene el expediente, o no conoce el dispositivo como miembro de él. Puede que su invitación ya se haya usado o cerrado, o que usted haya sido retirado: pida una nueva al administrador.",
  "hub.token": "El nodo no entiende este Clausemark. Uno de los dos necesita una actualización.",
  "hub.compacted":
    "{dossiers, plural, one {Un expediente compactado} many {# de expedientes compactados} other {# expedientes compactados}}: {before, number} KB antes, {after, number} KB ahora.",
  "hub.damaged": "Expediente {dossier}: {file} está dañado ({kind}), no se pudieron leer {bytes, number} bytes.",
  "hub.database":
    "El nodo no puede usar su base de datos ({cause}). Compruebe DATABASE_URL y que PostgreSQL esté en marcha.",
  "hub.file":
    "El nodo no puede leer el archivo {file} ({cause}). Compruebe su nombre y que el usuario del nodo puede leerlo.",
  "hub.no-data": "No hay nada de un nodo en {folder}. Indique la carpeta con la que se inicia el nodo.",
  "hub.no-web": "No hay ninguna edición web en {folder}. Constrúyala con «npm run build» o inicie el nodo sin --web.",
  "hub.phrase-empty": "No hay ninguna frase de contraseña en el archivo {file}. Escriba una en él.",
  "hub.tls":
    "El certificado de {cert} y la clave de {key} no se pueden usar ({cause}). Los dos han de ser archivos PEM y corresponderse.",
  "hub.no-backup":
    "No hay ninguna copia de seguridad de un nodo en {folder}. Indique la carpeta que se dio a «backup».",
  "hub.phrase": "Frase de contraseña para expedientes nuevos",
  "hub.phrase-missing":
    "Este nodo solo acepta un expediente nuevo de quien conoce su frase de contraseña. Pídala a quien lo gestiona.",
  "hub.phrase-wrong": "Esa no es la frase de contraseña de este nodo. Compruébela con quien lo gestiona.",
  "hub.phrase-twice":
    "«{one}» y «{other}» tienen la misma frase de contraseña. Dé a cada organización la suya, para poder retirársela a una sola.",
  "hub.record-damaged": "Expediente {dossier}: el registro {record} no está como se firmó ({cause}).",
  "hub.restored":
    "{dossiers, plural, one {Un expediente restaurado} many {# de expedientes restaurados} other {# expedientes restaurados}}, con {records, plural, one {un registro} many {# de registros} other {# registros}}.",
  "hub.saved":
    "{dossiers, plural, one {Un expediente guardado} many {# de expedientes guardados} other {# expedientes guardados}} en {folder}, con {records, plural, one {un registro} many {# de registros} other {# registros}}.",
  "hub.crowded":
    "Desde este dispositivo hay más conexiones abiertas con el nodo de las que este acepta ({most, number}). Cierre los expedientes y las ventanas que no necesite. Se volverá a intentar en {seconds, plural, one {un segundo} many {# de segundos} other {# segundos}}; no se pierde nada.",
  "hub.slow":
    "Ha llegado de aquí más de lo que el nodo acepta de una vez. Continúa en {seconds, plural, one {un segundo} many {# de segundos} other {# segundos}}; no se pierde nada.",
  "hub.too-large":
    "Es más grande ({size, number} KB) que lo que deja pasar este nodo, o un proxy delante de él. Se queda en esta máquina, y todo lo demás sigue su curso. Pida a quien gestiona el nodo que deje pasar mensajes más grandes; luego deje el nodo y vuelva a compartir allí el expediente.",
  "hub.too-large-others":
    "Un registro de otra persona es más grande ({size, number} KB) que lo que deja pasar este nodo, o un proxy delante de él. Lo que escriben los demás sigue llegando; de aquí no se envía nada más. Pida a quien gestiona el nodo que deje pasar mensajes más grandes; luego deje el nodo y vuelva a compartir allí el expediente.",
  "hub.unwell":
    "El nodo no puede acceder por ahora a lo que guarda. Lo que usted escribe está a salvo en esta máquina, y se volverá a intentar.",
  "hub.verified":
    "{dossiers, plural, one {Un expediente verificado} many {# de expedientes verificados} other {# expedientes verificados}}, {records, plural, one {un registro} many {# de registros} other {# registros}}: todo está como se firmó.",
  "hub.verified-damaged":
    "{dossiers, plural, one {Un expediente verificado} many {# de expedientes verificados} other {# expedientes verificados}}, {records, plural, one {un registro} many {# de registros} other {# registros}}: no todo está como se escribió. Restaure una copia de seguridad; los clientes vuelven a enviar lo que tienen.",
  "hub.same-folder": "{folder} es la carpeta en la que el nodo guarda todo. Indique otra para la copia de seguridad.",
  "hub.not-backup":
    "Lo que hay en {folder} no es una copia de seguridad de un nodo y se sobrescribiría. Indique una carpeta vacía o una en la que «backup» ya haya guardado.",
  "hub.left-backup":
    "{dossiers, plural, one {Un expediente que el nodo ya no tiene ha salido} many {# de expedientes que el nodo ya no tiene han salido} other {# expedientes que el nodo ya no tiene han salido}} de la copia de seguridad.",
  "hub.unread": "El expediente {dossier} no se puede leer ({cause}).",
  "hub.nothing":
    "No hay ningún expediente en {place}: no se ha guardado ni verificado nada. Compruebe que es el lugar correcto y que su disco está montado.",
  "hub.others-folder":
    "{folder} pertenece a otro usuario (número {user}), cuyo nodo no podría leer lo que root escriba allí. Dé esta orden como ese usuario.",
  "hub.no-folder":
    "Hay que indicar a «{command}» la carpeta de la copia de seguridad: hub {command} FOLDER --data FOLDER.",
  "hub.no-option": "El nodo no tiene ninguna opción {option}. «hub --help» las nombra todas.",
  "hub.option-alone": "{option} va sola: no lleva ningún valor.",
  "hub.option-value": "Falta un valor después de {option}. «hub --help» dice cuál.",
  "hub.unexpected": "El nodo no sabe qué significa «{value}» aquí. «hub --help» nombra lo que admite.",
  "hub.needs": "{option} solo sirve junto con {other}. Indique los dos o ninguno.",
  "hub.wrong-variable": "Lo que hay en {variable} no es una dirección así. Debe tener la forma {form}",
  "hub.wrong-origin":
    "{option} no puede ser «{value}». Es la dirección que se abre, con http:// o https://, como https://hub.example.org.",
  "hub.wrong-proxy": "{option} no puede ser «{value}». Es una dirección como 127.0.0.1 o una red como 10.0.0.0/8.",
  "hub.wrong-port": "{option} no puede ser «{value}». Un puerto es un número entero de 0 a 65535.",
  "hub.wrong-level": "{option} no puede ser «{value}». Es error, warn o info.",
  "hub.wrong-seconds": "{option} no puede ser «{value}». Es un número entero de segundos, de 0 a 60.",
  "hub.wrong-size": "{option} no puede ser «{value}». Es un tamaño como 500MB o 2GB, o 0 para ninguno.",
  "hub.config-line": "La línea {line, number, ::group-off} de {file} no dice nada. Debe tener la forma NAME=value.",
  "hub.wrong-flag": "{option} no puede ser «{value}». Es true o false.",
  "hub.two-places":
    "DATABASE_URL está definida y --data o CLAUSEMARK_HUB_DATA indica una carpeta: todo se guarda en una de las dos. Quite una u otra.",
  "hub.no-place": "Hay que decir al nodo dónde guarda todo: --data FOLDER o una base de datos en DATABASE_URL.",
  "hub.database-role":
    "El rol del nodo no puede crear sus tablas en la base de datos (42501). Haga que la base pertenezca a ese rol: ALTER DATABASE … OWNER TO ….",
  "update.collision":
    "Dos copias de este expediente estaban en uso con una misma identidad. La suya se está preparando de nuevo.",
  "update.delete": "Se quitó un registro que nadie puede quitar. El nodo lo conserva.",
  "update.foreign": "Se envió al nodo algo que no forma parte de un expediente y no lo tomó.",
  "update.incomplete": "Al nodo le falta algo anterior a esto. Su copia se está preparando de nuevo.",
  "update.malformed": "Se envió al nodo algo que no puede leer y no lo tomó.",
  "update.orphan": "Se envió al nodo un texto sin el registro firmado al que pertenece y no lo tomó.",
  "update.overwrite": "Se cambió un registro que nadie puede cambiar. El nodo conserva el que tiene.",
} satisfies Partial<Record<keyof typeof en, string>>;
