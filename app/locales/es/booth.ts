import type { RespondentWords } from "../words";

/** The booth's sentences in Spanish. They travel to the browser as data, and briefly. */
export const booth: RespondentWords["booth"] = {
  language: "es",
  direction: "ltr",
  languages: "Idioma",
  title: "{organization} pregunta",
  next: "Siguiente",
  back: "Atrás",
  retry: "Reintentar",
  copy: "Copiar",
  copied: "Copiado",
  copyFailed: "Marque el texto y cópielo a mano.",
  trial: "Encuesta de prueba: sus invitaciones pueden leerse en el servidor.",
  welcome: {
    heading: "¿Cómo se ven mutuamente {sales} y {marketing}?",
    lead: "{organization} hace las mismas preguntas a todas las personas de {teams} y compara las respuestas de ambos equipos.",
    you: "Se le pregunta como miembro de {team}.",
    core: "Se tarda unos cuatro minutos.",
    full: "Se tarda de ocho a nueve minutos.",
    skip: "Puede omitir cualquier pregunta y decir «No lo sé».",
    closes: "Puede responder hasta el {date}.",
    device: "Hasta que las envíe, sus respuestas solo están en este dispositivo.",
    promiseServer:
      "Nadie que use este producto puede ver qué respondió usted. Quien administra el servidor sí podría.",
    promiseTrial:
      "Esta encuesta es de prueba. Quien la configuró puede abrir su enlace, ver si se usó y responder por usted. Lo que deposite usted no puede verlo nadie que use este producto; quien administra el servidor sí podría.",
    promiseTwoKey:
      "Ni sus superiores ni quien administra este servidor pueden ver qué respondió usted, salvo con ayuda de dos de estas tres personas: {holders}.",
    known: "¿Qué se puede saber de mí?",
    knownNoTitle:
      "Sus superiores, quienes dirigen ambos equipos y cualquiera que use este producto no pueden ver:",
    knownNo: [
      "Qué respuestas son suyas: su papeleta no lleva nombre y solo se muestran resultados de grupos de al menos {answers}.",
      "Cuándo, desde dónde o con qué dispositivo respondió: el producto no guarda nada de ello.",
    ],
    knownNoStatus: "Si respondió. Solo si lo hizo todo su equipo, el número de respuestas lo revela.",
    knownYesTitle: "Sí pueden ver:",
    knownYes: [
      "Cuántas personas de cada equipo respondieron: de cinco en cinco con la encuesta abierta, y la cifra exacta en los resultados que se muestren de un equipo. Así se puede saber también cuántas omitieron una pregunta o no sabían.",
      "Tras la encuesta, lo escrito en los comentarios, literal y sin nombres, si respondieron al menos {comments} personas de su equipo: lo ven los miembros que inician sesión.",
    ],
    knownTrial: "Si se usó su enlace: la encuesta es de prueba y quien la configuró puede abrirlo.",
    knownServerTitle: "Quien administra el servidor y puede leer su memoria o disco podría ver:",
    knownServer: [
      "Que con su invitación se recogió una papeleta, hasta el cierre de la encuesta; entonces se borra. Por los rastros de la base de datos, a menudo también cuándo, que la depositó y qué papeleta sellada es la suya.",
    ],
    knownServerKey:
      "Sus respuestas, si abre papeletas durante la encuesta y las coteja con esos rastros: en esta encuesta el servidor guarda la clave. Cerrada la encuesta, se destruyen las papeletas y la clave.",
    knownServerKeyInDatabase:
      "Sus respuestas, si abre papeletas durante la encuesta y las coteja con esos rastros: en esta encuesta el servidor guarda la clave. Cerrada la encuesta, se destruyen las papeletas y la clave, pero una copia de la base de datos hecha antes, junto con el secreto del servidor, aún permitiría abrirlas.",
    more: "Cómo funciona y contra qué no protege",
    words: "Comparar las doce palabras de esta encuesta",
    wordsHelp:
      "Si en su empresa se publicaron doce palabras para esta encuesta, deben ser las mismas. Si son otras, se le mostró una encuesta distinta a la de sus colegas: no responda y avíseles.",
    wordsWait: "Calculando las palabras…",
    wordsFailed: "No se pudo cargar la lista de palabras.",
    begin: "Empezar",
    later: "Recoger mi papeleta ahora y responder después",
    haveCode: "Ya tengo un código de papeleta",
    draft: "Sus respuestas sin terminar siguen en este dispositivo.",
    resume: "Continuar",
    discard: "Borrarlas de este dispositivo",
  },
  later: {
    heading: "Responder después o en otro dispositivo",
    body: "Ya recogió su papeleta. Vuelva a abrir su enlace en este dispositivo cuando quiera: se conservan sus respuestas. En otro, abra allí el enlace e introduzca este código; las respuestas no enviadas se quedan aquí.",
    bodyOpen:
      "Ya recogió su papeleta, pero este navegador no guarda respuestas. Para seguir después o en otro dispositivo, abra allí su enlace e introduzca este código.",
    label: "Su código de papeleta",
    warning: "Su papeleta no está ligada a su nombre: nadie puede buscarle el código y no hay otro.",
    secret: "No lo muestre a nadie.",
    go: "Seguir respondiendo ahora",
    shared: "¿Es un dispositivo compartido? Anote antes el código y después",
    wipe: "borre todo de este dispositivo",
  },
  enter: {
    heading: "Introduzca su código de papeleta",
    body: "Con él puede responder aquí con una papeleta recogida en otro lugar, cambiar lo enviado o anularlo. Nadie puede mostrarle sus respuestas anteriores: un cambio empieza de cero y solo cuenta la última papeleta.",
    label: "Código de papeleta",
    hint: "32 letras y cifras. Los espacios y guiones no importan.",
    wrong: "No es un código de papeleta: falta un carácter o hay un error al teclear.",
    other: "Este código no abre la papeleta de este enlace. Quizá sea de otra encuesta o persona.",
    go: "Continuar con mi papeleta",
    withdraw: "Anular mi papeleta",
  },
  withdraw: {
    heading: "¿Anular su papeleta?",
    body: "Lo enviado no se contará. Puede volver a responder con su código hasta que cierre la encuesta.",
    go: "Anularla",
    sending: "Anulando su papeleta…",
    done: "Su papeleta está anulada",
    gone: "No se contará nada de lo que envió.",
    again: "Con su código de papeleta puede volver a responder hasta que cierre la encuesta.",
    answer: "Volver a responder ahora",
  },
  answered: {
    heading: "Ya respondió",
    body: "Su papeleta está en la urna y sus respuestas ya no están en este dispositivo. Puede cambiarla o anularla con su código hasta que cierre la encuesta.",
    go: "Cambiar o anular con mi código",
  },
  removed: {
    heading: "Sus respuestas se borraron",
    body: "No queda nada de ellas en este dispositivo. Puede cerrar esta página.",
  },
  overtaken: {
    heading: "Continuó en otra ventana",
    body: "Sus respuestas se cambiaron o enviaron en otra pestaña o ventana. Esta se detuvo para no sobrescribir nada.",
    go: "Abrir la más reciente",
  },
  questions: {
    progress: "Página {page} de {pages}",
    saved: "Sus respuestas se guardan en este dispositivo hasta que las envíe.",
    notSaved: "Este navegador no guarda nada: si cierra la página, perderá sus respuestas.",
    later: "Responder después o en otro dispositivo",
    asOthers: "Ahora responda como lo haría la mayoría en {team}",
    whose: "Lo que piensa {team}, no usted",
    others: "el otro equipo",
    clear: "Borrar esta respuesta",
    companionHint: "Basta con una suposición.",
    optional: "Opcional",
    counter: "{count} de 500 caracteres",
    nameHint:
      "Esto podría nombrar a alguien. Ambos equipos leen los comentarios: describa qué ocurre, no quién.",
    toReview: "Revisar mis respuestas",
  },
  review: {
    heading: "Revise sus respuestas",
    lead: "Nada ha salido aún de este dispositivo.",
    skipped: "Omitida",
    change: "Cambiar",
    changePage: "Cambiar: {title}",
    answered: "Preguntas respondidas: {count} de {total}",
    empty:
      "No respondió nada: sería una papeleta en blanco. Cuenta como participación, pero en ningún resultado.",
    tooLong: "Sus comentarios son demasiado largos en conjunto. Acorte alguno.",
    cast: "Sellar y depositar mi papeleta",
    castEmpty: "Sellar y depositar mi papeleta en blanco",
    after: "Cuando su papeleta esté en la urna, sus respuestas se borrarán de este dispositivo.",
  },
  cast: {
    sealing: "Sellando su papeleta…",
    casting: "Depositando su papeleta…",
    waitingHeading: "Su papeleta está sellada, pero aún no está en la urna",
    waiting: "Falló la conexión. Su papeleta sellada se enviará en cuanto la haya.",
    busy: "La urna está ocupada. Su papeleta sellada se reenviará en un momento.",
    waitingKept:
      "Se guarda en este dispositivo: deje abierta esta página o vuelva a abrir su enlace después en él. Si la ventana es privada, déjela abierta.",
    waitingOpen:
      "Este navegador no guarda nada: deje abierta la página hasta que la papeleta esté en la urna.",
    retry: "Enviarla ahora",
    edit: "Volver a mis respuestas",
  },
  done: {
    heading: "Su papeleta está en la urna",
    thanks: "Gracias. Sus respuestas se borraron de este dispositivo.",
    next: "Cerrada la encuesta, quienes dirigen ambos equipos reciben los mismos resultados a la vez.",
    close: "Puede cerrar esta página.",
    keep: "Por si cambia de opinión",
    keepHelp:
      "Con su código puede cambiar o anular esta papeleta hasta que cierre la encuesta, en cualquier dispositivo. El comprobante es el recibo de ella que firma el servidor. No muestre a nadie ninguno de los dos.",
    change: "Volver a responder",
    withdraw: "Anular mi papeleta",
    shared: "Dispositivo compartido: no dejar nada aquí",
    save: "Guardar comprobante y código",
    show: "Mostrar comprobante y código",
    slip: "Su papeleta sellada está en la urna. Este comprobante no contiene respuestas. No lo muestre a nadie, ni tampoco su código.",
    slipLabel: "Su comprobante",
    file: "parallax-slip.txt",
    code: "Su código de papeleta",
  },
  trouble: {
    heading: {
      link: "Este enlace no está completo",
      stop: "No responda, por favor",
      support: "No es seguro responder en esta página",
      closed: "Esta encuesta está cerrada",
      used: "Este enlace ya se usó",
      offline: "Sin conexión",
      other: "No ha funcionado",
    },
    unknown:
      "Esta invitación no es válida o fue sustituida por otra. Use el enlace del último correo que recibió.",
    other_wave: "Esta invitación es de otra encuesta. Use el enlace del último correo que recibió.",
    used: "Si respondió, gracias: puede cambiar o anular su papeleta con el código. Si la recogió y no la envió, siga en aquel dispositivo, o aquí con el código. Si no hizo ninguna de las dos cosas, avise a quien envió la invitación: alguien usó su enlace.",
    replaced: "Este enlace fue sustituido por otro. Use el enlace del último correo que recibió.",
    not_open: "Esta encuesta aún no está abierta. Vuelva más adelante con el mismo enlace.",
    ended: "Esta encuesta se cerró. Ya no admite respuestas.",
    cancelled: "Esta encuesta se canceló. Las respuestas ya dadas se destruyeron, aún selladas.",
    closed:
      "Esta encuesta se cerró antes de que su papeleta llegara a la urna. Sus respuestas no se contaron y nadie las ha visto.",
    closedWipe: "Borrar mis respuestas de este dispositivo",
    closedDraft: "En este dispositivo siguen guardadas respuestas que nunca se enviaron.",
    mismatch:
      "Lo que envió el servidor no concuerda con lo que prometió a todo el mundo. Quizá alguien intenta distinguir su papeleta de las demás. No se envió nada suyo. Muestre esta página a quienes organizan la encuesta.",
    insecure:
      "La cabina solo funciona con una conexión segura (https). Avise a quienes organizan la encuesta.",
    offline: "No se pudo contactar con el servidor. Compruebe la conexión e inténtelo de nuevo.",
    too_many: "Demasiados intentos. Espere unos minutos e inténtelo de nuevo.",
    malformed: "El servidor no entendió la solicitud. Vuelva a abrir su enlace.",
    outdated: "Ya hay en la urna una versión más reciente de su papeleta.",
    storage: "Este navegador no guarda nada de esta página: si la cierra, perderá sus respuestas.",
    unexpected: "El servidor no pudo aceptarlo ahora. No se perdió nada: reinténtelo en un momento.",
    notFound:
      "No hay ninguna encuesta en esta dirección. Quizá se haya eliminado, o el enlace esté incompleto.",
  },
};

/** The page that reads a link which a mail program or gateway broke. */
export const paste: RespondentWords["paste"] = {
  heading: booth.trouble.heading.link,
  lead: "Los programas de correo a veces rompen los enlaces. Copie entero el correo que le invitó, o el enlace completo que contiene, y péguelo aquí. Se lee en este dispositivo y no se envía a ninguna parte.",
  label: "El enlace de su invitación o el correo entero",
  go: "Abrir la cabina",
  wrong:
    "No es un enlace a esta encuesta. Si lo parece, le falta una parte: copie el correo entero y péguelo.",
  opaque:
    "Esta dirección la creó la protección de correo de su empresa y no contiene su enlace. Ábrala desde el correo o pida otro enlace.",
  other: "Es una invitación a otra encuesta.",
  otherGo: "Abrir esa encuesta",
};

/** What the page says before the script runs, or without it. */
export const waiting: RespondentWords["waiting"] = {
  loading: "Abriendo la cabina…",
  noScript:
    "La cabina sella sus respuestas en su propio dispositivo antes de que salgan de él y para eso necesita JavaScript. Permítalo en esta página o abra su enlace en otro navegador.",
};

/** What only the preview says. */
export const preview: RespondentWords["preview"] = {
  strip: "Vista previa: no se recoge ni se guarda nada",
  heading: "Fin de la vista previa",
  body: "Aquí se sella y se deposita la papeleta de quien responde y se puede guardar un comprobante. En la vista previa no se envió nada.",
  again: "Empezar de nuevo",
};

/** What is asked about the person on the last page, where a survey asks it. */
export const aboutYou: RespondentWords["aboutYou"] = {
  heading: "Sobre usted",
  lead: "Aquí puede no indicar nada. Lo que indique se sella con sus respuestas. Un grupo solo se muestra donde al menos {least} personas de él han respondido a una pregunta. Dos de estas preguntas nunca se combinan, y ninguna aparece jamás junto a un comentario.",
  nothing: "Prefiero no indicarlo",
  known:
    "Cómo han respondido grupos dentro de su equipo, según lo que cada persona indica de sí misma en la última página: solo grupos de al menos {slices} respuestas, y nunca dos de esas preguntas combinadas. Allí puede no indicar nada.",
};
