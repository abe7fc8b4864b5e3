import type { RespondentWords } from "../words";

/** The page on anonymity, in Spanish. What it says must be true for what is built: change it with the protocol. */
export const anonymity: RespondentWords["anonymity"] = {
  title: "Qué se puede saber de sus respuestas",
  custody: {
    server: {
      lead: "En pocas palabras: nadie que use este producto puede ver qué respondió usted. Quien administra el servidor sí podría. Esta página explica qué significa eso y qué no abarca.",
      operator:
        "Quien administra el servidor: hasta que cierra la encuesta, si su invitación se usó para recoger una papeleta. Por los rastros que toda base de datos conserva, a menudo puede saber también en qué papeleta sellada se convirtió y, por tanto, que se depositó. Y, como en esta encuesta el servidor guarda la clave, esa persona podría abrir papeletas antes de la fecha de cierre y averiguar así qué respondió usted.",
      thief:
        "Quien robe la base de datos después de la encuesta: resultados de grupos, comentarios publicados y la lista de personas invitadas. Una copia hecha mientras la encuesta estaba abierta contiene además las papeletas selladas y quién había recogido una hasta entonces; nadie puede abrirlas, salvo que en ese tiempo se copiara también la clave: está en una carpeta aparte, fuera de la base de datos y de sus copias de seguridad.",
      limit:
        "En esta encuesta el servidor guarda la clave. Quien lo administra podría abrir respuestas antes de la fecha de cierre y cotejarlas con el momento en que llegaron y con la invitación de la que proceden. Quienes solo usan el producto no pueden.",
    },
    "two-key": {
      lead: "En resumen: ni su responsable ni quien gestiona el servidor pueden ver lo que usted respondió, salvo que ayuden dos de las tres personas con llave. Esta página explica qué significa y qué no cubre.",
      operator:
        "Quien gestiona el servidor: hasta que se cierre la encuesta, si su invitación se usó para tomar una papeleta. Por las huellas que conserva toda base de datos, a menudo también qué papeleta sellada resultó de ella y, por tanto, que se entregó. No lo que dice: tres personas tienen llaves que le faltan al servidor, y dos de ellas barajan las papeletas antes de que el servidor abra su propio sello. Las personas con llave no ven ninguna respuesta.",
      thief:
        "Quien robe la base de datos después de la encuesta: resultados de grupos, comentarios publicados y la lista de personas invitadas. Una copia hecha mientras la encuesta estaba abierta contiene también las papeletas selladas y quién había tomado una hasta entonces; nadie puede abrirlas sin las tarjetas de dos personas con llave y la llave del propio servidor, que se destruye al final.",
      limit:
        "Dos personas con llave, junto con quien gestiona el servidor, podrían abrir papeletas y seguirlas por el momento de su llegada y por la invitación de la que proceden. Una sola, el servidor solo o una con el servidor no puede.",
    },
  },
  way: {
    title: "El camino de una papeleta",
    server: {
      steps: [
        "Sellada en su dispositivo",
        "Espera en la urna hasta el cierre",
        "Abierta en memoria, mezclada, contada",
      ],
      text: "Una respuesta se sella en su propio dispositivo y permanece sellada en la urna hasta que cierra la encuesta. Entonces se abre en la memoria del servidor, se mezcla y se cuenta. Nada abierto se escribe jamás.",
    },
    "two-key": {
      steps: [
        "Sellada tres veces en su dispositivo",
        "Una primera persona con llave mezcla",
        "Una segunda persona con llave mezcla",
        "El servidor abre el resto y cuenta",
      ],
      text: "Una respuesta se sella tres veces en su propio dispositivo. Tras el cierre, una persona con llave quita los sellos exteriores y mezcla, una segunda hace lo mismo, y el servidor abre lo que queda: ve respuestas y no puede decir de quién son. Las personas con llave no ven ninguna respuesta.",
    },
  },
  leadTrial:
    "En pocas palabras: esta encuesta es de prueba, de modo que quien la configuró puede abrir los enlaces de las personas invitadas, ver si un enlace se usó y responder en lugar de alguien. Lo que alguien selló en la cabina no se muestra a nadie que use este producto. Quien administra el servidor podría leerlo.",
  ofWave: (organization, name) => `Sobre la encuesta «${name}» de ${organization}`,
  sections: ({ operator, thief, limit }) => [
    {
      title: "Qué ocurre con sus respuestas",
      points: [
        "Su invitación se canjea por una papeleta sin nombre. El servidor firma la papeleta sin verla, como se firma a través de un sobre cerrado con papel carbón. Después puede reconocer que una papeleta es auténtica, pero no de quién es.",
        "Usted responde en su propio dispositivo. Nada sale de él hasta que deposita su papeleta; las respuestas sin terminar se guardan en el dispositivo y se borran cuando la papeleta está en la urna.",
        "Su dispositivo sella la papeleta antes de enviarla. Todas las papeletas selladas de una encuesta tienen exactamente la misma longitud, por mucho que se escriba.",
        "La papeleta sellada va a una urna que no conoce ni su invitación ni su nombre: con ella no se guarda ninguna cookie, ninguna dirección ni ninguna hora. El registro propio de la base de datos anota el momento de cada cambio, como en todas las bases de datos; quien administra el servidor puede leerlo.",
        "Cuando la encuesta se ha cerrado, las papeletas se abren en la memoria del servidor, las valoraciones y los comentarios se separan y se ponen en orden aleatorio, y allí se cuentan. Ninguna papeleta abierta se guarda por escrito jamás. En un solo paso se almacena el resultado, se destruye la clave que podía abrir las papeletas y la lista de quienes recogieron una papeleta se borra y se escribe de nuevo en orden aleatorio; después se eliminan las papeletas selladas.",
        "Lo que se almacena es un único resultado, calculado una sola vez y solo para grupos, y los comentarios que pueden mostrarse. No cambia nunca, y todas las personas que pueden verlo ven lo mismo.",
      ],
    },
    {
      title: "Quién puede ver qué",
      points: [
        "Sus superiores, quienes dirigen Ventas y Marketing y cualquiera que inicie sesión: los resultados publicados de los grupos. No sus respuestas, ni cuándo respondió y, salvo en una prueba, tampoco si lo hizo, a no ser que el número de respuestas muestre que respondió todo su equipo.",
        "Sus colegas: lo mismo, cuando se compartan con ellos los resultados.",
        operator,
        "Quien administra el servidor de correo: que se le envió un correo y cuándo.",
        thief,
        "La red o la gestión de dispositivos de su empresa: que usted visitó la cabina. Use otro dispositivo y otra red si eso le importa; su enlace funciona en cualquier lugar.",
      ],
    },
    {
      title: "Cómo se protege a los grupos pequeños",
      points: [
        "Menos de cinco respuestas a una pregunta en un equipo: no se muestra nada sobre ella.",
        "De cinco a nueve respuestas: solo una puntuación, redondeada a múltiplos de cinco y recortada hacia ambos extremos de la escala («75 o más»). Sin distribución ni porcentajes. Aun así se puede saber cuántas personas no dieron una valoración: es la diferencia entre las respuestas del equipo y las de la pregunta. Incluye, todo junto, a quienes la omitieron, a quienes dijeron «No lo sé» y a quienes no les corresponde.",
        "Diez o más: cuántas personas eligieron cada respuesta, o ninguna, y cuántas dijeron «No lo sé». Salvo que casi todas eligieran la misma: entonces, solo «al menos tanto por ciento» y, en lugar de una puntuación, el intervalo que eso deja.",
        "Estas reglas impiden que alguien deduzca con certeza una respuesta a partir de lo publicado. No impiden acertar con una buena conjetura: cuando casi todo un equipo dice lo mismo, lo más probable es que usted también lo haya dicho. Y quien conoce algunas respuestas, para empezar las suyas, sabe más que los demás: dos colegas que se cuentan las suyas pueden, en unos pocos casos de grupos muy pequeños, saber con seguridad de qué lado de una pregunta están los demás.",
        "Una encuesta puede preguntarle una o dos cosas sobre usted, por ejemplo dónde trabaja. Puede no indicar nada, y nada de ello procede de la lista de personas invitadas. De un grupo así solo se muestra algo donde al menos diez de él han respondido, donde lo que deja del equipo es nadie o al menos diez, y donde de todo lo mostrado no puede calcularse ningún grupo menor. Dos de esas preguntas nunca se combinan, y los comentarios nunca las llevan. Aun así pueden adivinarse límites: mejor cuanto más se muestra. Otras nueve personas que indiquen lo mismo que usted y se digan sus respuestas pueden calcular la suya.",
        "Comentarios: solo cuando respondieron al menos diez personas del equipo y al menos tres de ellas escribieron algo. Se muestran de forma literal, ordenados por su texto para que no quede ningún orden de llegada, sin vínculo con las valoraciones ni entre sí. Un comentario puede delatarle por lo que dice.",
        "Mientras la encuesta está abierta, nadie ve ningún resultado, solo cuántas papeletas de cada equipo hay en la urna, redondeadas hacia abajo a un múltiplo de cinco y contadas cada 24 horas. Una papeleta depositada se incluye en ese recuento hasta el cierre, también si se cambia o se anula.",
        "Dos encuestas que hacen una misma pregunta a más de cuatro de las mismas personas de un equipo están separadas por al menos 90 días. Eso dificulta restar un resultado del otro y ver qué dijeron quienes solo respondieron a una de ellas. No lo hace imposible.",
        "Los recordatorios salen en orden aleatorio y a nadie que use el producto se le muestra a quién ni a cuántas personas. Cuando solo se envían a quienes no han recogido una papeleta, quien administra el servidor o el servidor de correo puede ver quiénes son; los datos de cada encuesta dicen de qué tipo son los suyos.",
      ],
    },
    {
      title: "Contra qué no protege",
      points: [
        limit,
        "Cuando no hay configurado un servidor de correo, la encuesta es de prueba: sus correos quedan en una bandeja de salida en el servidor. Quien configuró el producto puede leerlos allí, abrir un enlace, ver si se usó y responder en lugar de alguien. Una prueba lo dice en sus correos y en la cabina.",
        "Un servidor que le envíe una página manipulada podría ver lo que usted escribe. La página es un único script pequeño cuya huella se fija al iniciarse la encuesta, de modo que esto puede descubrirse, pero no desde la propia página.",
        "Quien administra el servidor podría añadir papeletas, pero en total no más que las personas invitadas. Cada una necesitaría una invitación: la persona a la que pertenece se encuentra entonces con que ya se recogió una papeleta.",
        "Alguien con acceso a su buzón puede usar su enlace antes que usted. Lo notaría: su propio enlace le diría que ya se recogió una papeleta.",
        "Su comprobante, junto con su código de papeleta, demuestra ante otros qué papeleta sellada es la suya. No enseñe ninguno de los dos.",
        "Con la base de datos integrada no hay cuentas separadas para la lista de personas y para la urna: quien puede leer sus archivos puede leer ambas, aunque no lo que está sellado.",
      ],
    },
    {
      title: "Cómo puede comprobarlo",
      points: [
        "Cada encuesta se describe en un archivo público, su manifiesto: las claves, las preguntas, los umbrales y cuántas personas se invitaron. Su navegador se niega a continuar si algo no concuerda con él.",
        "Las doce palabras de la cabina son la huella de ese archivo. Si sus colegas ven las mismas palabras, todo el mundo recibió la misma encuesta y las mismas claves.",
        "El comprobante que recibe es el recibo, firmado por el servidor, de su papeleta sellada. No contiene respuestas.",
        "Cuando salen los resultados, el enlace de su invitación lleva al tablón: la lista de todas las papeletas selladas que había en la urna. Comparado con su comprobante en su propio dispositivo, muestra si su papeleta se contó.",
        "El producto es abierto: lo que aquí se dice puede leerse en su código fuente.",
      ],
    },
  ],
  facts: {
    title: "Lo que se fijó al iniciarse esta encuesta",
    custody: "Quién tiene la clave",
    custodyServer: "El servidor",
    custodyServerDatabase:
      "El servidor, y después una copia de su base de datos anterior al cierre, junto con el secreto del servidor",
    custodyTwoKey: "Dos de tres personas juntas",
    invited: "Personas invitadas",
    invitedOf: (team, count) => `${team}: ${count.toLocaleString("es")}`,
    thresholds: "Mínimo de respuestas para mostrar algo sobre una pregunta",
    comments: "Mínimo de personas de un equipo para mostrar comentarios",
    slices: "Preguntado sobre usted",
    noSlices: "Nada",
    slicesFrom: (asked, least) => `${asked}; se muestra desde ${least} respuestas`,
    commentReaders: "Quién puede leer los comentarios",
    commentReadersMembers:
      "Solo personas de la organización que inician sesión, nunca quien abre una página sin iniciarla",
    reminders: "Recordatorios",
    remindersEveryone: "A todas las personas, para que no revelen nada sobre quién ha respondido",
    remindersUnclaimed: "Solo a quienes tienen una invitación que aún no se ha usado",
    trial:
      "Esta encuesta es de prueba: quien la configuró y quien administra el servidor pueden leer en él sus enlaces.",
    words: "Doce palabras",
    wordsNote: "Compárelas con las palabras que su propio navegador calcula en la cabina.",
    manifest: "El manifiesto de esta encuesta",
  },
};
